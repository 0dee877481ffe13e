package io.bridgework.pipedrive;

/**
 * Decides when the next request may leave: the window of this client's own requests against the limit as it stands, and
 * pauses after refusals. Knows neither threads nor waiting; not safe for threads; all times in nanoseconds.
 */
final class Pace {
    /** A feeler that is not answered by then holds up the others no longer. */
    private static final long FEELER = Window.SPAN;

    /** Requests at the edges of the window, which one side may count and the other not. */
    private static final int EDGE = 3;

    private final Window window = new Window();
    private final EvenFlow flow = new EvenFlow();
    private final BurstLimit limit;
    private long pausedUntil;
    private boolean paused;
    private int refusals;
    private boolean feeling = true;
    private long lastSent;

    Pace(BurstLimit limit) {
        this.limit = limit;
    }

    /** Time until a request may leave: 0 at once, {@link Long#MAX_VALUE} when only an answer can tell. */
    long until(long now) {
        if (paused && pausedUntil - now > 0) {
            return pausedUntil - now;
        }
        paused = false;
        if (feeling && window.inFlight() > 0 && now - lastSent < FEELER) {
            return FEELER - (now - lastSent);
        }
        int places = limit.now();
        return Math.max(window.untilBelow(places, now), flow.until(places, now));
    }

    Window.Slot open(long now) {
        lastSent = now;
        flow.sent(limit.now(), now);
        return window.open(now);
    }

    void unsent(Window.Slot slot) {
        window.unsent(slot);
    }

    /** No answer came; the request may have arrived at any time until now. */
    void unanswered(Window.Slot slot, long now) {
        window.answered(slot, now);
    }

    void answered(Window.Slot slot, RateHeaders told, long now) {
        window.answered(slot, now);
        refusals = 0;
        feeling = false;
        heed(slot, told, now);
        limit.accepted(now);
    }

    /**
     * Refused for the burst limit: nothing leaves until the service's window is free again, and then one request alone
     * feels how much of it others have taken meanwhile.
     *
     * @return refusals in a row, not counting those of requests that were under way before the last pause
     */
    int refused(Window.Slot slot, RateHeaders told, long now) {
        boolean contradicted = contradicts(told, now);
        window.refused(slot, now);
        heed(slot, told, now);
        boolean underWayBefore = paused || refusals > 0 && slot.sentAt - pausedUntil < 0;
        if (!underWayBefore) {
            refusals++;
            limit.refused(contradicted ? window.acceptedLately(now) : Integer.MAX_VALUE, now);
            pausedUntil = now + told.pause().toNanos() * refusals;
            paused = true;
            feeling = true;
        }
        return refusals;
    }

    /** Whether an answer tells of less use than this client alone has made: then its numbers are not to be believed. */
    boolean contradicts(RateHeaders told, long now) {
        return told.limit().isPresent() && told.remaining().isPresent()
                && told.limit().getAsInt() - told.remaining().getAsInt() + EDGE < window.acceptedLately(now);
    }

    /** Requests worth having under way, to fill the limit at the latency seen. */
    int usefulInFlight() {
        double perSecond = limit.now() * 1e9 / Window.SPAN;
        return (int) Math.max(2, Math.min(64, Math.ceil(1.5 * perSecond * window.latency() / 1e9) + 1));
    }

    private void heed(Window.Slot slot, RateHeaders told, long now) {
        told.limit().ifPresent(limit::told);
        boolean sharp = now - slot.sentAt < Window.SPAN / 2;
        if (told.remaining().isPresent() && limit.isWatched() && sharp) {
            limit.remaining(told.remaining().getAsInt(), window.countedAt(slot), now);
        }
    }
}
