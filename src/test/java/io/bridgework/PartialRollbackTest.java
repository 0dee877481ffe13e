package io.bridgework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.Practice.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a migration taken back by the command line, and all of it after most was deleted by hand. */
class PartialRollbackTest {
    @TempDir
    Path temp;

    private Practice practice;
    private String before;

    @BeforeEach
    void migrate() {
        practice = new Practice("portal-small", temp.resolve("w"));
        before = practice.sandbox().stateHash();
        practice.migrate();
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private JsonNode ok(int exitCode, String... arguments) {
        Ended ended = practice.bridgework(arguments);
        assertEquals(exitCode, ended.exitCode(), String.join(" ", arguments) + ": " + ended.out() + ended.err());
        return ended.json();
    }

    private JsonNode listed(String path) {
        return practice.sandbox().byHand("GET", "/api/v2/" + path + "?limit=500", null).path("data");
    }

    @Test
    void onePatientGoesWithTheirPlanBeforeIt() {
        JsonNode plan = ok(0, "rollback", "--patient", "10001", "--plan-only", "--json");
        assertEquals(1, plan.at("/deletes/person").asInt());
        assertTrue(plan.path("requests").asInt() > 0 && plan.path("days").asInt() == 1 && !plan.has("cheaper"), plan.toString());
        int people = listed("persons").size();

        ok(0, "rollback", "--patient", "10001", "--yes", "--json");

        assertEquals(people - 1, listed("persons").size());
        assertFalse(listed("persons").toString().contains("willa.beckett@example.com"));
    }

    private int notes() {
        return practice.sandbox().byHand("GET", "/api/v1/notes?limit=500", null).path("data").size();
    }

    @Test
    void oneKindGoesAndOnePartAtATimeIsTaken() {
        int notes = notes();
        int ours = ok(0, "rollback", "--only", "note", "--plan-only", "--json").at("/deletes/note").asInt();

        ok(0, "rollback", "--only", "note", "--yes", "--json");

        assertTrue(ours > 0);
        assertEquals(notes - ours, notes()); // others came from figures and the like
        assertEquals(120, ok(0, "rollback", "--plan-only", "--json").at("/deletes/person").asInt());
        assertTrue(practice.bridgework("status").out().contains("Sent, a part taken back"));
        ok(0, "run", "--yes", "--json");
        assertFalse(practice.bridgework("status").out().contains("a part taken back"));
        ok(2, "rollback", "--only", "note", "--sample", "--json");
        ok(2, "rollback", "--patient", "nobody", "--json");
    }

    @Test
    void whatWasDeletedInPipedrivesWindowIsRecognisedFromLists() {
        String text = practice.bridgework("rollback", "--plan-only").out();
        assertTrue(text.contains("The list must show 120 people") && text.contains("is not empty"), text);
        JsonNode plan = ok(0, "rollback", "--plan-only", "--json");
        for (String path : new String[] {"activities", "deals", "persons"}) {
            for (JsonNode rows = listed(path); !rows.isEmpty(); rows = listed(path)) {
                rows.forEach(row -> practice.sandbox().byHand("DELETE", "/api/v2/" + path + "/" + row.path("id").asText(), null));
            }
        }

        JsonNode ended = ok(0, "rollback", "--yes", "--json");

        assertEquals(before, practice.sandbox().stateHash());
        assertTrue(ended.at("/tokens/spent").asLong() <= plan.at("/cheaper/tokensLeft").asLong() + 100,
                ended.path("tokens") + " of " + plan.path("cheaper"));
    }
}
