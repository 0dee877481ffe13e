package io.bridgework.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.RunStatus;
import io.bridgework.limits.GeneratedExport.Size;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.sandbox.Plan;
import io.bridgework.sandbox.SandboxConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Migrations that are longer than a day's budget, under a clock that only waiting moves. */
class DailyBudgetTest {
    private static final long A_DAY = 3_000;

    /**
     * What requests under way at the day's end may leave unused or carry over midnight: a dozen of five to ten tokens. It does
     * not grow with the budget, so of a real day's 30,000 it is a quarter of a per cent.
     */
    private static final long UNDER_WAY = 90;
    private static final Size A_WEEK = new Size(470, 3, 2, 2);
    private static final Size TWO_DAYS = new Size(100, 3, 2, 2);

    @TempDir
    Path temp;

    private final VirtualTime time = new VirtualTime("2026-03-02T00:00:10Z");
    private final Map<LocalDate, Long> spent = Collections.synchronizedMap(new TreeMap<>());
    private final List<Instant> refused = Collections.synchronizedList(new ArrayList<>());

    private SandboxConfig config() {
        return SandboxConfig.standard().withPlan(Plan.LITE, 1).withTokensPerDay(A_DAY).withBurst(200).withClock(time);
    }

    private LimitedPractice practice(Size size, SandboxConfig config) {
        Path source = GeneratedExport.write(temp.resolve("export"), size);
        var practice = new LimitedPractice(source, temp.resolve("w"), config, time, time);
        practice.sandbox().listen(exchange -> {
            spent.merge(time.instant().atZone(ZoneOffset.UTC).toLocalDate(), (long) exchange.tokens(), Long::sum);
            if (exchange.status() == 429) {
                refused.add(time.instant());
            }
        });
        return practice;
    }

    /**
     * Asked for with {@code -Dbridgework.week=true}: which of several requests under way meets midnight first is not
     * decided by the virtual clock, so its bounds are read by a person and not held by every build.
     */
    @EnabledIfSystemProperty(named = "bridgework.week", matches = "true")
    @ParameterizedTest
    @CsvSource({"true, lite", "false, growth"})
    void aWeekUsesEachDayWhollyAndSendsNothingAfterIt(boolean told, String plan) {
        try (var practice = practice(A_WEEK, config().withDailyHeaders(told)).saying(plan, 1)) {
            RunView view = practice.migrate(RunOptions.NONE.waiting());

            assertEquals(RunStatus.COMPLETED, view.status(), () -> view.trouble() + " " + view.rejects());
            var days = new ArrayList<>(spent.values());
            assertTrue(days.size() >= 7, () -> "days: " + days);
            days.subList(0, days.size() - 1).forEach(day -> assertTrue(day >= A_DAY - UNDER_WAY, () -> "days: " + days));
            assertEquals(List.of(), noProbes());
            assertTrue(told || !refused.isEmpty(), "without a word of the budget, a refusal ends the day");
        }
    }

    /** Requests that were under way when the first was refused, then one in a quarter of an hour. */
    private List<String> noProbes() {
        var wrong = new ArrayList<String>();
        Instant last = Instant.EPOCH;
        for (Instant at : refused) {
            Duration gap = Duration.between(last, at);
            if (gap.compareTo(Duration.ofSeconds(2)) > 0 && gap.compareTo(Duration.ofMinutes(15)) < 0) {
                wrong.add(last + " " + at);
            }
            last = at;
        }
        return wrong;
    }

    @Test
    void withoutWaitingARunEndsStoppedAndGoesOnAfterTheReset() {
        try (var practice = practice(TWO_DAYS, config())) {
            RunView first = practice.migrate(RunOptions.NONE);
            TroubleException tooSoon = assertThrows(TroubleException.class, () -> practice.migrate(RunOptions.NONE));
            time.pass(Duration.ofDays(1));
            RunView next = practice.migrate(RunOptions.NONE);

            assertEquals(RunStatus.STOPPED, first.status());
            assertEquals("BUDGET", first.trouble().map(Trouble::code).orElse(""));
            assertEquals("BUDGET", tooSoon.trouble().code());
            assertEquals(RunStatus.COMPLETED, next.status());
            assertTrue(refused.isEmpty(), "a restart forgot what was spent");
        }
    }

    @Test
    void aWaitIsShownAndEndsWhenTheRunIsStopped() {
        var cancellation = new CancellationToken();
        var shown = new AtomicBoolean();
        Progress.Listener listener = progress -> {
            if (progress.waiting()) {
                shown.set(true);
                cancellation.cancel();
            }
        };
        try (var practice = practice(TWO_DAYS, config())) {
            RunView view = practice.migrate(RunOptions.NONE.waiting(), listener, cancellation);

            assertTrue(shown.get());
            assertEquals(RunStatus.STOPPED, view.status());
            assertEquals(1, spent.size());
        }
    }

    @Test
    void whatWasSpentTodaySurvivesARestart() {
        var tokens = new AtomicLong();
        try (var practice = practice(TWO_DAYS, config().withDailyHeaders(false).withTokensPerDay(30_000)).saying("lite", 1)) {
            practice.sandbox().listen(exchange -> tokens.addAndGet(exchange.tokens()));
            for (int i = 0; i < 12; i++) {
                practice.migrate(new RunOptions(java.util.Optional.empty(), java.util.Optional.of(500L)));
            }
            try (var migration = practice.open()) {
                assertEquals(30_000 - tokens.get(), migration.budgetLeftToday().orElse(-1));
            }
        }
    }
}
