package io.bridgework.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.RunStatus;
import io.bridgework.limits.GeneratedExport.Size;
import io.bridgework.migration.Migration;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.WayCost;
import io.bridgework.model.KindCounts;
import io.bridgework.model.RecordKind;
import io.bridgework.model.TroubleException;
import io.bridgework.model.Way;
import io.bridgework.pipedrive.InProcess.Answer;
import io.bridgework.sandbox.DirectSandbox;
import io.bridgework.sandbox.SandboxConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole migrations in the ways that bring fewer records. */
class WaysTest {
    private static final int VISITS = 6;
    /** The user of the key, all users, and three lists of fields. */
    private static final int CONNECTING_AGAIN = 2 + 20 + 3 * 10;

    @TempDir
    Path temp;
    private Path source;
    private int patients;
    private final VirtualTime time = new VirtualTime("2026-03-02T09:00:00Z");

    @BeforeEach
    void tenPatients() throws IOException {
        export(10);
    }

    /** Six visits a patient, four of them years ago; every second one has a note of its own. */
    private void export(int number) throws IOException {
        patients = number;
        source = GeneratedExport.write(temp.resolve("export"), new Size(patients, VISITS, 1, 0));
        var visits = new ArrayList<>(List.of("Appointment ID,Patient ID,Practice,Provider,Appt Date,Start Time,End Time,Appt Status,Visit Type,Reason"));
        var notes = new ArrayList<>(List.of("Note ID,Patient ID,Appointment ID,Entered On,Note Type,Author,Note"));
        for (int i = 0; i < patients * VISITS; i++) {
            int patient = 10_000 + i / VISITS;
            String day = (i % VISITS < 4 ? "2022-0" + (i % VISITS + 1) : "2025-0" + (i % VISITS + 1)) + "-1" + i % 9;
            visits.add((700_000 + i) + "," + patient + ",1,101," + day + ",9:00,9:45," + (i % 7 == 0 ? "No Show" : "Completed")
                    + ",Hygiene,Cleaning");
            if (i % 2 == 0) {
                notes.add((400_000 + i) + "," + patient + "," + (i % 4 == 0 ? 700_000 + i : "") + "," + day
                        + " 11:45,Clinical,101,Talked about care at home (ref " + (400_000 + i) + ").");
            }
        }
        Files.write(source.resolve("Appointments.csv"), visits);
        Files.write(source.resolve("Notes.csv"), notes);
    }

    private LimitedPractice practice(String workspace) {
        return new LimitedPractice(source, temp.resolve(workspace), SandboxConfig.standard(), time);
    }

    private static RunView migrate(LimitedPractice practice, String way, RunOptions run) {
        try (Migration migration = practice.open()) {
            return migration.migrate(
                    practice.options(), Optional.of("office@example.com"), List.of(way.split(",")), run, Progress.Listener.NONE,
                    new CancellationToken());
        }
    }

    private static Estimate audited(Migration migration, LimitedPractice practice) {
        migration.connect(practice.options(), Progress.Listener.NONE, new CancellationToken());
        return migration.audit(Progress.Listener.NONE, new CancellationToken()).estimate();
    }

    private static List<JsonNode> all(LimitedPractice practice, String path) {
        var all = new ArrayList<JsonNode>();
        practice.sandbox().byHand("GET", path + "?limit=500", null).path("data").forEach(all::add);
        return all;
    }

    private static List<JsonNode> visits(LimitedPractice practice) {
        return all(practice, "/api/v2/activities");
    }

    private static List<JsonNode> notes(LimitedPractice practice) {
        return all(practice, "/api/v1/notes");
    }

    private static Set<String> writes(LimitedPractice practice) {
        Set<String> writes = ConcurrentHashMap.newKeySet();
        practice.sandbox().listen(exchange -> {
            if (!exchange.method().equals("GET")) {
                writes.add(exchange.method() + " " + exchange.path());
            }
        });
        return writes;
    }

    @Test
    void allWaysAreForetoldSideBySideBeforeOneIsChosen() {
        try (var practice = practice("w"); Migration migration = practice.open()) {
            Estimate told = audited(migration, practice);

            assertEquals(List.of("faithful", "notes-in-visits", "fold-visits", "notes-in-visits,fold-visits"),
                    told.ways().stream().map(WayCost::id).toList());
            assertEquals(told.tokens(), told.ways().get(0).tokens());
            assertTrue(told.ways().get(0).chosen());
            // 30 notes, without which no page of notes is read back, twice; and 40 old visits that become 10 notes
            assertEquals(30 * 10 + 2 * 20, told.ways().get(1).saved());
            assertEquals(40 * 5 - 10 * 10, told.ways().get(2).saved());
            assertEquals(30 * 10 + 40 * 5 - 10 * 10, told.ways().get(3).saved());
            assertEquals("2024-03-02", told.ways().get(2).way().visitsBefore().orElseThrow().toString());
            assertTrue(told.ways().stream().noneMatch(way -> way.loss().isEmpty() || way.loss().contains("\n")));

            migration.chooseWay(told.ways().get(3).way(), "office");

            Estimate now = migration.forecast();
            assertEquals(told.ways().get(3).tokens(), now.tokens());
            assertEquals(told.ways().stream().map(WayCost::tokens).toList(), now.ways().stream().map(WayCost::tokens).toList());
            assertTrue(now.ways().get(3).chosen());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes-in-visits", "fold-visits", "notes-in-visits,fold-visits"})
    void tokensAreSpentAsToldNothingIsLostTheSecondRunWritesNothingAndRollingBackLeavesNothing(String way) {
        try (var practice = practice("w")) {
            String empty = practice.sandbox().stateHash();
            long told;
            try (Migration migration = practice.open()) {
                told = audited(migration, practice).ways().stream().filter(one -> one.id().equals(way)).findFirst().orElseThrow().tokens();
            }
            long before = practice.sandbox().counts().tokens();
            RunView run = migrate(practice, way, RunOptions.NONE);
            long spent = practice.sandbox().counts().tokens() - before - CONNECTING_AGAIN;

            assertEquals(RunStatus.COMPLETED, run.status(), run.toString());
            assertTrue(Math.abs(told - spent) <= 0.05 * spent, told + " told, " + spent + " spent");
            assertEquals(way.contains("fold") ? 20 : 60, visits(practice).size());
            assertEquals((way.contains("notes") ? 0 : 30) + (way.contains("fold") ? 10 : 0), notes(practice).size());
            assertEverythingIsThere(practice);
            assertEquals(new KindCounts(30, 30, 0, 0, 0, 0, 0), run.kinds().get(RecordKind.NOTE));
            assertEquals(new KindCounts(60, 60, 0, 0, 0, 0, 0), run.kinds().get(RecordKind.APPOINTMENT));
            assertTrue(run.remarks().stream().anyMatch(said -> said.contains("A cheaper way was chosen (" + way)), run.remarks().toString());

            Set<String> writes = writes(practice);
            migrate(practice, way, RunOptions.NONE);
            assertEquals(Set.of(), writes);
            try (Migration migration = practice.open()) {
                assertEquals(0, migration.delta(Optional.empty(), Progress.Listener.NONE, new CancellationToken()).differences().size());
                assertEquals(Set.of(), writes);
                assertEquals(1, migration.forecast().ways().size());
                migration.rollback(Set.of(), Progress.Listener.NONE, new CancellationToken());
            }
            assertEquals(empty, practice.sandbox().stateHash());
        }
    }

    private void assertEverythingIsThere(LimitedPractice practice) {
        String all = visits(practice).toString() + notes(practice);
        for (int i = 0; i < patients * VISITS; i++) {
            assertEquals(2, all.split("Appointment " + (700_000 + i) + "(?!\\d)", -1).length, "visit " + i);
            assertTrue(i % 2 == 1 || all.split("\\(ref " + (400_000 + i) + "\\)", -1).length == 2, "note " + i);
        }
    }

    @Test
    void aFoldedVisitThatChangesIsOneUpdateOfItsNoteAndNothingIsDoubled() throws IOException {
        try (var practice = practice("w")) {
            migrate(practice, "notes-in-visits,fold-visits", RunOptions.NONE);
            var file = source.resolve("Appointments.csv");
            Files.writeString(file, Files.readString(file).replaceFirst("(700001,.*),Cleaning", "$1,Crown seat"));
            Set<String> writes = writes(practice);

            RunView delta = delta(practice);

            assertEquals(1, writes.size(), writes.toString());
            assertTrue(writes.iterator().next().startsWith("PUT /api/v1/notes/"), writes.toString());
            assertEquals(1, notes(practice).stream().filter(note -> note.toString().contains("Crown seat")).count());
            assertEquals(4, delta.kinds().get(RecordKind.APPOINTMENT).updated()); // the visits of that note share its fate
            assertEverythingIsThere(practice);
        }
    }

    private static RunView delta(LimitedPractice practice) {
        try (Migration migration = practice.open()) {
            return migration.delta(Optional.empty(), Progress.Listener.NONE, new CancellationToken());
        }
    }

    @Test
    void noVisitChangesItsPlaceBecauseTimePassesAndOneThatIsOpenAgainLeavesTheNote() throws IOException {
        try (var practice = practice("w")) {
            migrate(practice, "notes-in-visits,fold-visits", RunOptions.NONE);
            Set<String> writes = writes(practice);
            time.pass(java.time.Duration.ofDays(800));

            assertEquals(RunStatus.COMPLETED, delta(practice).status());
            assertEquals(Set.of(), writes);

            // a visit of last year closes as one of long ago: it was sent by itself and stays so; an old one is open again
            var file = source.resolve("Appointments.csv");
            Files.writeString(file, Files.readString(file).replaceFirst("700004,10000,1,101,2025-05-14", "700004,10000,1,101,2022-05-14")
                    .replaceFirst("(700001,10000,1,101,)2022(.*),Completed", "$12030$2,Scheduled"));
            assertEquals(RunStatus.COMPLETED, delta(practice).status());

            assertEquals(21, visits(practice).size());
            assertEquals(10, notes(practice).size());
            assertEverythingIsThere(practice);
        }
    }

    @Test
    void stoppedAgainAndAgainWithAnswersLostItEndsAsUndisturbed() throws IOException {
        export(25);
        try (var calm = practice("calm"); var rough = practice("rough")) {
            String way = "notes-in-visits,fold-visits";
            migrate(calm, way, RunOptions.NONE);
            var lost = new int[1];
            rough.answering(question -> {
                boolean loses = question.method().equals("POST") && question.path().matches(".*/(notes|activities)") && lost[0]++ % 9 == 3;
                if (!loses) {
                    return Optional.empty();
                }
                DirectSandbox.Reply done = rough.sandbox().serve(
                        question.method(), question.path(), question.query(), question.contentType(), question.body());
                return Optional.of(new Answer(502, Map.of(), done.contentType(), new byte[0]));
            });

            sample(rough, way);
            RunView run = few(rough);
            int starts = 1;
            for (; run.status() == RunStatus.STOPPED && starts < 60; starts++) {
                run = few(rough);
            }

            assertEquals(RunStatus.COMPLETED, run.status(), run.toString());
            assertTrue(lost[0] > 10 && starts > 2, lost[0] + " creates in " + starts + " starts");
            assertEverythingIsThere(rough);
            assertEquals(texts(notes(calm), "content"), texts(notes(rough), "content"));
            assertEquals(texts(visits(calm), "note"), texts(visits(rough), "note"));
        }
    }

    /** A sample of a few records, approved. */
    private static void sample(LimitedPractice practice, String way) {
        try (Migration migration = practice.open()) {
            audited(migration, practice);
            migration.approve(List.of("all"), "office");
            migration.setFallback("office@example.com", "office");
            migration.useFallback("office");
            migration.chooseWay(migration.readWay(List.of(way.split(","))), "office");
            migration.sample(10, Progress.Listener.NONE, new CancellationToken());
            migration.approveSample("office");
        }
    }

    private static RunView few(LimitedPractice practice) {
        try (Migration migration = practice.open()) {
            return migration.run(new RunOptions(Optional.empty(), Optional.of(200L)), Progress.Listener.NONE, new CancellationToken());
        }
    }

    private static List<String> texts(List<JsonNode> records, String key) {
        return records.stream().map(record -> record.path(key).asText()).sorted().toList();
    }

    @Test
    void onceVisitsWereSentTheWayStaysUntilTheyAreTakenBackWithTheNotesThatTheyStandIn() {
        try (var practice = practice("w")) {
            migrate(practice, "fold-visits", RunOptions.NONE);
            try (Migration migration = practice.open()) {
                Way chosen = migration.way();

                var refused = assertThrows(TroubleException.class, () -> migration.chooseWay(Way.FAITHFUL, "office"));
                migration.chooseWay(chosen, "office");

                assertTrue(refused.trouble().happened().contains("sent already"), refused.trouble().toString());
                assertEquals(chosen, migration.way());
                migration.rollback(Set.of(RecordKind.APPOINTMENT), Progress.Listener.NONE, new CancellationToken());
                assertEquals(0, visits(practice).size());
                assertEquals(30, notes(practice).size());
                migration.rollback(Set.of(RecordKind.NOTE), Progress.Listener.NONE, new CancellationToken());
                migration.chooseWay(Way.FAITHFUL, "office");
            }
            migrate(practice, "faithful", RunOptions.NONE);
            assertEquals(60, visits(practice).size());
            assertEquals(30, notes(practice).size());
            assertFalse(notes(practice).toString().contains("Visits before"));
        }
    }

    @Test
    void aDayToComeIsNoDayToFoldBefore() {
        try (var practice = practice("w"); Migration migration = practice.open()) {
            audited(migration, practice);

            for (String words : List.of("fold-visits=2026-03-03", "fold-visits=soon", "cheaply", "faithful,fold-visits")) {
                assertThrows(TroubleException.class, () -> migration.chooseWay(migration.readWay(List.of(words.split(","))), "office"), words);
            }
            assertEquals("2023-03-02", migration.readWay(List.of("fold-visits=3y")).visitsBefore().orElseThrow().toString());
            assertEquals(Way.FAITHFUL, migration.way());
        }
    }
}
