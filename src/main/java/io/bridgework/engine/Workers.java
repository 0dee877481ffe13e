package io.bridgework.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;

/**
 * Runs many small tasks in parallel with few of them waiting: whoever submits is held back while as many run as are useful
 * at that moment. After the first failure nothing more is started, and {@link #finish} throws it.
 */
public final class Workers implements AutoCloseable {
    private final ExecutorService executor;
    private final IntSupplier useful;
    private final CancellationToken cancellation;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private int running;

    /** @param threads tasks that run at once */
    public Workers(String name, int threads, CancellationToken cancellation) {
        this(name, () -> threads, cancellation);
    }

    /** @param useful how many tasks are worth running at once; asked before each, may change at any time */
    public Workers(String name, IntSupplier useful, CancellationToken cancellation) {
        this.useful = useful;
        this.cancellation = cancellation;
        this.executor = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Submits a task; waits for room. Returns false when nothing more shall be submitted (failed, cancelled). */
    public boolean submit(Runnable task) {
        if (!mayGoOn()) {
            return false;
        }
        begin();
        executor.execute(() -> {
            try {
                if (mayGoOn()) {
                    task.run();
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                end();
            }
        });
        return true;
    }

    private synchronized void begin() {
        while (running >= Math.max(1, useful.getAsInt())) {
            waitForAnEnd();
        }
        running++;
    }

    private synchronized void end() {
        running--;
        notifyAll();
    }

    /** Tasks that run are never left alone: an interrupt cancels the work, and its end is waited for. */
    private void waitForAnEnd() {
        try {
            wait();
        } catch (InterruptedException e) {
            cancellation.cancel();
        }
    }

    private boolean mayGoOn() {
        return failure.get() == null && cancellation.proceed() && failure.get() == null;
    }

    /** Waits until all submitted tasks have ended; throws the first failure. More may be submitted afterwards. */
    public synchronized void finish() {
        while (running > 0) {
            waitForAnEnd();
        }
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    /** Ends the threads; tasks that run are waited for. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(10, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
