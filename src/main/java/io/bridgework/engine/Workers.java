package io.bridgework.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs many small tasks in parallel with few of them waiting: whoever submits is held back while all are busy. After the
 * first failure nothing more is started, and {@link #finish} throws it.
 */
public final class Workers implements AutoCloseable {
    private final ThreadPoolExecutor executor;
    private final Semaphore slots;
    private final int capacity;
    private final CancellationToken cancellation;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    /** @param threads tasks that run at once */
    public Workers(String name, int threads, CancellationToken cancellation) {
        this.cancellation = cancellation;
        this.capacity = threads * 2;
        this.slots = new Semaphore(capacity);
        this.executor = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(capacity),
                work -> {
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
        slots.acquireUninterruptibly();
        executor.execute(() -> {
            try {
                if (mayGoOn()) {
                    task.run();
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                slots.release();
            }
        });
        return true;
    }

    private boolean mayGoOn() {
        return failure.get() == null && cancellation.proceed() && failure.get() == null;
    }

    /** Waits until all submitted tasks have ended; throws the first failure. More may be submitted afterwards. */
    public void finish() {
        slots.acquireUninterruptibly(capacity);
        slots.release(capacity);
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
