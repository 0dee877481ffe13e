package io.bridgework.pipedrive;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many requests in two seconds this client may make now: the limit that answers tell, less what others who use the
 * same token were seen to take, less what refusals taught. Not safe for threads; all times in nanoseconds.
 */
final class BurstLimit {
    /** What others take is believed for half a window, so that their place is ours again soon after they stop. */
    private static final long BELIEVED = Window.SPAN / 2;
    private static final int MOST = 100_000;

    private final Deque<Others> others = new ArrayDeque<>();
    private final int unheard;
    private int told;
    private double ceiling = Double.MAX_VALUE;
    private double grown;
    private long grownAt;

    /** What others took at least, as one answer showed it. */
    private record Others(long at, int requests) {}

    /**
     * @param first used until an answer tells a limit
     * @param unheard up to this it grows slowly when answers never tell one
     */
    BurstLimit(int first, int unheard) {
        this.grown = first;
        this.unheard = Math.max(first, unheard);
    }

    void told(int limit) {
        if (limit >= 1 && limit <= MOST) {
            told = limit;
        }
    }

    /**
     * @param remaining requests left in the window, as an answer tells it
     * @param own most requests of this client that can be among those counted
     */
    void remaining(int remaining, int own, long now) {
        int taken = Math.max(0, told - Math.max(0, remaining) - own);
        while (!others.isEmpty() && others.peekLast().requests() <= taken) {
            others.removeLast();
        }
        others.addLast(new Others(now, taken));
    }

    /** A refusal: whatever was believed is too much for the moment. */
    void refused(long now) {
        ceiling = Math.max(1, now(now) * 0.9);
        grownAt = now;
    }

    /** Grows back by a tenth for each window without a refusal. */
    void accepted(long now) {
        if (now - grownAt < Window.SPAN) {
            return;
        }
        grownAt = now;
        if (told == 0) {
            grown = Math.min(unheard, grown * 1.1 + 1);
        }
        if (ceiling < MOST) {
            ceiling = ceiling * 1.1 + 1 >= base() ? Double.MAX_VALUE : ceiling * 1.1 + 1;
        }
    }

    int now(long now) {
        while (!others.isEmpty() && now - others.peekFirst().at() > BELIEVED) {
            others.removeFirst();
        }
        int taken = others.isEmpty() ? 0 : others.peekFirst().requests();
        int headroom = taken == 0 ? 0 : 1 + taken / 10;
        return Math.max(1, Math.min(base() - taken - headroom, (int) Math.min(ceiling, MOST)));
    }

    private int base() {
        return told > 0 ? told : (int) grown;
    }
}
