package io.bridgework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bridgework.Practice.Ended;
import io.bridgework.sandbox.SpecCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from an export to an account and back, through the command line, the client and the sandbox. */
class WholeMigrationTest {
    @TempDir
    Path temp;

    @Test
    void aTidyPracticeLandsAsItsTruthSays() throws IOException {
        try (var practice = new Practice("portal-small", temp.resolve("w"))) {
            Optional<SpecCheck> specification = SpecCheck.find();
            specification.ifPresent(practice.sandbox()::listen);

            Ended migrated = practice.migrate();

            assertEquals(0, migrated.exitCode(), migrated.out() + migrated.err());
            assertEquals(List.of(), practice.violations());
            assertEquals(List.of(), specification.map(SpecCheck::violations).orElse(List.of()));
        }
    }

    @Test
    void aMessyPracticeLandsAsItsTruthSaysAndHoldsBackWhatItMust() {
        try (var practice = new Practice("portal-messy", temp.resolve("w"))) {
            Ended migrated = practice.migrate();

            assertTrue(Set.of(0, 4).contains(migrated.exitCode()), migrated.out() + migrated.err());
            assertEquals(List.of(), practice.violations());
            var rejected = new HashSet<>(Practice.rejects(migrated.json()));
            JsonNode expected = practice.meta().path("expected_rejects");
            assertTrue(rejected.containsAll(rows(expected.path("must"))), () -> "held back: " + rejected);
            rejected.removeAll(rows(expected.path("must")));
            rejected.removeAll(rows(expected.path("may")));
            assertEquals(Set.of(), rejected);
        }
    }

    private static List<String> rows(JsonNode list) {
        var rows = new ArrayList<String>();
        list.forEach(reject -> rows.add(reject.path("file").asText() + ":" + reject.path("row").asText()));
        return rows;
    }

    @Test
    void aSecondRunWritesNothing() {
        try (var practice = new Practice("portal-small", temp.resolve("w"))) {
            practice.migrate();
            String before = practice.sandbox().stateHash();

            Ended again = practice.bridgework("run", "--yes", "--json");

            assertEquals(0, again.exitCode(), again.err());
            assertEquals(before, practice.sandbox().stateHash());
            again.json().path("kinds").forEach(kind -> {
                assertEquals(0, kind.path("created").asInt());
                assertEquals(0, kind.path("updated").asInt());
                assertEquals(kind.path("read").asInt(), kind.path("unchanged").asInt() + kind.path("skipped").asInt());
            });
        }
    }

    @Test
    void rowsThatAPersonLeftOutAreNotSentAndWhatHangsOnThemSaysWhy() throws IOException {
        try (var practice = new Practice("portal-small", temp.resolve("w"))) {
            Path decisions = java.nio.file.Files.writeString(
                    temp.resolve("decisions.json"), "{\"M69-inactive-or-deceased\": \"skip\"}");
            practice.bridgework(
                    "connect", "--source", practice.source().toString(), "--pipedrive",
                    practice.sandbox().address().toString());
            practice.bridgework("audit", "--resolve", decisions.toString());

            Ended migrated = practice.migrate();

            assertEquals(4, migrated.exitCode(), migrated.err());
            JsonNode patients = migrated.json().at("/kinds/patient");
            assertEquals(17, patients.path("skipped").asInt());
            assertEquals(103, patients.path("created").asInt());
            assertTrue(migrated.json().path("rejects").toString().contains("left out by a person"), migrated.out());
        }
    }

    @Test
    void rollingBackLeavesTheAccountAsItWas() {
        try (var practice = new Practice("portal-messy", temp.resolve("w"))) {
            seedByHand(practice);
            String before = practice.sandbox().stateHash();
            practice.migrate();

            Ended rolledBack = practice.bridgework("rollback", "--yes", "--json");

            assertEquals(0, rolledBack.exitCode(), rolledBack.out() + rolledBack.err());
            assertEquals(before, practice.sandbox().stateHash());
        }
    }

    @Test
    void whatAPersonChangedSinceIsLeftAloneAndListed() {
        try (var practice = new Practice("portal-small", temp.resolve("w"))) {
            practice.migrate();
            long person = practice.sandbox().byHand("GET", "/api/v2/persons?limit=1", null).at("/data/0/id").asLong();
            practice.sandbox().byHand(
                    "PATCH", "/api/v2/persons/" + person, JsonNodeFactory.instance.objectNode().put("name", "Changed By Hand"));

            Ended rolledBack = practice.bridgework("rollback", "--yes", "--json");

            assertEquals(4, rolledBack.exitCode(), rolledBack.out() + rolledBack.err());
            assertEquals(1, rolledBack.json().path("conflicts").size());
        }
    }

    private static void seedByHand(Practice practice) {
        var json = JsonNodeFactory.instance;
        long person = practice.sandbox().byHand("POST", "/api/v2/persons", json.objectNode().put("name", "Here Before"))
                .at("/data/id").asLong();
        assertTrue(person > 0);
        practice.sandbox().byHand("POST", "/api/v2/deals", json.objectNode().put("title", "Old deal").put("person_id", person));
        practice.sandbox().byHand(
                "POST", "/api/v2/personFields", json.objectNode().put("field_name", "Shoe size").put("field_type", "varchar"));
    }
}
