package io.bridgework.pipedrive;

/**
 * Keeps requests apart. A burst every two seconds would shut out others who use the same token, and see late that they
 * are there; a wholly even flow would leave the limit unfilled, since what leaves late could never be made up for. Not safe
 * for threads; all times in nanoseconds.
 */
final class EvenFlow {
    /** Part of the even step between two requests that is kept. */
    private static final double KEPT = 0.75;
    /** Requests that may leave sooner, to make up for others that left late. */
    private static final int SLACK = 2;

    private boolean begun;
    private long next;

    /** Time until a request may leave; 0 at once. */
    long until(int limit, long now) {
        return begun ? Math.max(0, next - now - SLACK * step(limit)) : 0;
    }

    void sent(int limit, long now) {
        next = begun && next - now > 0 ? next : now;
        next += step(limit);
        begun = true;
    }

    private static long step(int limit) {
        return (long) (KEPT * Window.SPAN / limit);
    }
}
