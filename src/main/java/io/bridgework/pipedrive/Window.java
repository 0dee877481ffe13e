package io.bridgework.pipedrive;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The requests that the service may still be counting in its rolling two seconds. A request arrives there somewhere
 * between its sending and its answer, so it is counted from sending until two seconds after the answer: then no two
 * seconds at the service can hold more than were counted here. Not safe for threads; all times in nanoseconds.
 */
final class Window {
    static final long SPAN = 2_000_000_000L;
    /** Clocks that count in whole milliseconds, and windows that include both ends. */
    private static final long MARGIN = 3_000_000L;

    private final Deque<Slot> held = new ArrayDeque<>();
    private final Deque<Slot> past = new ArrayDeque<>();
    private final RoundTrip roundTrip = new RoundTrip();
    private int inFlight;

    /** A place taken by one request. */
    static final class Slot {
        final long sentAt;
        private long answeredAt;

        private Slot(long sentAt) {
            this.sentAt = sentAt;
        }
    }

    Slot open(long now) {
        inFlight++;
        return new Slot(now);
    }

    void answered(Slot slot, long now) {
        inFlight--;
        slot.answeredAt = now;
        held.addLast(slot);
        roundTrip.seen(now - slot.sentAt);
    }

    /** Gives back the place of a request that never left. */
    void unsent() {
        inFlight--;
    }

    int occupied(long now) {
        long hold = hold();
        while (!held.isEmpty() && now - held.peekFirst().answeredAt >= hold) {
            past.addLast(held.removeFirst());
        }
        while (!past.isEmpty() && now - past.peekFirst().answeredAt > 2 * SPAN) {
            past.removeFirst();
        }
        return inFlight + held.size();
    }

    /** Time until fewer than {@code limit} places are taken: 0 at once, {@link Long#MAX_VALUE} when only an answer can tell. */
    long untilBelow(int limit, long now) {
        int surplus = occupied(now) - limit;
        if (surplus < 0) {
            return 0;
        }
        if (surplus >= held.size()) {
            return Long.MAX_VALUE;
        }
        var slots = held.iterator();
        Slot last = slots.next();
        for (int i = 0; i < surplus; i++) {
            last = slots.next();
        }
        return Math.max(1, last.answeredAt + hold() - now);
    }

    /** Most own requests that the service can have counted when it took in one that was sent at {@code sentAt}. */
    int countedSince(long sentAt) {
        int count = inFlight + held.size();
        for (var slots = past.descendingIterator(); slots.hasNext(); count++) {
            if (slots.next().answeredAt + SPAN <= sentAt) {
                break;
            }
        }
        return count;
    }

    /** Typical time to an answer, for choosing how many requests to have under way. */
    long latency() {
        return roundTrip.typical();
    }

    private long hold() {
        return SPAN + MARGIN - roundTrip.credit();
    }
}
