package io.bridgework.ui.session;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Work in the background: its name, its last snapshot, and a way to pause and to end it. For the screen's thread only. */
public final class RunningTask {
    private final String name;
    private final int step;
    private final CancellationToken cancellation = new CancellationToken();
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ending = new ReadOnlyBooleanWrapper();

    RunningTask(String name, int step) {
        this.name = name;
        this.step = step;
    }

    /** What runs, in words: {@code Checking the data}. */
    public String name() {
        return name;
    }

    /** The step whose work this is, 1 to 7. */
    public int step() {
        return step;
    }

    public ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /** Whether it was asked to end and is on its way to a safe point. */
    public ReadOnlyBooleanProperty ending() {
        return ending.getReadOnlyProperty();
    }

    /** Done of total, 0 to 1; empty while unknown. */
    public Optional<Double> share() {
        return progress.get().filter(p -> p.total() > 0).map(p -> Math.min(1.0, (double) p.done() / p.total()));
    }

    public void pause() {
        cancellation.pause();
        paused.set(cancellation.isPaused());
    }

    public void resume() {
        cancellation.resume();
        paused.set(false);
    }

    /** Ends it at the next safe point; what is done stays done. */
    public void cancel() {
        cancellation.cancel();
        paused.set(false);
        ending.set(true);
    }

    CancellationToken cancellation() {
        return cancellation;
    }

    void show(Progress snapshot) {
        progress.set(Optional.of(snapshot));
    }
}
