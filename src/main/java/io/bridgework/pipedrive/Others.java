package io.bridgework.pipedrive;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What others who use the same token take of the window, as the answers show it: used in all less our own. One answer is
 * off by the few requests at the edges of the window, so many are weighed together. Not safe for threads.
 */
final class Others {
    private static final long LONG = Window.SPAN / 2;
    private static final long SHORT = Window.SPAN / 20;
    /** A mean below these is the noise of the edges. */
    private static final double NOISE = 1.5;
    private static final double NOISE_SHARE = 0.02;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long at, int taken) {}

    void seen(int taken, long now) {
        samples.addLast(new Sample(now, taken));
        while (now - samples.peekFirst().at() > LONG) {
            samples.removeFirst();
        }
    }

    /**
     * Places to leave free: what they take now and some more, since they may be about to take it, and more again while it
     * grows, since a newcomer has filled only part of a window so far; 0 when there is nobody.
     */
    int places(int limit) {
        if (samples.isEmpty()) {
            return 0;
        }
        double lately = mean(LONG);
        if (lately < Math.max(NOISE, NOISE_SHARE * limit)) {
            return 0;
        }
        double just = mean(SHORT);
        double most = Math.max(lately, just);
        double growing = Math.max(0, just - lately);
        return (int) Math.ceil(most + 2 + 0.1 * most + 2 * growing);
    }

    private double mean(long span) {
        long newest = samples.peekLast().at();
        double sum = 0;
        int count = 0;
        for (var newestFirst = samples.descendingIterator(); newestFirst.hasNext(); count++) {
            Sample sample = newestFirst.next();
            if (newest - sample.at() > span) {
                break;
            }
            sum += sample.taken();
        }
        return sum / count;
    }
}
