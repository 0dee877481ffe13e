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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Migrations that are longer than a day's budget, under a clock that only waiting moves. */
class DailyBudgetTest {
    private static final long A_DAY = 1_500;
    private static final long A_LONG_DAY = 3_000;
    private static final Size A_WEEK = new Size(240, 3, 2, 2);
    private static final Size TWO_DAYS = new Size(100, 3, 2, 2);

    @TempDir
    Path temp;

    private final VirtualTime time = new VirtualTime("2026-03-02T00:00:10Z");
    private final Map<LocalDate, Long> spent = Collections.synchronizedMap(new TreeMap<>());
    private final List<Instant> refused = Collections.synchronizedList(new ArrayList<>());
    private final List<Instant> accepted = Collections.synchronizedList(new ArrayList<>());

    private SandboxConfig config() {
        return SandboxConfig.standard().withPlan(Plan.LITE, 1).withTokensPerDay(A_DAY).withBurst(200);
    }

    private LimitedPractice practice(Size size, SandboxConfig config) {
        Path source = GeneratedExport.write(temp.resolve("export"), size);
        var practice = new LimitedPractice(source, temp.resolve("w"), config, time);
        practice.sandbox().listen(exchange -> {
            spent.merge(day(time.instant()), (long) exchange.tokens(), Long::sum);
            (exchange.status() == 429 ? refused : accepted).add(time.instant());
        });
        return practice;
    }

    @ParameterizedTest
    @CsvSource({"true, lite", "false, growth"})
    void aWeekUsesEachDayWhollyAndSendsNothingAfterIt(boolean told, String plan) {
        try (var practice = practice(A_WEEK, config().withDailyHeaders(told)).saying(plan, 1)) {
            RunView view = practice.migrate(RunOptions.NONE.waiting());

            assertEquals(RunStatus.COMPLETED, view.status(), () -> view.trouble() + " " + view.rejects());
            var days = new ArrayList<>(spent.values());
            assertTrue(days.size() >= 7, () -> "days: " + days);
            days.subList(0, days.size() - 1).forEach(day -> assertTrue(day >= 0.99 * A_DAY, () -> "days: " + days));
            assertEquals(List.of(), noProbes());
            assertTrue(told || !refused.isEmpty(), "without a word of the budget, a refusal ends the day");
        }
    }

    /**
     * What was sent after a day's first refusal but one request in a quarter of an hour. Those at that very moment were under
     * way; and one that found the window full as well may be asked again when that has passed.
     */
    private List<String> noProbes() {
        var wrong = new ArrayList<String>();
        Map<LocalDate, Instant> firsts = new TreeMap<>();
        Instant last = Instant.EPOCH;
        for (Instant at : refused) {
            firsts.putIfAbsent(day(at), at);
            Duration gap = Duration.between(last, at);
            if (gap.compareTo(Duration.ofSeconds(2)) > 0 && gap.compareTo(Duration.ofMinutes(15)) < 0) {
                wrong.add("refused at " + last + " and " + at);
            }
            last = at;
        }
        accepted.stream().filter(at -> firsts.getOrDefault(day(at), at).isBefore(at))
                .forEach(at -> wrong.add("accepted at " + at + ", refused before"));
        return wrong;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Test
    void withoutWaitingARunEndsStoppedAndGoesOnAfterTheReset() {
        try (var practice = practice(TWO_DAYS, config().withTokensPerDay(A_LONG_DAY))) {
            RunView first = practice.migrate(RunOptions.NONE);
            TroubleException tooSoon = assertThrows(TroubleException.class, () -> practice.migrate(RunOptions.NONE));
            time.pass(Duration.ofDays(1));
            RunView next = practice.migrate(RunOptions.NONE);

            assertEquals(RunStatus.STOPPED, first.status());
            assertEquals("BUDGET", first.trouble().map(Trouble::code).orElse(""));
            assertEquals("BUDGET", tooSoon.trouble().code());
            assertEquals(RunStatus.COMPLETED, next.status());
            // The start that came too soon asked, and once more where a few tokens were left: that may be the burst limit.
            assertTrue(refused.size() <= 2, "a restart forgot what was spent: " + refused);
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
        try (var practice = practice(TWO_DAYS, config().withTokensPerDay(A_LONG_DAY))) {
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
            for (int i = 0; i < 6; i++) {
                practice.migrate(new RunOptions(java.util.Optional.empty(), java.util.Optional.of(250L)));
            }
            try (var migration = practice.open()) {
                assertEquals(30_000 - tokens.get(), migration.budgetLeftToday().orElse(-1));
            }
        }
    }
}
