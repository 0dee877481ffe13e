package io.bridgework.ui.step;

import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.session.MigrationSession;
import io.bridgework.ui.session.MigrationTasks.Work;
import io.bridgework.ui.session.RunningTask;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Step 6: sends everything, with pause and stop; later picks up what changed. */
final class RunModel {
    private final MigrationSession session;
    private static final Duration BETWEEN_FORECASTS = Duration.ofSeconds(20);
    private final ReadOnlyObjectWrapper<Optional<Budget>> budget = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Instant forecastAt = Instant.MIN;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.EMPTY);

    RunModel(MigrationSession session) {
        this.session = session;
        session.tasks().running().addListener((observed, before, now) -> now.filter(task -> task.step() == 6)
                .ifPresent(this::follow));
    }

    ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    /** What is still to be sent, and the days it takes; made again while the run goes on. */
    ReadOnlyObjectProperty<Optional<Budget>> budget() {
        return budget.getReadOnlyProperty();
    }

    void opened() {
        lookAtBudget();
        if (!state.get().working()) {
            session.read(() -> session.port().reportSource().load(), this::known, trouble -> {});
        }
    }

    /** Starting twice starts once. */
    void start() {
        begin(Texts.of("run.task"), (listener, cancel) -> session.port().run(RunOptions.NONE, listener, cancel));
    }

    /** @param source another export; empty reads the connected one again */
    void pickUpChanges(Optional<Path> source) {
        begin(Texts.of("run.task.delta"), (listener, cancel) -> session.port().delta(source, listener, cancel));
    }

    void pauseOrResume() {
        withTask(task -> {
            if (task.paused().get()) {
                task.resume();
            } else {
                task.pause();
            }
        });
    }

    /** Ends at the next safe point; what has arrived stays. */
    void stop() {
        withTask(RunningTask::cancel);
    }

    private void lookAtBudget() {
        forecastAt = session.clock().instant();
        session.connection().get().ifPresent(connection -> session.read(
                () -> Budget.of(session.port().forecast(), connection, session.port().budgetLeftToday()),
                now -> budget.set(Optional.of(now)), trouble -> { }));
    }

    private void begin(String name, Work<RunView> work) {
        session.start(name, 6, work, run -> {
            state.set(state.get().with(Optional.of(run)));
            lookAtBudget();
        }, this::stopped);
    }

    private void follow(RunningTask task) {
        Runnable show = () -> {
            if (session.tasks().running().get().filter(now -> now == task).isPresent()) {
                state.set(state.get().at(task.progress().get(), task.paused().get(), task.ending().get()));
                if (Duration.between(forecastAt, session.clock().instant()).compareTo(BETWEEN_FORECASTS) > 0) {
                    lookAtBudget();
                }
            }
        };
        task.progress().addListener((observed, before, now) -> show.run());
        task.paused().addListener((observed, before, now) -> show.run());
        task.ending().addListener((observed, before, now) -> show.run());
        show.run();
    }

    private void withTask(Consumer<RunningTask> act) {
        session.tasks().running().get().filter(task -> task.step() == 6).ifPresent(act);
    }

    private void known(Optional<RunView> load) {
        if (!state.get().working()) {
            state.set(state.get().with(load));
        }
    }

    private void stopped(Trouble trouble) {
        state.set(state.get().stoppedBy(trouble));
    }
}
