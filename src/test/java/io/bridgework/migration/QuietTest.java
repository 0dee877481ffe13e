package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Sleeper;
import io.bridgework.workspace.Ledger.Intent;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietTest {
    private final VirtualTime time = new VirtualTime();
    private final Quiet quiet = opened(Duration.ZERO);

    private Quiet opened(Duration ago) {
        return new Quiet(time.clock(Duration.ZERO).instant().minus(ago), time.clock(Duration.ZERO), time);
    }

    private Operation aged(Duration age) {
        Instant at = time.clock(Duration.ZERO).instant().minus(age);
        return new Operation(1, at, new Intent(Verb.CREATE, "person", "s", "", "f", Json.object(), Json.nothing(), 1), Optional.empty());
    }

    private long millis(long ageMillis) {
        return quiet.needed(List.of(aged(Duration.ofMillis(ageMillis)))).toMillis();
    }

    @Test
    void letsPipedriveFinishWhatAnEarlierSessionMayHaveSentLate() {
        assertEquals(8_000, millis(0));
        assertEquals(8_000, millis(54_999));
        assertEquals(125_000, millis(55_000));
        assertEquals(1, millis(179_999));
        assertEquals(0, millis(180_000));
        assertEquals(0, millis(999_999));
    }

    @Test
    void letsPipedriveFinishWhatThisSessionGaveUpJustNowHoweverOldItsLineIs() {
        Quiet same = opened(Duration.ofHours(2));

        assertEquals(Duration.ofSeconds(8), same.needed(List.of(aged(Duration.ofSeconds(10)))));
        assertEquals(Duration.ofSeconds(55), same.needed(List.of(aged(Duration.ofSeconds(60)))));
        assertEquals(Duration.ofSeconds(55), same.needed(List.of(aged(Duration.ofHours(2)))));
        assertEquals(Duration.ZERO, same.needed(List.of(aged(Duration.ofHours(2).plusMillis(1)))));
    }

    @Test
    void waitsAMinuteWhenTheClockWasSetBack() {
        assertEquals(60_000, millis(-1));
    }

    @Test
    void waitsAsLongAsTheSlowestNeeds() {
        assertEquals(Duration.ZERO, quiet.needed(List.of()));
        assertEquals(
                Duration.ofSeconds(120),
                quiet.needed(List.of(aged(Duration.ofSeconds(10)), aged(Duration.ofSeconds(60)), aged(Duration.ofHours(1)))));
    }

    @Test
    void rests() {
        quiet.rest(Duration.ofSeconds(8));

        assertEquals(Duration.ofSeconds(8).toNanos(), time.nanos());
    }

    @Test
    void stopsTheRunWhenItsRestIsInterrupted() {
        Quiet broken = new Quiet(Instant.EPOCH, time.clock(Duration.ZERO), new Sleeper() {
            @Override
            public void sleep(Duration rest) throws InterruptedException {
                throw new InterruptedException();
            }

            @Override
            public long nanos() {
                return 0;
            }
        });

        TroubleException trouble = assertThrows(TroubleException.class, () -> broken.rest(Duration.ofSeconds(8)));

        assertEquals("STOP", trouble.trouble().code());
        assertTrue(Thread.interrupted());
    }
}
