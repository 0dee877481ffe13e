package io.bridgework.ui.step;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.session.MigrationSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Step 2: one decision for each kind of finding; what was decided can be decided again. */
final class AuditModel {
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
    }

    /** @param action repair, leave or skip; for all rows of the finding */
    void answer(String code, String action) {
        session.decide(() -> {
            session.port().resolve(code, action, session.by());
            return lookAgain();
        }, this::seen, this::stopped);
    }

    /** Takes what is suggested wherever something is and nothing is decided yet. */
    void takeAllSuggestions() {
        List<Issue> open = state.get().open().stream().filter(issue -> issue.suggested().isPresent()).toList();
        session.decide(() -> {
            open.forEach(issue -> session.port().resolve(issue.code(), issue.suggested().get(), session.by()));
            return lookAgain();
        }, this::seen, this::stopped);
    }

    private Seen lookAgain() {
        return new Seen(
                session.port().audit(Progress.Listener.NONE, new CancellationToken()), session.port().resolutions());
    }

    private void seen(Seen seen) {
        state.set(AuditState.of(seen.audit(), seen.resolutions(), Optional.empty()));
    }

    private void stopped(Trouble trouble) {
        state.set(state.get().stoppedBy(trouble));
    }
}
