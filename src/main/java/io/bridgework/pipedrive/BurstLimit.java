package io.bridgework.pipedrive;

/**
 * How many requests in two seconds this client may make now: the limit that answers tell, less what others who use the
 * same token take, less what refusals taught. Not safe for threads; all times in nanoseconds.
 */
final class BurstLimit {
    /** As good as none. */
    private static final int MOST = 1_000_000;
    /** A larger limit is out of reach, so nobody else needs to be looked for. */
    private static final int WATCHED = 2_000;
    private static final long FORGIVEN = 30 * Window.SPAN;
    private static final int MOST_STRIKES = 5;

    private final Others others = new Others();
    private final int unheard;
    private int told;
    private double ceiling = MOST;
    private double grown;
    private long refusedAt;
    private boolean held;
    private long growsAt;
    private int strikes;

    /**
     * @param first used until an answer tells a limit
     * @param unheard up to this it grows slowly when answers never tell one
     */
    BurstLimit(int first, int unheard) {
        this.grown = first;
        this.unheard = Math.max(first, unheard);
    }

    void told(int limit) {
        if (limit >= 1) {
            told = Math.min(limit, MOST);
        }
    }

    boolean isWatched() {
        return told > 0 && told <= WATCHED;
    }

    /**
     * @param remaining requests left in the window, as an answer tells it
     * @param own requests of this client among those counted
     */
    void remaining(int remaining, int own, long now) {
        others.seen(told - Math.min(remaining, told) - own, now);
    }

    /**
     * A refusal that the others do not explain: what is believed is too much, and for longer each time this happens.
     *
     * @param most what the service is known to have taken, where the limit that it tells can't be right
     */
    void refused(int most, long now) {
        if (sharedWith() == 0) {
            strikes = strikes > 0 && now - refusedAt < FORGIVEN ? strikes + 1 : 1;
            ceiling = Math.max(1, Math.min(now(), most) * 0.9);
        }
        refusedAt = now;
        hold(now + (Window.SPAN << Math.min(strikes, MOST_STRIKES)));
    }

    /** Grows back by a tenth for each window, some windows after a refusal. */
    void accepted(long now) {
        if (held && now - growsAt < 0) {
            return;
        }
        hold(now + Window.SPAN);
        if (told == 0) {
            grown = Math.min(unheard, grown * 1.1 + 1);
        }
        ceiling = Math.min(MOST, ceiling * 1.1 + 1);
    }

    private void hold(long until) {
        held = true;
        growsAt = until;
    }

    int now() {
        return Math.max(1, Math.min(base() - sharedWith(), (int) ceiling));
    }

    /** Places left to others; 0 when nobody else is there. */
    int sharedWith() {
        return isWatched() ? others.places(told) : 0;
    }

    private int base() {
        return told > 0 ? told : (int) grown;
    }
}
