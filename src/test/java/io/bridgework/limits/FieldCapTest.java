package io.bridgework.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bridgework.Practice;
import io.bridgework.Practice.Ended;
import io.bridgework.sandbox.Plan;
import io.bridgework.sandbox.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts whose plan has fewer custom fields than the export has columns. */
class FieldCapTest {
    @TempDir
    Path temp;

    private Practice practice(String name) {
        return new Practice(name, temp.resolve("w"), SandboxConfig.standard().withPlan(Plan.LITE, 5).withTokensPerDay(1_000_000));
    }

    private static Ended migrate(Practice practice, String plan) {
        return practice.bridgework(
                "migrate", "--source", practice.source().toString(), "--pipedrive", practice.sandbox().address().toString(),
                "--time-zone", practice.meta().get("time_zone").asText(), "--currency", practice.meta().get("currency").asText(),
                "--fallback", practice.meta().get("fallback_user").asText(), "--plan", plan, "--seats", "5", "--accept-proposals",
                "--json");
    }

    /** The plan may have been said wrong: then Pipedrive's refusal teaches what it allows. */
    @ParameterizedTest
    @CsvSource({"portal-small, premium", "portal-messy, lite"})
    void thirtyFieldsHoldAllAndNothingIsLost(String name, String saidPlan) {
        try (var practice = practice(name)) {
            practice.sandbox().byHand("POST", "/api/v2/dealFields", JsonNodeFactory.instance.objectNode()
                    .put("field_name", "Of somebody else").put("field_type", "varchar"));

            Ended ended = migrate(practice, saidPlan);

            assertTrue(Set.of(0, 4).contains(ended.exitCode()), ended.out() + ended.err());
            assertEquals(List.of(), practice.violations());
            assertEquals(0, ended.json().path("differences").size());
            assertFalse(ended.json().path("remarks").isEmpty(), "it is said what was folded");
        }
    }

    @Test
    void fieldsThatAreThereNeedNoSecondPlace() throws IOException {
        var config = SandboxConfig.standard().withPlan(Plan.GROWTH, 5).withTokensPerDay(1_000_000);
        try (var practice = new Practice("portal-small", temp.resolve("w"), config)) {
            migrate(practice, "growth");
            String before = practice.sandbox().stateHash();
            Files.move(temp.resolve("w"), temp.resolve("lost"));

            Ended again = migrate(practice, "growth");

            assertEquals(0, again.exitCode(), again.out() + again.err());
            assertEquals(0, again.json().path("remarks").size(), again.json().path("remarks").toString());
            assertEquals(before, practice.sandbox().stateHash());
        }
    }

    @Test
    void whereAPersonDecidesNothingIsSentBefore() {
        try (var practice = practice("portal-small")) {
            practice.bridgework(
                    "connect", "--source", practice.source().toString(), "--pipedrive", practice.sandbox().address().toString(),
                    "--plan", "lite", "--time-zone", practice.meta().get("time_zone").asText(), "--json");
            practice.bridgework("map", "--approve", "all", "--json");
            practice.bridgework("providers", "--fallback", practice.meta().get("fallback_user").asText(), "--json");
            String before = practice.sandbox().stateHash();

            Ended refused = practice.bridgework("run", "--yes", "--json");
            String after = practice.sandbox().stateHash();
            practice.bridgework("map", "--fold", "auto", "--json");
            Ended ended = practice.bridgework("run", "--yes", "--json");

            assertEquals(3, refused.exitCode(), refused.out() + refused.err());
            assertEquals("FIELDS", refused.json().at("/waitsFor/0/code").asText());
            assertEquals(before, after);
            assertEquals(0, ended.exitCode(), ended.out() + ended.err());
        }
    }
}
