package io.bridgework.pipedrive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that only sleeping moves, so that tests of waits take no time. */
final class VirtualTime extends Clock implements Sleeper {
    private final Instant start;
    private final AtomicLong nanos = new AtomicLong();

    VirtualTime(String start) {
        this.start = Instant.parse(start);
    }

    @Override
    public void sleep(Duration time) {
        nanos.addAndGet(time.toNanos());
        Thread.onSpinWait();
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
        throw new UnsupportedOperationException("tests are in UTC");
    }
}
