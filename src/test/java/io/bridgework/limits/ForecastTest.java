package io.bridgework.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.limits.GeneratedExport.Size;
import io.bridgework.migration.Migration;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.sandbox.Plan;
import io.bridgework.sandbox.SandboxConfig;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told beforehand, against what the service counted in the end. */
class ForecastTest {
    @TempDir
    Path temp;

    private static void within(double share, long told, long counted) {
        assertTrue(Math.abs(told - counted) <= share * counted, () -> told + " told, " + counted + " counted");
    }

    private LimitedPractice practice(Path source) {
        return new LimitedPractice(source, temp.resolve("w"), SandboxConfig.standard(), new VirtualTime("2026-03-02T09:00:00Z"));
    }

    private static Estimate audited(Migration migration, LimitedPractice practice) {
        migration.connect(practice.options(), Progress.Listener.NONE, new CancellationToken());
        return migration.audit(Progress.Listener.NONE, new CancellationToken()).estimate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void beforeAnythingIsSentItIsWithinFivePerCent(String bundle) throws URISyntaxException {
        Path source = Path.of(ForecastTest.class.getResource("/bundles/" + bundle).toURI()).resolve("source");
        try (var practice = practice(source)) {
            Estimate told;
            long before;
            try (Migration migration = practice.open()) {
                told = audited(migration, practice);
                before = practice.sandbox().counts().tokens();
            }

            practice.migrate(RunOptions.NONE);

            within(0.05, told.tokens(), practice.sandbox().counts().tokens() - before);
        }
    }

    /** Nine tenths of the budget are left to others, so that some of these take days. */
    @ParameterizedTest
    @CsvSource({
        "lite, 1, 130", "lite, 3, 100", "lite, 5, 100", "growth, 1, 130", "growth, 3, 100", "growth, 5, 100", "premium, 1, 100",
        "premium, 3, 100", "premium, 5, 100", "ultimate, 1, 100", "ultimate, 3, 100", "ultimate, 5, 100"
    })
    void tokensAndDaysComeAsTheyWereTold(String plan, int seats, int patients) {
        Path source = GeneratedExport.write(temp.resolve("export"), new Size(patients, 3, 2, 2));
        var time = new VirtualTime("2026-03-02T00:00:10Z");
        var config = SandboxConfig.standard().withPlan(Plan.named(plan), seats);
        var days = Collections.synchronizedSet(new TreeSet<LocalDate>());
        try (var practice = new LimitedPractice(source, temp.resolve("w"), config, time).saying(plan, seats, 90)) {
            practice.sandbox().listen(exchange -> days.add(LocalDate.ofInstant(time.instant(), ZoneOffset.UTC)));
            Estimate told;
            long connected;
            try (Migration migration = practice.open()) {
                told = audited(migration, practice);
                connected = practice.sandbox().counts().tokens();
            }
            Estimate tenth;
            practice.migrate(new RunOptions(Optional.empty(), Optional.of(told.tokens() / 10)).waiting());
            long atTenth = practice.sandbox().counts().tokens();
            try (Migration migration = practice.open()) {
                tenth = migration.forecast();
                migration.run(RunOptions.NONE.waiting(), Progress.Listener.NONE, new CancellationToken());
                migration.reconcile(Progress.Listener.NONE, new CancellationToken());
                assertEquals(0, migration.forecast().tokens());
            }

            long counted = practice.sandbox().counts().tokens();
            within(0.05, told.tokens(), counted - connected);
            within(0.02, tenth.tokens(), counted - atTenth);
            assertEquals(told.days(), days.size());
        }
    }

    @Test
    void theCalendarHoldsAllAndEachPlanItsDays() {
        Path source = GeneratedExport.write(temp.resolve("export"), new Size(1_000, 5, 3, 0));
        try (var practice = practice(source).saying("lite", 1); Migration migration = practice.open()) {
            Estimate told = audited(migration, practice);

            assertEquals(told.tokens(), told.calendar().stream().mapToLong(day -> day.tokens()).sum());
            assertEquals(told.days(), told.calendar().size());
            assertTrue(told.calendar().stream().allMatch(day -> day.tokens() <= 30_000));
            told.plans().forEach(plan -> assertEquals((told.tokens() + plan.dailyTokens() - 1) / plan.dailyTokens(), plan.days()));
            assertEquals(List.of("plan", "seat", "topup"), told.changes().stream().map(change -> change.what()).toList());
        }
    }
}
