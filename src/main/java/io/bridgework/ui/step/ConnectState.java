package io.bridgework.ui.step;

import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.TableView;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import java.util.Optional;

/** What the first page shows. The audit is there once it is known what the export takes. */
record ConnectState(
        Optional<ConnectionView> connection, Optional<AuditView> audit, boolean working, Optional<Trouble> trouble) {
    static final ConnectState EMPTY =
            new ConnectState(Optional.empty(), Optional.empty(), false, Optional.empty());

    boolean isAccountTested() {
        return connection.flatMap(ConnectionView::account).isPresent();
    }

    long rows() {
        return connection.map(c -> c.tables().stream().mapToLong(TableView::rows).sum()).orElse(0L);
    }

    Sentence sentence() {
        if (working) {
            return new Sentence(Tone.RUNNING, Texts.of("connect.sentence.working"), Texts.of("connect.sentence.looks"));
        }
        if (trouble.isPresent()) {
            return new Sentence(Tone.STOPPED, trouble.get().happened(), trouble.get().next());
        }
        if (connection.isEmpty()) {
            return new Sentence(
                    Tone.QUIET, Texts.of("connect.sentence.empty"), Texts.of("connect.sentence.empty.rest"));
        }
        String rest = audit.map(a -> Texts.of("connect.sentence.days", a.estimate().days()))
                .orElse(Texts.of("connect.sentence.counting"));
        return isAccountTested()
                ? new Sentence(Tone.DONE, Texts.of("connect.sentence.found", rows()), rest)
                : new Sentence(Tone.NEEDS_YOU, Texts.of("connect.sentence.found", rows()),
                        Texts.of("connect.sentence.untested"));
    }

    ConnectState with(ConnectionView view) {
        return new ConnectState(Optional.of(view), audit, working, trouble);
    }

    ConnectState with(AuditView view) {
        return new ConnectState(connection, Optional.of(view), working, trouble);
    }

    /** With what is told now of the same findings. */
    ConnectState with(Estimate now) {
        return new ConnectState(connection, audit.map(seen -> new AuditView(
                seen.counts(), seen.grade(), now, seen.findingsByCode(), seen.findings())), working, trouble);
    }

    ConnectState atWork() {
        return new ConnectState(connection, Optional.empty(), true, Optional.empty());
    }

    ConnectState rested() {
        return new ConnectState(connection, audit, false, trouble);
    }

    ConnectState stoppedBy(Trouble why) {
        return new ConnectState(connection, audit, false, Optional.of(why));
    }
}
