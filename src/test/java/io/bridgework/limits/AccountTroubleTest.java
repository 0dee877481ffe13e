package io.bridgework.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.engine.RunStatus;
import io.bridgework.limits.GeneratedExport.Size;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.InProcess.Answer;
import io.bridgework.sandbox.DirectSandbox;
import io.bridgework.sandbox.Plan;
import io.bridgework.sandbox.SandboxConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts that say nonsense of their limits or change in the middle: a named end, a way on, and each record once. */
class AccountTroubleTest {
    private static final int PATIENTS = 30;
    private static final int IN_THE_MIDDLE = 120;
    /** Requests that may be on their way when an answer comes. */
    private static final int IN_FLIGHT = 64;

    @TempDir
    Path temp;

    private LimitedPractice practice;

    private LimitedPractice open(SandboxConfig config) {
        Path source = GeneratedExport.write(temp.resolve("export"), new Size(PATIENTS, 3, 2, 2));
        practice = new LimitedPractice(source, temp.resolve("w"), config, new VirtualTime("2026-03-02T09:00:00Z"));
        return practice;
    }

    @AfterEach
    void close() {
        practice.close();
    }

    /** Runs a migration to which this happens after some writes; how it ended. */
    private Trouble interrupted(Consumer<DirectSandbox> change) {
        var writes = new AtomicInteger();
        practice.sandbox().listen(exchange -> {
            if (exchange.method().equals("POST") && writes.incrementAndGet() == IN_THE_MIDDLE) {
                change.accept(practice.sandbox());
            }
        });
        try {
            return practice.migrate(RunOptions.NONE).trouble().orElseThrow();
        } catch (TroubleException e) {
            return e.trouble();
        }
    }

    private static void isSaidPlainly(String code, Trouble trouble) {
        assertEquals(code, trouble.code());
        assertFalse(trouble.toString().toLowerCase(java.util.Locale.ROOT).contains("exception"), trouble.toString());
    }

    private void endsWhole() {
        RunView view = practice.migrate(RunOptions.NONE);

        assertEquals(RunStatus.COMPLETED, view.status(), () -> view.trouble() + " " + view.rejects());
        assertEquals(0, view.differences().size());
        isWhole();
    }

    private void isWhole() {
        JsonNode there = practice.sandbox().dump();
        Map<String, Integer> counts = new HashMap<>();
        for (String kind : new String[] {"person", "deal", "activity", "note", "file"}) {
            counts.put(kind, there.path(kind).size());
        }
        assertEquals(Map.of("person", PATIENTS, "deal", PATIENTS, "activity", 3 * PATIENTS, "note", 2 * PATIENTS, "file", PATIENTS / 10 * 2),
                counts);
    }

    private static UnaryOperator<Map<String, String>> always(Map<String, String> told) {
        return headers -> {
            var changed = new HashMap<>(headers);
            changed.putAll(told);
            return changed;
        };
    }

    @Test
    void withoutAnyWordOfTheLimitsItFindsItsPace() {
        open(SandboxConfig.standard().withPlan(Plan.LITE, 1).withRateHeaders(false)).saying("lite", 1);

        endsWhole();
        assertEquals(0, practice.sandbox().counts().burst429());
    }

    /** Nobody said a plan and no answer says a limit. */
    @Test
    void withoutPlanAndWithoutHeadersItKeepsToTheSmallestPlan() {
        open(SandboxConfig.standard().withPlan(Plan.LITE, 1).withRateHeaders(false));

        endsWhole();
        assertEquals(0, practice.sandbox().counts().burst429());
    }

    /** Some refusals teach it, far from those that close the door. */
    @Test
    void withoutHeadersAndWithTooLargeAPlanARefusalTeachesIt() {
        open(SandboxConfig.standard().withPlan(Plan.LITE, 1).withRateHeaders(false)).saying("ultimate", 1);

        endsWhole();
        assertEquals(0, practice.sandbox().counts().blocked());
    }

    @Test
    void headersThatContradictWhatIsAllowedDoNoHarm() {
        open(SandboxConfig.standard().withPlan(Plan.LITE, 1)).saying("lite", 1).telling(always(Map.of(
                "x-ratelimit-limit", "1000", "x-ratelimit-remaining", "990", "x-ratelimit-reset", "-7")));

        endsWhole();
        assertEquals(0, practice.sandbox().counts().blocked());
    }

    @Test
    void nonsenseInHeadersIsNotHeeded() {
        open(SandboxConfig.standard().withPlan(Plan.LITE, 1)).saying("lite", 1).telling(always(Map.of(
                "x-ratelimit-limit", "many", "x-ratelimit-remaining", "", "x-ratelimit-reset", "soon",
                "x-daily-ratelimit-token-limit", "NaN", "x-daily-ratelimit-token-remaining", "1e999")));

        endsWhole();
        assertEquals(0, practice.sandbox().counts().burst429());
    }

    @Test
    void aKeyThatIsRevoked() {
        open(SandboxConfig.standard());

        isSaidPlainly("TOKEN", interrupted(sandbox -> sandbox.acceptToken(false)));

        practice.sandbox().acceptToken(true);
        endsWhole();
    }

    @Test
    void aTrialThatEnds() {
        open(SandboxConfig.standard());

        isSaidPlainly("ACCOUNT", interrupted(sandbox -> sandbox.closeAccount(true)));

        practice.sandbox().closeAccount(false);
        endsWhole();
    }

    @Test
    void aUserWhoIsNoAdminAnyMore() {
        open(SandboxConfig.standard());
        var writes = new AtomicInteger();
        practice.sandbox().listen(exchange -> {
            if (exchange.method().equals("POST") && writes.incrementAndGet() == 3) {
                practice.sandbox().makeAdmin(false);
            }
        });

        Trouble trouble = interruptedOr(() -> practice.migrate(RunOptions.NONE));

        isSaidPlainly("RIGHTS", trouble);
        practice.sandbox().makeAdmin(true);
        endsWhole();
    }

    private static Trouble interruptedOr(java.util.function.Supplier<RunView> run) {
        try {
            return run.get().trouble().orElseThrow();
        } catch (TroubleException e) {
            return e.trouble();
        }
    }

    @Test
    void noMoreDealsInThePlan() {
        open(SandboxConfig.standard());
        var deals = new AtomicInteger();
        practice.answering(question -> question.method().equals("POST") && question.path().endsWith("/deals")
                && deals.incrementAndGet() > 10
                ? Optional.of(new Answer(403, Map.of(), "application/json", ("{\"success\":false,\"error\":\"Couldn't add the deal. Open deals limit"
                        + " reached.\",\"code\":\"feature_capping_deals_limit\"}").getBytes(StandardCharsets.UTF_8)))
                : Optional.empty());

        isSaidPlainly("DEALS", interruptedOr(() -> practice.migrate(RunOptions.NONE)));

        practice.answering(question -> Optional.empty());
        endsWhole();
    }

    @Test
    void anActivityTypeThatIsRemoved() {
        open(SandboxConfig.standard());
        var ended = new java.util.ArrayList<RunView>();
        interruptedQuietly(ended, sandbox -> {
            for (JsonNode type : sandbox.byHand("GET", "/api/v1/activityTypes", null).path("data")) {
                if (type.path("key_string").asText().equals("meeting")) {
                    sandbox.byHand("DELETE", "/api/v1/activityTypes/" + type.path("id").asText(), null);
                }
            }
        });

        assertTrue(ended.isEmpty() || ended.get(0).status() != RunStatus.FAILED);
        practice.migrate(RunOptions.NONE);
        isWhole();
    }

    @Test
    void aPageThatClosesTheDoorEndsAllTraffic() {
        open(SandboxConfig.standard());
        var asked = new AtomicInteger();
        var after = new AtomicInteger();
        practice.answering(question -> {
            if (asked.incrementAndGet() < IN_THE_MIDDLE) {
                return Optional.empty();
            }
            after.incrementAndGet();
            return Optional.of(new Answer(403, Map.of(), "text/html", "<html><body>access denied</body></html>".getBytes(StandardCharsets.UTF_8)));
        });

        isSaidPlainly("BLOCK", interruptedOr(() -> practice.migrate(RunOptions.NONE)));

        assertTrue(after.get() <= IN_FLIGHT, after + " requests after the door was closed");
        practice.answering(question -> Optional.empty());
        endsWhole();
    }

    /** Too much was promised: what answers say is heeded. Too little: it only goes slower. */
    @ParameterizedTest
    @CsvSource({"ultimate, 5", "lite, 1"})
    void aPlanThatWasGivenWrong(String said, int seats) {
        open(SandboxConfig.standard().withPlan(Plan.GROWTH, 1)).saying(said, seats);

        endsWhole();
        assertEquals(0, practice.sandbox().counts().blocked());
    }

    /** Noticed by the first refusal; what was sent by then gets its value again. */
    @Test
    void aFieldThatIsRemovedIsMadeAgainAndItsValuesAreWrittenAgain() {
        open(SandboxConfig.standard());
        var writes = new AtomicInteger();
        practice.sandbox().listen(exchange -> {
            if (exchange.method().equals("POST") && exchange.path().endsWith("/persons") && writes.incrementAndGet() == PATIENTS / 2) {
                for (JsonNode field : practice.sandbox().byHand("GET", "/api/v2/personFields?limit=500", null).path("data")) {
                    if (field.path("field_name").asText().equals("Referral source")) {
                        practice.sandbox().byHand("DELETE", "/api/v2/personFields/" + field.path("field_code").asText(), null);
                    }
                }
            }
        });

        RunView view = practice.migrate(RunOptions.NONE);

        assertEquals(RunStatus.COMPLETED, view.status(), () -> view.trouble() + " " + view.rejects());
        assertEquals(0, view.differences().size(), () -> view.differences().toString());
        isWhole();
    }

    private void interruptedQuietly(java.util.List<RunView> ended, Consumer<DirectSandbox> change) {
        var writes = new AtomicInteger();
        practice.sandbox().listen(exchange -> {
            if (exchange.method().equals("POST") && writes.incrementAndGet() == IN_THE_MIDDLE) {
                change.accept(practice.sandbox());
            }
        });
        try {
            ended.add(practice.migrate(RunOptions.NONE));
        } catch (TroubleException e) {
            assertFalse(e.trouble().code().isEmpty());
        }
    }
}
