package io.bridgework.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static BurstLimit unknown() {
        return new BurstLimit(ClientConfig.CAUTIOUS_LIMIT, ClientConfig.CAUTIOUS_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20, 0, 0.97", "40, 20, 20, 0.97", "100, 20, 20, 0.97", "120, 60, 20, 0.96", "120, 200, 20, 0.95", "100, 20, 100, 0.94",
        "100, 200, 100, 0.93", "20, 400, 20, 0.94"
    })
    void fillsTheLimitWithoutARefusal(int limit, int latency, int jitter, double share) {
        BurstSimulation simulation = new BurstSimulation(42, limit, 48, latency, jitter, unknown()).run(20_000, 320_000);

        assertEquals(0, simulation.refused);
        assertTrue(simulation.share() >= share, "share " + simulation.share());
    }

    @Property(tries = 60)
    void neverBreaksTheLimit(@ForAll long seed, @ForAll @IntRange(min = 3, max = 120) int limit, @ForAll @IntRange(min = 1, max = 64) int workers,
            @ForAll @IntRange(max = 400) int latency, @ForAll @IntRange(max = 150) int jitter) {
        BurstSimulation simulation = new BurstSimulation(seed, limit, workers, latency, jitter, new BurstLimit(3, 3)).run(10_000, 60_000);

        assertEquals(0, simulation.refused);
    }

    @Property(tries = 40)
    void fillsTheLimitAtTwentyMillisecondsOfJitter(@ForAll long seed, @ForAll @IntRange(min = 10, max = 120) int limit,
            @ForAll @IntRange(max = 100) int latency) {
        BurstSimulation simulation = new BurstSimulation(seed, limit, 48, latency, 20, unknown()).run(20_000, 120_000);

        assertEquals(0, simulation.refused);
        assertTrue(simulation.share() >= 0.95, "share " + simulation.share());
    }

    @ParameterizedTest
    @CsvSource({"100, false, 20", "100, true, 20", "40, false, 100", "120, true, 100", "20, false, 20"})
    void yieldsToAnotherUserOfTheToken(int limit, boolean atOnce, int latency) {
        long end = 20_000 + 1_000L * (int) (20_000 / (0.33 * limit / 2));

        BurstSimulation simulation = new BurstSimulation(7, limit, 32, latency, 20, unknown())
                .other(limit / 2, atOnce, 10_000, end).run(20_000, end);

        assertTrue(simulation.accepted >= 20_000, "accepted " + simulation.accepted);
        assertTrue(simulation.refused <= 20, "refused " + simulation.refused + " of " + simulation.accepted);
    }

    @ParameterizedTest
    @CsvSource({"120, 200, 0", "120, 200, 10000", "120, 20, 0", "120, 20, 10000", "20, 100, 10000"})
    void hardlyShutsOutANewcomerWhoComesWithTheLoadOrInTheMiddleOfIt(int limit, int latency, int from) {
        int refused = 0;
        int shutOut = 0;
        for (int seed = 0; seed < 10; seed++) {
            BurstSimulation simulation = new BurstSimulation(seed, limit, 48, latency, 20, unknown())
                    .other(limit / 2, false, from + seed * 197 % 2_000, from + 60_000).run(from, from + 60_000);
            refused += simulation.refused;
            shutOut += simulation.othersRefused;
        }

        assertTrue(refused <= 10 * 6, "refused " + refused);
        assertTrue(shutOut <= 10 * 20, "the other refused " + shutOut);
    }

    /** Nothing is promised of where the nanoseconds of a computer begin. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE + 1, -1, 0, Long.MAX_VALUE - 1})
    void letsTheFirstRequestsLeaveAtOnceWhateverTheClockSays(long now) {
        var pace = new Pace(unknown());

        assertEquals(0, pace.until(now));
        pace.answered(pace.open(now), RateHeaders.NONE, now + 10_000_000);
        assertEquals(0, pace.until(now + 10_000_000));
        pace.open(now + 10_000_000);
        assertEquals(0, pace.until(now + 20_000_000));
    }

    @Test
    void feelsItsWayUpToThePlansLimitWhenNoAnswerTellsOne() {
        BurstSimulation simulation = new BurstSimulation(7, 120, 48, 50, 20, new BurstLimit(10, 120)).withoutHeaders().run(120_000, 180_000);

        assertEquals(0, simulation.refused);
        assertTrue(simulation.share() >= 0.9, "share " + simulation.share());
    }

    @Test
    void settlesBelowALimitThatNoAnswerTellsAndThatIsSmallerThanThePlans() {
        BurstSimulation simulation = new BurstSimulation(7, 40, 48, 50, 20, new BurstLimit(10, 120)).withoutHeaders().run(120_000, 420_000);

        assertTrue(simulation.refused <= simulation.accepted / 100, "refused " + simulation.refused + " of " + simulation.accepted);
        assertTrue(simulation.share() >= 0.7, "share " + simulation.share());
    }

    @Test
    void isBackAtSpeedTwoWindowsAfterTheOtherUserStops() {
        BurstSimulation simulation = new BurstSimulation(7, 100, 32, 20, 20, unknown())
                .other(50, false, 10_000, 60_000).run(64_000, 74_000);

        assertTrue(simulation.share() >= 0.95, "share " + simulation.share());
    }
}
