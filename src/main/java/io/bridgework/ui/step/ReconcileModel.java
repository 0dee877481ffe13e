package io.bridgework.ui.step;

import io.bridgework.migration.ReportSource;
import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.report.ReportWriter;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.session.MigrationSession;
import io.bridgework.ui.session.MigrationTasks.Work;
import io.bridgework.ui.step.ReconcileState.Facts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Step 7: compares everything, saves the report, or takes it all back. */
final class ReconcileModel {
    /** Beyond that, records are told by their number: nobody reads so many. */
    private static final int MOST_NAMED = 2_000;
    private final MigrationSession session;
    private final ReadOnlyObjectWrapper<ReconcileState> state = new ReadOnlyObjectWrapper<>(ReconcileState.EMPTY);

    ReconcileModel(MigrationSession session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<ReconcileState> state() {
        return state.getReadOnlyProperty();
    }

    void opened() {
        session.read(this::look, facts -> state.set(state.get().with(facts)), trouble -> {});
    }

    void compare() {
        begin(Texts.of("reconcile.task"), session.port()::reconcile);
    }

    void pickUpChanges(Optional<Path> source) {
        begin(Texts.of("run.task.delta"), (listener, cancel) -> {
            session.port().delta(source, listener, cancel);
            return session.port().reconcile(listener, cancel);
        });
    }

    /** The differences as people read them, with the names of their records. */
    void read(List<DiffRow> rows, Consumer<Reading> shown) {
        ZoneId zone = session.connection().get().map(known -> ZoneId.of(known.zone())).orElseGet(ZoneId::systemDefault);
        session.read(() -> {
            var names = new HashMap<String, String>();
            rows.stream().limit(MOST_NAMED).forEach(row -> session.port().nameOf(row.entity(), row.record())
                    .ifPresent(name -> names.putIfAbsent(Reading.key(row), name)));
            return new Reading(rows, zone, names);
        }, shown, this::stopped);
    }

    void rollBack(RollbackScope scope) {
        boolean started = session.start(
                Texts.of("reconcile.task.rollback"), 7,
                (listener, cancel) -> scope.run(session.port(), listener, cancel),
                run -> rolledBack(run, scope.part() == RollbackScope.Part.ALL), this::stopped);
        if (started) {
            state.set(state.get().atWork());
        }
    }

    void saveReport(Path folder) {
        session.decide(() -> {
            try {
                return ReportWriter.write(session.port().reportSource(), folder).page();
            } catch (IOException e) {
                throw new TroubleException(
                        Trouble.failed("REPORT", Texts.of("trouble.file.happened"), Texts.of("trouble.file.meaning"),
                                Texts.of("trouble.file.next")),
                        e);
            }
        }, page -> state.set(state.get().reported(page)), this::stopped);
    }

    private void begin(String name, Work<RunView> work) {
        boolean started = session.start(name, 7, work, run -> {
            state.set(state.get().rested());
            opened();
        }, this::stopped);
        if (started) {
            state.set(state.get().atWork());
        }
    }

    private void rolledBack(RunView run, boolean all) {
        state.set(state.get().rolledBack(run, all));
        opened();
    }

    private Facts look() {
        ReportSource source = session.port().reportSource();
        return new Facts(source.load(), source.reconciliation(), source.fillRates(), source.automations());
    }

    private void stopped(Trouble trouble) {
        state.set(state.get().stoppedBy(trouble));
    }
}
