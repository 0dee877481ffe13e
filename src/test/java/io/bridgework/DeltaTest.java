package io.bridgework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.Practice.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a delta finds, says and asks, by the command line. */
class DeltaTest {
    @TempDir
    Path temp;

    private Practice practice;

    @BeforeEach
    void migrate() {
        practice = new Practice("portal-small", temp.resolve("w"));
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

    @Test
    void whatAPersonDeletedIsListedAndSentAgainOnRequestOnly() {
        JsonNode person = practice.sandbox().byHand("GET", "/api/v2/persons?limit=1", null).at("/data/0");
        practice.sandbox().byHand("DELETE", "/api/v2/persons/" + person.path("id").asText(), null);

        JsonNode delta = ok(4, "delta", "--yes", "--json");

        assertEquals(person.path("name").asText(), delta.at("/deleted/0/name").asText());
        assertEquals("open", ok(0, "status", "--json").at("/deleted/0/choice").asText());
        String text = practice.bridgework("deleted").out();
        assertTrue(text.contains(person.path("name").asText()) && text.contains("waits for your word"), text);
        assertEquals("resend", ok(0, "deleted", "--resend", "1", "--json").at("/deleted/0/choice").asText());

        ok(0, "run", "--yes", "--json");

        assertEquals(List.of(), practice.violations());
        assertEquals(0, ok(0, "deleted", "--json").path("deleted").size());
    }

    @Test
    void oneOptionSendsAllOfItAgain() {
        JsonNode person = practice.sandbox().byHand("GET", "/api/v2/persons?limit=1", null).at("/data/0");
        practice.sandbox().byHand("DELETE", "/api/v2/persons/" + person.path("id").asText(), null);

        ok(0, "delta", "--resend-deleted", "--yes", "--json");

        assertEquals(List.of(), practice.violations());
    }
}
