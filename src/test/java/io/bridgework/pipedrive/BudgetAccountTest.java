package io.bridgework.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetAccountTest {
    private final VirtualTime time = new VirtualTime("2026-03-02T10:00:00Z");

    private ClientConfig config() {
        return ClientConfig.of(URI.create("https://example.pipedrive.com"), "x").withTime(time, time);
    }

    private static RateHeaders daily(long limit, long remaining) {
        return new RateHeaders(OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty(), OptionalLong.of(limit),
                OptionalLong.of(remaining), OptionalLong.empty());
    }

    private static void spend(BudgetAccount account, int requests, int tokens) throws IOException {
        for (int i = 0; i < requests; i++) {
            account.settled(account.book(tokens), RateHeaders.NONE);
        }
    }

    @ParameterizedTest
    @CsvSource({"LITE, 1, 0, 30000", "LITE, 1, 20, 24000", "GROWTH, 3, 0, 180000", "PREMIUM, 1, 50, 75000", "ULTIMATE, 5, 0, 1050000"})
    void stopsCleanAtTheEndOfItsShare(Plan plan, int seats, int reserve, long share) throws IOException {
        BudgetAccount account = new BudgetAccount(config().withPlan(plan, seats, reserve));

        spend(account, (int) (share / 5), 5);

        assertEquals(0, account.left());
        Ending.Spent spent = assertThrows(Ending.Spent.class, () -> account.book(1));
        assertEquals(Instant.parse("2026-03-03T00:00:00Z"), spent.resetsAt);
    }

    @Test
    void beginsAnewAtTheEndOfTheDay() throws IOException {
        BudgetAccount account = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0));
        spend(account, 3000, 10);

        time.pass(Duration.ofHours(14));

        assertEquals(30_000, account.left());
        assertNotNull(account.book(10));
    }

    @Test
    void withoutAPlanNothingIsKnownUntilAnAnswerTells() throws IOException {
        BudgetAccount account = new BudgetAccount(config());

        long before = account.left();
        account.settled(account.book(5), daily(60_000, 20));

        assertEquals(-1, before);
        assertEquals(20, account.left());
        assertThrows(Ending.Spent.class, () -> account.book(21));
    }

    @Test
    void answersCorrectThePlanThatWasTold() throws IOException {
        BudgetAccount account = new BudgetAccount(config().withPlan(Plan.ULTIMATE, 5, 10));

        account.settled(account.book(5), daily(30_000, 10_000));

        assertEquals(7_000, account.left());
    }

    @Test
    void anOlderAnswerDoesNotUndoANewerOne() throws IOException {
        BudgetAccount account = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0));
        BudgetAccount.Booking first = account.book(5);
        BudgetAccount.Booking second = account.book(5);

        account.settled(second, daily(30_000, 90));
        account.settled(first, daily(30_000, 95));

        assertEquals(90, account.left());
    }

    @Test
    void whatNeverLeftCostsNothing() throws IOException {
        BudgetAccount account = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0));

        account.returned(account.book(10));
        account.unanswered(account.book(10));

        assertEquals(29_990, account.left());
    }

    @Test
    void afterADailyRefusalOneProbeAQuarterOfAnHourLeaves() throws IOException {
        BudgetAccount account = new BudgetAccount(config());
        account.returned(account.book(5));
        account.exhaust(10, RateHeaders.NONE);

        assertThrows(Ending.Spent.class, () -> account.book(5));
        time.pass(Duration.ofMinutes(15));
        BudgetAccount.Booking probe = account.book(5);

        assertNotNull(probe);
        assertNull(account.book(5), "others wait while the probe is under way");
        account.returned(probe);
        account.exhaust(10, RateHeaders.NONE);
        assertThrows(Ending.Spent.class, () -> account.book(5));
    }

    @Test
    void aProbeThatPassesTeachesTheHourOfTheReset() throws IOException {
        BudgetAccount account = new BudgetAccount(config());
        account.exhaust(10, RateHeaders.NONE);

        time.pass(Duration.ofMinutes(63));
        account.settled(account.book(10), RateHeaders.NONE);

        assertEquals(LocalTime.of(11, 0), account.state().resetsAt());
        assertEquals(Instant.parse("2026-03-03T11:00:00Z"), account.state().dayEnds());
    }

    @Test
    void aSmallRequestThatFitsIntoTheRestOfADayTeachesNothing() throws IOException {
        BudgetAccount account = new BudgetAccount(config());
        account.exhaust(10, RateHeaders.NONE);

        time.pass(Duration.ofMinutes(63));
        account.settled(account.book(5), RateHeaders.NONE);

        assertEquals(LocalTime.MIDNIGHT, account.state().resetsAt());
        assertThrows(Ending.Spent.class, () -> account.book(5));
    }

    @Test
    void whatWasUnderWayIsCountedOnceWhenAllHasBeenAnswered() throws IOException {
        BudgetAccount account = new BudgetAccount(config());
        BudgetAccount.Booking first = account.book(5);
        BudgetAccount.Booking second = account.book(5);

        account.settled(second, daily(3_000, 2_000));
        account.settled(first, daily(3_000, 2_005));

        assertEquals(2_000, account.left());
    }

    @Test
    void aRefusalEarlyInTheDayTeachesNoReset() throws IOException {
        BudgetAccount account = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0));
        spend(account, 10, 10);
        account.exhaust(10, RateHeaders.NONE);

        time.pass(Duration.ofMinutes(16));
        account.settled(account.book(10), RateHeaders.NONE);

        assertEquals(LocalTime.MIDNIGHT, account.state().resetsAt());
        assertEquals(29_890, account.left());
    }

    @Test
    void tokensThatComeBackTeachTheHourOfTheReset() throws IOException {
        BudgetAccount account = new BudgetAccount(config());
        account.settled(account.book(5), daily(30_000, 4_000));

        time.pass(Duration.ofHours(3));
        account.settled(account.book(5), daily(30_000, 29_995));

        assertEquals(LocalTime.of(13, 0), account.state().resetsAt());
    }

    @Test
    void goesOnWhereAnEarlierLifeStopped() throws IOException {
        BudgetAccount first = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0));
        spend(first, 100, 10);
        BudgetState kept = first.state();

        BudgetAccount sameDay = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0).withBudget(Optional.of(kept)));
        long leftSameDay = sameDay.left();
        time.pass(Duration.ofHours(14));
        BudgetAccount nextDay = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0).withBudget(Optional.of(kept)));

        assertEquals(29_000, leftSameDay);
        assertEquals(30_000, nextDay.left());
    }

    private BudgetAccount startedAgain(BudgetAccount before) {
        return new BudgetAccount(config().withPlan(Plan.LITE, 1, 0).withBudget(Optional.of(before.state())));
    }

    @Test
    void aNewStartThatIsToldNothingBelievesInANewDayOnceMoreWasTakenThanADayHolds() throws IOException {
        BudgetAccount first = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0));
        spend(first, 2_999, 10);
        BudgetAccount again = startedAgain(first);

        again.settled(again.book(2), RateHeaders.NONE);
        long stillSpent = again.left();
        again.settled(again.book(10), RateHeaders.NONE);

        assertEquals(8, stillSpent);
        assertEquals(30_000, again.left());
    }

    @Test
    void aNewStartThatIsRefusedAsksNoMore() throws IOException {
        BudgetAccount first = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0));
        spend(first, 3_000, 10);
        BudgetAccount again = startedAgain(first);

        again.returned(again.book(2));
        again.exhaust(2, RateHeaders.NONE);

        assertThrows(Ending.Spent.class, () -> again.check(2));
    }

    @Test
    void aNewStartAsksNoReserveAway() throws IOException {
        ClientConfig reserved = config().withPlan(Plan.LITE, 1, 20);
        BudgetAccount first = new BudgetAccount(reserved);
        spend(first, 2_400, 10);
        BudgetAccount again = new BudgetAccount(reserved.withBudget(Optional.of(first.state())));

        again.settled(again.book(2), RateHeaders.NONE);

        assertThrows(Ending.Spent.class, () -> again.book(2));
    }

    @Test
    void aNewStartWithTokensLeftStopsCleanAtTheEndOfTheDay() throws IOException {
        BudgetAccount first = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0));
        spend(first, 2_000, 10);
        BudgetAccount again = startedAgain(first);

        spend(again, 1_000, 10);

        assertThrows(Ending.Spent.class, () -> again.book(2));
    }

    @Test
    void theAnswerToTheFirstRequestOfANewStartReopensTheDay() throws IOException {
        BudgetAccount first = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0));
        spend(first, 3_000, 10);
        BudgetAccount again = startedAgain(first);

        again.settled(again.book(2), daily(30_000, 29_998));

        assertEquals(29_998, again.left());
    }

    @Test
    void aNewStartAfterADailyRefusalProbesAtOnceAndOnlyOnce() throws IOException {
        BudgetAccount first = new BudgetAccount(config().withPlan(Plan.LITE, 1, 0));
        spend(first, 2_000, 10);
        first.exhaust(10, RateHeaders.NONE);
        BudgetAccount again = startedAgain(first);

        BudgetAccount.Booking probe = again.book(2);
        assertNotNull(probe);
        again.returned(probe);
        again.exhaust(2, RateHeaders.NONE);

        assertThrows(Ending.Spent.class, () -> again.check(2));
    }

    /** A service whose day begins at some hour, and a caller that asks again each minute. */
    @ParameterizedTest
    @CsvSource({"0, true, 0", "0, false, 0", "5, false, 0", "5, true, 20", "17, false, 0", "23, true, 0"})
    void usesEachDaysShareAndNothingAfterARefusalButProbes(int hour, boolean tells, int reserve) {
        BudgetService service = new BudgetService(time, hour, 30_000, tells);
        BudgetAccount account = new BudgetAccount(config().withPlan(Plan.LITE, 1, reserve));

        service.serve(account, Duration.ofDays(8));

        long share = 30_000L * (100 - reserve) / 100;
        assertTrue(service.leastOfFullDays() >= share * 0.99, "least " + service.leastOfFullDays());
        assertTrue(service.mostOfFullDays() <= share, "most " + service.mostOfFullDays());
        assertTrue(service.closestRefusals().compareTo(Duration.ofMinutes(14)) > 0, "refusals " + service.closestRefusals());
    }
}
