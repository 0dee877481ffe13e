package io.bridgework.pipedrive;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** The one way in which threads of this client wait: in short naps, so that closing or a block page ends every wait soon. */
final class Waiting {
    private static final Duration NAP = Duration.ofMillis(40);

    private final Sleeper sleeper;
    private volatile boolean closed;
    private volatile boolean blocked;

    Waiting(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    long nanos() {
        return sleeper.nanos();
    }

    void close() {
        closed = true;
    }

    void block() {
        blocked = true;
    }

    /** Says whether traffic is still wanted and allowed. */
    void check() throws IOException {
        if (blocked) {
            throw new Ending.Block();
        }
        if (closed) {
            throw new Ending.Closed("the client was closed");
        }
    }

    /** Sleeps for {@code nanos} or one nap, whichever is shorter. */
    void nap(long nanos) throws IOException {
        try {
            sleeper.sleep(Duration.ofNanos(Math.min(nanos, NAP.toNanos())));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Sleeps for the whole time, unless the client is closed or blocked before. */
    void rest(Duration time) throws IOException {
        long end = nanos() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - nanos()) {
            check();
            nap(left);
        }
        check();
    }

    /** Queues for the lock; its holder gives it up soon once the client is closed. */
    void lock(ReentrantLock lock) throws IOException {
        try {
            sleeper.lock(lock);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    void unlock(ReentrantLock lock) {
        sleeper.unlock(lock);
    }

    private static Ending.Closed interrupted() {
        Thread.currentThread().interrupt();
        return new Ending.Closed("the wait was interrupted");
    }
}
