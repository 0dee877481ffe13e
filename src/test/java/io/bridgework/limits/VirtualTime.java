package io.bridgework.limits;

import io.bridgework.pipedrive.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that only waiting moves, so that a week of waits takes seconds. */
final class VirtualTime extends Clock implements Sleeper {
    private final Instant start;
    private final AtomicLong nanos = new AtomicLong();
    private volatile long lastNap;

    VirtualTime(String start) {
        this.start = Instant.parse(start);
    }

    /** Short naps, and the first of a long wait, take a hundredth of their time: requests under way are not outrun by days. */
    @Override
    public void sleep(Duration time) throws InterruptedException {
        boolean nap = time.toMillis() < 1_000;
        if (nap) {
            lastNap = nanos.get();
        }
        if (nap || nanos.get() - lastNap < Duration.ofSeconds(20).toNanos()) {
            Thread.sleep(Duration.ofNanos(time.toNanos() / 100).toMillis(), (int) (time.toNanos() / 100 % 1_000_000));
        }
        nanos.addAndGet(time.toNanos());
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
