package io.bridgework.workspace;

/** Waiting that an interrupt does not cut short: what is being written must be written. */
final class Uninterrupted {
    private Uninterrupted() {}

    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work that may throw what it likes. */
    @FunctionalInterface
    interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Runs work on files, whose channels an interrupt would close; the interrupt is kept for later. */
    static <E extends Exception> void run(Work<E> work) throws E {
        boolean interrupted = Thread.interrupted();
        try {
            work.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
