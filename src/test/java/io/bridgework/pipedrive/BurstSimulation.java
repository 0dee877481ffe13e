package io.bridgework.pipedrive;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A {@link Pace} against a service with a rolling two-second window, event by event on a virtual clock: workers that
 * always want to send, a network with jitter both ways, timers that wake late, and another user of the same token.
 */
final class BurstSimulation {
    static final long MILLI = 1_000_000L;

    private final Random random;
    private final int limit;
    private final long base;
    private final long jitter;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private final Deque<Long> window = new ArrayDeque<>();
    private final Pace pace;
    private long order;
    private long now;
    private int idle;
    private boolean headers = true;

    int accepted;
    int refused;
    int others;
    int othersRefused;
    /** Accepted in the part that is measured, and how long that took. */
    private int measured;
    private long measuredFrom = -1;

    private record Event(long at, long order, Runnable action) {}

    BurstSimulation(long seed, int limit, int workers, long baseMillis, long jitterMillis, BurstLimit believed) {
        this.random = new Random(seed);
        this.limit = limit;
        this.base = baseMillis * MILLI;
        this.jitter = jitterMillis * MILLI;
        this.idle = workers;
        this.pace = new Pace(believed);
    }

    BurstSimulation withoutHeaders() {
        headers = false;
        return this;
    }

    /** Another client sends {@code perWindow} requests in two seconds, evenly or all at once, between two moments. */
    BurstSimulation other(int perWindow, boolean atOnce, long fromMillis, long toMillis) {
        for (long t = fromMillis * MILLI; t < toMillis * MILLI; t += Window.SPAN) {
            for (int i = 0; i < perWindow; i++) {
                long at = t + (atOnce ? i * MILLI / 2 : i * Window.SPAN / perWindow + random.nextLong(5 * MILLI));
                at(at, this::otherArrives);
            }
        }
        return this;
    }

    /** Runs until a moment; what is accepted after {@code measureFrom} is what {@link #share} tells. */
    BurstSimulation run(long measureFromMillis, long untilMillis) {
        at(0, this::wake);
        at(measureFromMillis * MILLI, () -> {
            measuredFrom = now;
            measured = 0;
        });
        while (!events.isEmpty() && events.peek().at() <= untilMillis * MILLI) {
            Event event = events.poll();
            now = event.at();
            event.action().run();
        }
        return this;
    }

    /** Share of the limit that was used since measuring began. */
    double share() {
        double windows = (now - measuredFrom) / (double) Window.SPAN;
        return measured / (windows * limit);
    }

    private void wake() {
        while (idle > 0) {
            long wait = pace.until(now);
            if (wait != 0) {
                at(now + Math.min(wait, 40 * MILLI) + random.nextLong(MILLI), this::wake);
                return;
            }
            idle--;
            Window.Slot slot = pace.open(now);
            at(now + way(), () -> arrives(slot));
        }
    }

    private void arrives(Window.Slot slot) {
        boolean taken = take();
        if (taken) {
            accepted++;
            measured++;
        } else {
            refused++;
        }
        RateHeaders told = headers ? new RateHeaders(OptionalInt.of(limit), OptionalInt.of(limit - window.size()), OptionalLong.of(2),
                OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()) : RateHeaders.NONE;
        at(now + way(), () -> returns(slot, taken, told));
    }

    private void returns(Window.Slot slot, boolean taken, RateHeaders told) {
        if (taken) {
            pace.answered(slot, told, now);
        } else {
            pace.refused(slot, told, now);
        }
        idle++;
        if (idle == 1) {
            wake();
        }
    }

    private void otherArrives() {
        if (take()) {
            others++;
        } else {
            othersRefused++;
        }
    }

    private boolean take() {
        while (!window.isEmpty() && window.peekFirst() <= now - Window.SPAN) {
            window.removeFirst();
        }
        if (window.size() >= limit) {
            return false;
        }
        window.addLast(now);
        return true;
    }

    private long way() {
        return base / 2 + (jitter == 0 ? 0 : random.nextLong(jitter / 2 + 1));
    }

    private void at(long when, Runnable action) {
        events.add(new Event(when, order++, action));
    }
}
