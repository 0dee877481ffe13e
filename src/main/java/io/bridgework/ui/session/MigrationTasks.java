package io.bridgework.ui.session;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.ui.part.Texts;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Runs the verbs of a migration off the screen's thread and tells of them on it. Verbs that work run one after another on
 * the worker; verbs that only read run beside them. Snapshots reach the screen at most ten times a second. All methods
 * are for the screen's thread, and so are all that they call back.
 */
public final class MigrationTasks {
    /** A verb that works for a while. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress.Listener listener, CancellationToken cancellation);
    }

    private final Executor worker;
    private final Executor reader;
    private final Executor screen;
    private final LongSupplier nanoTime;
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> running = new ReadOnlyObjectWrapper<>(Optional.empty());

    public MigrationTasks(Executor worker, Executor reader, Executor screen, LongSupplier nanoTime) {
        this.worker = worker;
        this.reader = reader;
        this.screen = screen;
        this.nanoTime = nanoTime;
    }

    /** What runs now; one at a time. */
    public ReadOnlyObjectProperty<Optional<RunningTask>> running() {
        return running.getReadOnlyProperty();
    }

    /** Starts work, unless some is running: then nothing is started and false is given back. */
    public <T> boolean start(String name, int step, Work<T> work, Consumer<T> done, Consumer<Trouble> failed) {
        if (running.get().isPresent()) {
            return false;
        }
        var task = new RunningTask(name, step);
        var snapshots = new PacedSnapshots(screen, nanoTime, task::show);
        running.set(Optional.of(task));
        submit(worker, () -> finish(
                () -> work.run(snapshots, task.cancellation()),
                () -> {
                    snapshots.flush();
                    running.set(Optional.empty());
                },
                done, failed));
        return true;
    }

    /** A decision: short work that writes; waits for its turn behind what runs. */
    public <T> void decide(Supplier<T> verb, Consumer<T> done, Consumer<Trouble> failed) {
        submit(worker, () -> finish(verb, () -> {}, done, failed));
    }

    /** A look: short, and beside what runs. */
    public <T> void read(Supplier<T> verb, Consumer<T> done, Consumer<Trouble> failed) {
        submit(reader, () -> finish(verb, () -> {}, done, failed));
    }

    /** Work that comes while the window closes is dropped: nobody is there to be told, and the engine asks anew on opening. */
    private static void submit(Executor executor, Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException e) {
            return; // the window is closing
        }
    }

    private <T> void finish(Supplier<T> verb, Runnable first, Consumer<T> done, Consumer<Trouble> failed) {
        try {
            T result = verb.get();
            screen.execute(() -> {
                first.run();
                done.accept(result);
            });
        } catch (RuntimeException | Error e) {
            Trouble trouble = troubleOf(e);
            screen.execute(() -> {
                first.run();
                failed.accept(trouble);
            });
        }
    }

    /** An error nobody foresaw is told in the same three sentences; its code names its class, never a value. */
    private static Trouble troubleOf(Throwable error) {
        if (error instanceof TroubleException foreseen) {
            return foreseen.trouble();
        }
        return Trouble.failed(
                "UNEXPECTED-" + error.getClass().getSimpleName(), Texts.of("trouble.unexpected.happened"),
                Texts.of("trouble.unexpected.meaning"), Texts.of("trouble.unexpected.next"));
    }
}
