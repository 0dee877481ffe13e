package io.bridgework.migration;

import io.bridgework.pipedrive.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits or it is told to; clocks of two machines may show it differently. */
final class VirtualTime implements Sleeper {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public void sleep(Duration time) {
        pass(time.toNanos());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    void pass(long more) {
        nanos.addAndGet(more);
    }

    void pass(Duration more) {
        pass(more.toNanos());
    }

    /** A clock that is off by a constant. */
    Clock clock(Duration off) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return START.plusNanos(nanos.get()).plus(off);
            }
        };
    }
}
