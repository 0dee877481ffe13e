package io.bridgework.pipedrive;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets requests through as fast as the burst window allows, in the order in which they asked. One thread at a time
 * waits for the window; the others queue behind it. Safe for threads.
 */
final class Pacer {
    private final ReentrantLock queue = new ReentrantLock(true);
    private final Window window = new Window();
    private final BurstLimit limit;
    private final Waiting waiting;
    private long pausedUntil;
    private boolean paused;
    private int refusals;

    Pacer(BurstLimit limit, Waiting waiting) {
        this.limit = limit;
        this.waiting = waiting;
    }

    /** Blocks until a request may be sent, and counts it from then on. */
    Window.Slot admit() throws IOException {
        waiting.lock(queue);
        try {
            while (true) {
                waiting.check();
                long wait;
                synchronized (this) {
                    long now = waiting.nanos();
                    wait = untilFree(now);
                    if (wait == 0) {
                        return window.open(now);
                    }
                }
                waiting.nap(wait);
            }
        } finally {
            queue.unlock();
        }
    }

    private long untilFree(long now) {
        if (paused && pausedUntil - now > 0) {
            return pausedUntil - now;
        }
        paused = false;
        return window.untilBelow(limit.now(now), now);
    }

    synchronized void unsent() {
        window.unsent();
    }

    /** No answer came; the request may have arrived at any time until now. */
    synchronized void unanswered(Window.Slot slot) {
        window.answered(slot, waiting.nanos());
    }

    synchronized void answered(Window.Slot slot, RateHeaders told) {
        long now = waiting.nanos();
        window.answered(slot, now);
        refusals = 0;
        heed(slot, told, now);
        limit.accepted(now);
    }

    /**
     * Refused for the burst limit: everybody waits until the window is free again.
     *
     * @return refusals in a row, not counting those that were under way before the last pause
     */
    synchronized int refused(Window.Slot slot, RateHeaders told) {
        long now = waiting.nanos();
        window.answered(slot, now);
        heed(slot, told, now);
        boolean underWayBefore = paused || refusals > 0 && slot.sentAt - pausedUntil < 0;
        if (!underWayBefore) {
            refusals++;
            limit.refused(now);
            pausedUntil = now + told.pause().toNanos() * refusals;
            paused = true;
        }
        return refusals;
    }

    /** What the window allows per second, and how long an answer takes, as a number of requests worth having under way. */
    synchronized int usefulInFlight() {
        double perSecond = limit.now(waiting.nanos()) / 2.0;
        return (int) Math.max(2, Math.min(64, Math.ceil(1.5 * perSecond * window.latency() / 1e9) + 1));
    }

    private void heed(Window.Slot slot, RateHeaders told, long now) {
        told.limit().ifPresent(limit::told);
        boolean sharp = now - slot.sentAt < Window.SPAN / 2;
        if (told.remaining().isPresent() && told.limit().isPresent() && sharp) {
            limit.remaining(told.remaining().getAsInt(), window.countedSince(slot.sentAt), now);
        }
    }
}
