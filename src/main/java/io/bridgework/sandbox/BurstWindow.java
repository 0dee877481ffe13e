package io.bridgework.sandbox;

import java.time.Clock;
import java.util.ArrayDeque;

/** Counts requests in a rolling window of two seconds (rate limiting page of 2026-09-17). Safe for many threads. */
final class BurstWindow {
    static final long MILLIS = 2_000;

    private final int limit;
    private final Clock clock;
    private final ArrayDeque<Long> times = new ArrayDeque<>();

    /** @param remaining -1 when the request did not fit */
    record Standing(int limit, int remaining, long resetSeconds) {}

    BurstWindow(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Counts a request if it fits. */
    synchronized Standing enter() {
        if (limit == Integer.MAX_VALUE) return new Standing(1_000_000, 999_999, 2);
        Standing now = standing();
        if (now.remaining == 0) return new Standing(limit, -1, now.resetSeconds);
        times.addLast(clock.millis());
        return new Standing(limit, now.remaining - 1, now.resetSeconds);
    }

    synchronized Standing standing() {
        if (limit == Integer.MAX_VALUE) return new Standing(1_000_000, 1_000_000, 2);
        long now = clock.millis();
        while (!times.isEmpty() && now - times.peekFirst() >= MILLIS) times.removeFirst();
        long wait = times.isEmpty() ? MILLIS : MILLIS - (now - times.peekFirst());
        return new Standing(limit, limit - times.size(), (wait + 999) / 1_000);
    }
}
