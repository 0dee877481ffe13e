package io.bridgework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.Practice.Ended;
import io.bridgework.report.ReportWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps one by one as a consultant takes them, and the keys that scripts read from each (the command line's contract). */
class StepByStepTest {
    @TempDir
    Path temp;

    private Practice practice;

    @BeforeEach
    void open() {
        practice = new Practice("portal-small", temp.resolve("w"));
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

    private static void has(JsonNode node, String... pointers) {
        for (String pointer : pointers) {
            assertFalse(node.at(pointer).isMissingNode(), pointer + " is missing in " + node.toString().substring(0, 200));
        }
    }

    private void connect() {
        ok(0, "connect", "--source", practice.source().toString(), "--pipedrive", practice.sandbox().address().toString(),
                "--time-zone", "America/New_York", "--currency", "USD", "--plan", "growth", "--seats", "3", "--json");
    }

    @Test
    void eachStepGivesWhatScriptsReadAndTheAccountEndsAsItsTruthSays() throws IOException {
        connect();
        JsonNode audit = ok(0, "audit", "--json");
        has(audit, "/counts/patient", "/grade", "/estimate/tokens", "/estimate/days", "/estimate/requests", "/estimate/seconds",
                "/findings/0/kind", "/findings/0/severity", "/findings/0/file", "/findings/0/row", "/findings/0/column",
                "/findings/0/record", "/findings/0/message", "/findings/0/action");
        assertEquals(120, audit.at("/counts/patient").asInt());
        JsonNode map = ok(0, "map", "--approve", "all", "--json");
        has(map, "/fingerprint", "/files/0/file", "/files/0/kind", "/files/0/key", "/files/0/confidence", "/rows/0/target",
                "/rows/0/confidence", "/rows/0/reason", "/rows/0/alternatives", "/rows/0/transform", "/customFields/needed",
                "/customFields/cap");
        assertEquals("approved", map.at("/rows/0/decision").asText());
        JsonNode open = ok(3, "providers", "--json");
        has(open, "/providers/0/key", "/providers/0/name", "/providers/0/email", "/providers/0/status", "/providers/0/user");
        ok(0, "providers", "--fallback", practice.meta().path("fallback_user").asText(), "--json");
        JsonNode sample = ok(0, "sample", "--size", "200", "--yes", "--json");
        has(sample, "/records", "/diff/0/record", "/diff/0/entity", "/diff/0/field", "/diff/0/source", "/diff/0/expected",
                "/diff/0/pipedrive", "/diff/0/verdict", "/summary/same");
        assertTrue(sample.path("records").asInt() >= 200);
        ok(0, "sample", "--approve", "--json");
        JsonNode run = ok(0, "run", "--yes", "--json");
        has(run, "/status", "/kinds/patient/read", "/kinds/patient/created", "/kinds/patient/updated",
                "/kinds/patient/unchanged", "/kinds/patient/skipped", "/kinds/patient/rejected", "/kinds/patient/inDoubt",
                "/tokens/spent", "/tokens/floor", "/requests", "/seconds", "/differences", "/conflicts", "/waitsFor");
        assertEquals(120, run.at("/kinds/patient/created").asInt());
        assertEquals("completed", ok(0, "reconcile", "--json").path("status").asText());
        has(ok(0, "status", "--json"), "/status", "/kinds/patient/read", "/steps/6/state");
        assertEquals(List.of(), practice.violations());
        reports();
    }

    private void reports() throws IOException {
        Path out = temp.resolve("report");
        ok(0, "report", "--out", out.toString(), "--json");
        for (String name : ReportWriter.names()) {
            assertTrue(Files.size(out.resolve(name)) > 0, name);
        }
        String page = Files.readString(out.resolve("report.html"), StandardCharsets.UTF_8);
        assertTrue(page.contains("Everything has arrived.") && page.contains("no difference"), "the page says how it stands");
        assertFalse(page.contains("src=\"") || page.contains("href=\""), "the page holds all it needs");
        String automations = Files.readString(out.resolve("automations.html"), StandardCharsets.UTF_8);
        practice.meta().at("/automations/names").forEach(name -> assertTrue(automations.contains(name.asText()), name.asText()));
    }

    /** The practice with a patient who came often, years ago. */
    private Path withEarlierVisits() throws IOException {
        Path export = temp.resolve("export");
        try (var files = Files.walk(practice.source())) {
            for (Path file : files.toList()) {
                Path to = export.resolve(practice.source().relativize(file).toString());
                Files.createDirectories(to.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, to);
                }
            }
        }
        for (int i = 1; i <= 5; i++) {
            Files.writeString(export.resolve("Appointments.csv"), "79900" + i + ",10001,13,109,,2020-0" + i
                    + "-07,11:40,12:25,45,Completed,Treatment,Crown seat,OP4,,2020-01-05 10:58\n", StandardOpenOption.APPEND);
        }
        Files.writeString(export.resolve("Notes.csv"), "499001,10001,2020-02-07 12:45,Clinical,,103,Went well.\n", StandardOpenOption.APPEND);
        return export;
    }

    @Test
    void aCheaperWayIsForetoldChosenShownAndReported() throws IOException {
        ok(0, "connect", "--source", withEarlierVisits().toString(), "--pipedrive", practice.sandbox().address().toString(),
                "--time-zone", "America/New_York", "--currency", "USD", "--plan", "growth", "--seats", "3", "--json");
        JsonNode ways = ok(0, "audit", "--json").at("/estimate/ways");
        has(ways, "/0/way", "/0/tokens", "/0/days", "/0/saved", "/0/loss", "/0/chosen", "/2/before");
        assertEquals("faithful", ok(0, "map", "--json").at("/way/chosen").asText());
        assertEquals(2, practice.bridgework("map", "--way", "cheaply").exitCode());

        String text = practice.bridgework("map", "--way", "notes-in-visits,fold-visits=2026-06-01", "--approve", "all").out();

        assertTrue(text.contains("How much to bring") && text.contains("fold-visits=2026-06-01") && text.contains("saves"), text);
        assertTrue(practice.bridgework("status").out().contains("Way: notes-in-visits,fold-visits=2026-06-01."), "it is shown");
        assertEquals("notes-in-visits,fold-visits=2026-06-01", ok(0, "status", "--json").at("/way/chosen").asText());
        ok(0, "providers", "--fallback", practice.meta().path("fallback_user").asText(), "--json");
        ok(0, "sample", "--size", "200", "--yes", "--json");
        assertEquals("WAY", ok(1, "map", "--way", "faithful", "--json").at("/trouble/code").asText());
        ok(0, "sample", "--approve", "--json");
        JsonNode run = ok(0, "run", "--yes", "--json");
        assertTrue(run.path("remarks").toString().contains("A cheaper way was chosen"), run.path("remarks").toString());
        assertEquals("completed", ok(0, "reconcile", "--json").path("status").asText());
        Path out = temp.resolve("report");
        ok(0, "report", "--out", out.toString(), "--json");
        String page = Files.readString(out.resolve("report.html"), StandardCharsets.UTF_8);
        assertTrue(page.contains("A cheaper way was chosen") && page.contains("tokens of the daily budget"), "the report says it");
    }

    @Test
    void aMappingGoesOutForReviewAndComesBackApproved() {
        connect();
        for (String name : List.of("mapping.json", "mapping.csv", "mapping.xlsx")) {
            Path file = temp.resolve(name);
            String before = ok(0, "map", "--export", file.toString(), "--json").path("fingerprint").asText();

            JsonNode after = ok(0, "map", "--import", file.toString(), "--json");

            assertEquals(before, after.path("fingerprint").asText(), name);
        }
    }

    @Test
    void aWorkspaceWhoseDatabaseIsGoneGoesOnWithoutSendingAnythingTwice() throws IOException {
        practice.migrate();
        String before = practice.sandbox().stateHash();
        try (var files = Files.walk(temp.resolve("w"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".mv.db")).toList()) {
                Files.delete(file);
            }
        }

        JsonNode run = ok(0, "run", "--yes", "--json");

        assertEquals(before, practice.sandbox().stateHash());
        assertEquals(120, run.at("/kinds/patient/unchanged").asInt());
        assertEquals(List.of(), practice.violations());
    }

    @Test
    void aWorkspaceFromAnOlderMomentAsksTheAccountBeforeItSendsAnything() throws IOException {
        connect();
        practice.bridgework("map", "--approve", "all");
        practice.bridgework("providers", "--fallback", practice.meta().path("fallback_user").asText());
        practice.bridgework("sample", "--size", "200", "--yes");
        Path older = copy(temp.resolve("w"), "older");
        practice.bridgework("sample", "--approve");
        practice.bridgework("run", "--yes");
        delete(temp.resolve("w").resolve("journal"));
        copy(older.resolve("journal"), "w/journal");

        practice.bridgework("run", "--yes", "--json");

        assertEquals(List.of(), practice.violations());
    }

    @Test
    void aWholeWorkspaceFromAnOlderMomentPutBackMakesNothingTwice() throws IOException {
        connect();
        practice.bridgework("map", "--approve", "all");
        practice.bridgework("providers", "--fallback", practice.meta().path("fallback_user").asText());
        try (var held = io.bridgework.migration.Migration.open(
                temp.resolve("w"), "correct horse".toCharArray(),
                new io.bridgework.migration.Environment(java.time.Clock.systemUTC(), Sandboxes::forMigration))) {
            assertTrue(held.connection().isPresent());
            copy(temp.resolve("w"), "older");
        }
        practice.bridgework("run", "--yes");
        delete(temp.resolve("w"));
        copy(temp.resolve("older"), "w");

        practice.bridgework("run", "--yes", "--json");

        assertEquals(List.of(), practice.violations());
    }

    @Test
    void whatWasDerivedAndIsLostIsDerivedAgain() throws IOException {
        connect();
        practice.bridgework("map", "--approve", "all");
        practice.bridgework("providers", "--fallback", practice.meta().path("fallback_user").asText());
        practice.bridgework("sample", "--size", "200", "--yes");
        delete(temp.resolve("w").resolve("derived"));

        ok(0, "run", "--yes", "--json");

        assertEquals(List.of(), practice.violations());
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = temp.resolve(name);
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aDeltaSendsOnlyWhatChangedAtTheSource() throws IOException {
        practice.migrate();
        Path newer = copyOfTheExport();
        Path patients = newer.resolve("Patients.csv");
        String text = Files.readString(patients, StandardCharsets.UTF_8);
        Files.writeString(patients, text.replace("willa.beckett@example.com", "willa.new@example.com")
                + "19999,C29999,\"Newcomer, Nora\",,1990-01-02,Female,847-555-0111,,,nora@example.com,1 Elm St,,Lakeforest,IL,"
                + "60020,Active,109,103,13,19999,Website,English,Email,,,,0.00,Yes,Yes,2026-11-19 10:00\n");

        JsonNode delta = ok(0, "delta", "--source", newer.toString(), "--yes", "--json");

        assertEquals(1, delta.at("/kinds/patient/created").asInt());
        assertEquals(1, delta.at("/kinds/patient/updated").asInt());
        assertEquals(119, delta.at("/kinds/patient/unchanged").asInt());
        assertEquals(0, delta.at("/kinds/note/created").asInt() + delta.at("/kinds/note/updated").asInt());
    }

    private Path copyOfTheExport() throws IOException {
        return copy(practice.source(), "newer");
    }
}
