package io.bridgework.pipedrive;

import java.util.concurrent.atomic.LongAdder;

/** Counts what left and what was turned away. Safe for threads. */
final class UsageMeter {
    private final LongAdder requests = new LongAdder();
    private final LongAdder tokens = new LongAdder();
    private final LongAdder burst = new LongAdder();
    private final LongAdder daily = new LongAdder();

    void sent(int cost) {
        requests.increment();
        tokens.add(cost);
    }

    void refusedForPace() {
        burst.increment();
    }

    void refusedForTheDay() {
        daily.increment();
    }

    PipedriveClient.Usage usage(long leftToday) {
        return new PipedriveClient.Usage(requests.sum(), tokens.sum(), leftToday, burst.sum(), daily.sum());
    }
}
