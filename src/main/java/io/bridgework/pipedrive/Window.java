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

    private final Deque<Slot> inFlight = new ArrayDeque<>();
    private final Deque<Slot> held = new ArrayDeque<>();
    private final Deque<Slot> past = new ArrayDeque<>();
    private final RoundTrip roundTrip = new RoundTrip();

    /** A place taken by one request. */
    static final class Slot {
        final long sentAt;
        private long answeredAt;
        private boolean refused;

        private Slot(long sentAt) {
            this.sentAt = sentAt;
        }

        /** Likeliest arrival at the service: half-way. */
        private long arrivedAt() {
            return sentAt + (answeredAt - sentAt) / 2;
        }
    }

    Slot open(long now) {
        Slot slot = new Slot(now);
        inFlight.addLast(slot);
        return slot;
    }

    void answered(Slot slot, long now) {
        inFlight.remove(slot);
        slot.answeredAt = now;
        held.addLast(slot);
        roundTrip.seen(now - slot.sentAt);
    }

    /** Keeps its place, in case refused requests count too, but is left out of what the service is known to have counted. */
    void refused(Slot slot, long now) {
        answered(slot, now);
        slot.refused = true;
    }

    /** Gives back the place of a request that never left. */
    void unsent(Slot slot) {
        inFlight.remove(slot);
    }

    int inFlight() {
        return inFlight.size();
    }

    /** Time until fewer than {@code limit} places are taken: 0 at once, {@link Long#MAX_VALUE} when only an answer can tell. */
    long untilBelow(int limit, long now) {
        long hold = SPAN + MARGIN - roundTrip.credit();
        forget(now, hold);
        int surplus = inFlight.size() + held.size() - limit;
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
        return Math.max(1, last.answeredAt + hold - now);
    }

    private void forget(long now, long hold) {
        while (!held.isEmpty() && now - held.peekFirst().answeredAt >= hold) {
            past.addLast(held.removeFirst());
        }
        while (!past.isEmpty() && now - past.peekFirst().answeredAt > 2 * SPAN) {
            past.removeFirst();
        }
    }

    /** How many own requests the service most likely had in its window when it took in this one, itself included. */
    int countedAt(Slot slot) {
        long end = slot.arrivedAt();
        int count = 0;
        for (Slot sent : inFlight) {
            count += sent.sentAt + roundTrip.typical() / 2 <= end ? 1 : 0;
        }
        return count + counted(held, end) + counted(past, end);
    }

    /** Own requests that were accepted in the last two seconds, by the time of their answers. */
    int acceptedLately(long now) {
        return acceptedLately(held, now) + acceptedLately(past, now);
    }

    private static int acceptedLately(Deque<Slot> answered, long now) {
        return (int) answered.stream().filter(slot -> !slot.refused && now - slot.answeredAt < SPAN).count();
    }

    private static int counted(Deque<Slot> answered, long end) {
        int count = 0;
        for (Slot slot : answered) {
            long before = end - slot.arrivedAt();
            count += before >= 0 && before < SPAN && !slot.refused ? 1 : 0;
        }
        return count;
    }

    /** Typical time to an answer, for choosing how many requests to have under way. */
    long latency() {
        return roundTrip.typical();
    }
}
