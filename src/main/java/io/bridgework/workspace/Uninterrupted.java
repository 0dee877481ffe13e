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

    /** What is waited for; asked with the monitor held, again after each notice. */
    @FunctionalInterface
    interface Condition {
        boolean holds();
    }

    /** Waits on a monitor until a condition holds, which is made with the monitor held. */
    static void await(Object monitor, java.util.function.Supplier<Condition> making) {
        boolean interrupted = false;
        synchronized (monitor) {
            Condition condition = making.get();
            while (!condition.holds()) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
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
