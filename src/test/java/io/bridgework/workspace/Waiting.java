package io.bridgework.workspace;

/** Threads that wait, so that a test knows that they do. */
final class Waiting {
    private Waiting() {}

    /** Starts work and returns once it waits or has ended. */
    static Thread start(Runnable work) {
        Thread thread = new Thread(work, "waits");
        thread.setDaemon(true);
        thread.start();
        untilItWaits(thread);
        return thread;
    }

    /** Fails when it is interrupted, which ends a test that takes too long. */
    static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("it did not wait");
            }
        }
    }
}
