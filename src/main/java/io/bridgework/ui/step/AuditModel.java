package io.bridgework.ui.step;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.CellView;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Written;
import io.bridgework.ui.session.MigrationSession;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Step 2: one decision for each kind of finding; what was decided can be decided again. */
final class AuditModel {
    private static final int LONGEST = 40;

    private final MigrationSession session;
    private final ReadOnlyObjectWrapper<AuditState> state = new ReadOnlyObjectWrapper<>(AuditState.EMPTY);

    private record Seen(AuditView audit, Map<String, String> resolutions) {}

    AuditModel(MigrationSession session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<AuditState> state() {
        return state.getReadOnlyProperty();
    }

    /** Gets the audit, which is done anew only when the export changed; waits behind what runs. */
    void opened() {
        if (session.connection().get().isEmpty()) {
            return;
        }
        state.set(state.get().atWork());
        boolean started = session.start(
                Texts.of("audit.task"), 2,
                (listener, cancel) -> new Seen(
                        session.port().audit(listener, cancel), session.port().resolutions()),
                this::seen, this::stopped);
        if (!started) {
            session.decide(this::lookAgain, this::seen, this::stopped);
        }
    }

    void choose(String code) {
        state.set(state.get().choosing(code));
        tellWhatIsSent();
    }

    void answer(Issue issue, Answer answer) {
        session.decide(() -> {
            if (answer.isDateOrder()) {
                sayOrder(issue, answer.action());
            } else {
                session.port().resolve(issue.code(), answer.action(), session.by());
            }
            return lookAgain();
        }, this::seen, this::stopped);
    }

    /** Takes what is suggested wherever something is and nothing is decided yet. */
    void takeAllSuggestions() {
        List<Issue> open = state.get().open().stream().filter(issue -> issue.suggestion().isPresent()).toList();
        session.decide(() -> {
            open.forEach(issue -> session.port().resolve(
                    issue.code(), issue.suggestion().orElseThrow().action(), session.by()));
            return lookAgain();
        }, this::seen, this::stopped);
    }

    /** Which part of a date stands first is said of the column, in the mapping; the audit then reads it so. */
    private void sayOrder(Issue issue, String order) {
        var mapping = session.port().mapping().mapping();
        issue.findings().stream().filter(finding -> finding.action().equals("decide"))
                .forEach(finding -> mapping.columnsOf(finding.file()).stream()
                        .filter(row -> row.column().equals(finding.column()))
                        .forEach(row -> session.port().change(
                                row.file(), row.column(), row.effectiveTarget(), row.transform().with("date", order), session.by())));
    }

    /** Looks up a cell of the decision on the table, once. */
    private void tellWhatIsSent() {
        state.get().current().filter(issue -> !state.get().sent().containsKey(issue.code())).ifPresent(issue -> {
            ZoneId zone = session.connection().get().map(c -> ZoneId.of(c.zone())).orElseGet(ZoneId::systemDefault);
            state.set(state.get().telling(issue.code(), ""));
            issue.findings().stream().filter(finding -> !finding.column().isEmpty()).findFirst().ifPresent(finding -> session.read(
                    () -> session.port().preview(finding),
                    seen -> seen.filter(cell -> !cell.source().isBlank())
                            .ifPresent(cell -> state.set(state.get().telling(issue.code(), words(cell, zone)))),
                    trouble -> { }));
        });
    }

    private static String words(CellView cell, ZoneId zone) {
        String source = cell.source().strip();
        String shown = source.length() > LONGEST ? source.substring(0, LONGEST) + "…" : source;
        return cell.sent().map(value -> Written.value(value, zone))
                .map(sent -> sent.equals(source) ? Texts.of("audit.sent.same", shown) : Texts.of("audit.sent.as", shown, sent))
                .orElseGet(() -> Texts.of("audit.sent.empty", shown));
    }

    private Seen lookAgain() {
        return new Seen(
                session.port().audit(Progress.Listener.NONE, new CancellationToken()), session.port().resolutions());
    }

    private void seen(Seen seen) {
        state.set(AuditState.of(seen.audit(), seen.resolutions(), Optional.empty()).telling(state.get().sent()));
        tellWhatIsSent();
    }

    private void stopped(Trouble trouble) {
        state.set(state.get().stoppedBy(trouble));
    }
}
