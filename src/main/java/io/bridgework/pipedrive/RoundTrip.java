package io.bridgework.pipedrive;

/**
 * What is known of the way to the service and back, in nanoseconds. If every request takes at least some time, then the
 * next one cannot arrive sooner than that after an answer was read; this much of the two seconds need not be waited for.
 */
final class RoundTrip {
    /** Fewer samples would take a slow start for the shortest way. */
    private static final int ENOUGH = 200;
    private static final long MOST = 500_000_000L;
    private static final long MARGIN = 10_000_000L;

    private long shortest = Long.MAX_VALUE;
    private long smoothed;
    private int samples;

    void seen(long nanos) {
        shortest = Math.min(shortest, nanos);
        smoothed = samples == 0 ? nanos : smoothed + (nanos - smoothed) / 16;
        samples = Math.min(ENOUGH, samples + 1);
    }

    long credit() {
        if (samples < ENOUGH) {
            return 0;
        }
        return Math.max(0, Math.min(MOST, shortest * 3 / 4 - MARGIN));
    }

    long typical() {
        return smoothed;
    }
}
