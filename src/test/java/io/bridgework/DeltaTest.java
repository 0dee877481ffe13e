package io.bridgework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bridgework.Practice.Ended;
import java.io.IOException;
import java.nio.file.Files;
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

    private Path newerExport(String from, String to) throws IOException {
        Path newer = temp.resolve("newer");
        try (var files = Files.walk(practice.source())) {
            for (Path file : files.toList()) {
                Path target = newer.resolve(practice.source().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        Path patients = newer.resolve("Patients.csv");
        Files.writeString(patients, Files.readString(patients).replace(from, to));
        return newer;
    }

    @Test
    void aConflictIsListedWithItsThreeValuesAndDecidedByRow() throws IOException {
        JsonNode willa = null;
        for (JsonNode person : practice.sandbox().byHand("GET", "/api/v2/persons?limit=500", null).path("data")) {
            willa = person.toString().contains("willa.beckett@example.com") ? person : willa;
        }
        String path = "/api/v2/persons/" + willa.path("id").asText();
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("emails").addObject().put("value", "byhand@example.com").put("primary", true).put("label", "home");
        practice.sandbox().byHand("PATCH", path, body);
        ok(4, "delta", "--source", newerExport("willa.beckett@example.com", "willa.new@example.com").toString(), "--yes", "--json");

        JsonNode conflict = ok(4, "conflicts", "--json").at("/conflicts/0");

        assertEquals(List.of("willa.beckett@example.com", "willa.new@example.com", "byhand@example.com"), List.of(
                conflict.path("before").asText(), conflict.path("source").asText(), conflict.path("pipedrive").asText()));
        assertTrue(practice.bridgework("conflicts").out().contains("at the source:   willa.new@example.com"));
        assertEquals(2, practice.bridgework("conflicts", "--take-source", "7").exitCode());
        assertEquals(1, ok(0, "conflicts", "--take-source", "1", "--json").path("toSend").asInt());
        ok(0, "run", "--yes", "--json");
        assertEquals("willa.new@example.com", practice.sandbox().byHand("GET", path, null).at("/data/emails/0/value").asText());
    }

    private JsonNode find(String kind, String text) {
        for (JsonNode record : practice.sandbox().byHand("GET", "/api/v2/" + kind + "?limit=500", null).path("data")) {
            if (record.toString().contains(text)) {
                return record;
            }
        }
        throw new AssertionError("no " + text);
    }

    @Test
    void aValueThatTheSourceHasNoLongerIsEmptiedInPipedriveToo() throws IOException {
        String patient = "/api/v2/persons/" + find("persons", "willa.beckett@example.com").path("id").asText();
        String visit = "/api/v2/activities/" + find("activities", "Appointment 700001<").path("id").asText();
        Path newer = newerExport("willa.beckett@example.com", "");
        Path visits = newer.resolve("Appointments.csv");
        Files.writeString(visits, Files.readString(visits).replace("2023-07-07,11:40,12:25,45,Completed", ",,,,Unscheduled"));

        ok(0, "delta", "--source", newer.toString(), "--yes", "--json");

        assertEquals(0, practice.sandbox().byHand("GET", patient, null).at("/data/emails").size());
        JsonNode open = practice.sandbox().byHand("GET", visit, null).path("data");
        assertEquals(List.of("null", "null", "null", "task"), List.of(
                open.path("due_date").asText(), open.path("due_time").asText(), open.path("duration").asText(), open.path("type").asText()));
        assertEquals(0, ok(0, "delta", "--source", newer.toString(), "--yes", "--json").at("/kinds/patient/updated").asInt());
    }

    @Test
    void whatVanishedAndWhatHasAnotherNumberIsCountedAndListedRowByRow() throws IOException {
        Path newer = newerExport("10001,", "77701,");
        Files.writeString(newer.resolve("Patients.csv"), Files.readString(newer.resolve("Patients.csv"))
                .lines().filter(line -> !line.startsWith("10003,")).collect(java.util.stream.Collectors.joining("\n")));

        JsonNode delta = practice.bridgework("delta", "--source", newer.toString(), "--yes", "--json").json();

        assertEquals("patient:77701", delta.at("/changes/renumberedRecords/0/record").asText(), delta.path("changes").toString());
        assertTrue(delta.at("/changes/vanishedRecords").toString().contains("patient:10003"));
        Path out = temp.resolve("report");
        ok(0, "report", "--out", out.toString(), "--json");
        String rows = Files.readString(out.resolve("changes.csv"));
        assertTrue(rows.contains("vanished,patient:10003,person") && rows.contains("renumbered,patient:77701,person"), rows);
    }

    @Test
    void oneOptionSendsAllOfItAgain() {
        JsonNode person = practice.sandbox().byHand("GET", "/api/v2/persons?limit=1", null).at("/data/0");
        practice.sandbox().byHand("DELETE", "/api/v2/persons/" + person.path("id").asText(), null);

        ok(0, "delta", "--resend-deleted", "--yes", "--json");

        assertEquals(List.of(), practice.violations());
    }
}
