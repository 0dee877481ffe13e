package io.bridgework.pipedrive;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets requests through as fast as the {@link Pace} allows, in the order in which they asked. One thread at a time waits
 * for the window; the others queue behind it. Safe for threads.
 */
final class Pacer {
    private final ReentrantLock queue = new ReentrantLock(true);
    private final Pace pace;
    private final Waiting waiting;

    Pacer(BurstLimit limit, Waiting waiting) {
        this.pace = new Pace(limit);
        this.waiting = waiting;
    }

    /** Blocks until a request may be sent, and counts it from then on. */
    Window.Slot admit() throws IOException {
        waiting.lock(queue);
        try {
            while (true) {
                waiting.check();
                long wait;
                synchronized (pace) {
                    long now = waiting.nanos();
                    wait = pace.until(now);
                    if (wait == 0) {
                        return pace.open(now);
                    }
                }
                waiting.nap(wait);
            }
        } finally {
            waiting.unlock(queue);
        }
    }

    /** @see Pace#unsent */
    void unsent(Window.Slot slot) {
        synchronized (pace) {
            pace.unsent(slot);
        }
    }

    /** @see Pace#unanswered */
    void unanswered(Window.Slot slot) {
        synchronized (pace) {
            pace.unanswered(slot, waiting.nanos());
        }
    }

    /** @see Pace#answered */
    void answered(Window.Slot slot, RateHeaders told) {
        synchronized (pace) {
            pace.answered(slot, told, waiting.nanos());
        }
    }

    /** @see Pace#refused */
    int refused(Window.Slot slot, RateHeaders told) {
        synchronized (pace) {
            return pace.refused(slot, told, waiting.nanos());
        }
    }

    /** @see Pace#contradicts */
    boolean contradicts(RateHeaders told) {
        synchronized (pace) {
            return pace.contradicts(told, waiting.nanos());
        }
    }

    /** @see Pace#usefulInFlight */
    int usefulInFlight() {
        synchronized (pace) {
            return pace.usefulInFlight();
        }
    }
}
