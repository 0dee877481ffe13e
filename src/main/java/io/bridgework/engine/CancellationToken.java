package io.bridgework.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks running work to stop at the next safe point, or to hold on. Any thread may ask. */
public final class CancellationToken {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile CountDownLatch pause = new CountDownLatch(0);

    public void cancel() {
        cancelled.set(true);
        resume();
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    public synchronized void pause() {
        if (pause.getCount() == 0 && !cancelled.get()) {
            pause = new CountDownLatch(1);
        }
    }

    public synchronized void resume() {
        pause.countDown();
    }

    public boolean isPaused() {
        return pause.getCount() > 0;
    }

    /** Waits while paused. Returns false when the work shall end. */
    public boolean proceed() {
        try {
            pause.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancelled.set(true);
        }
        return !cancelled.get();
    }
}
