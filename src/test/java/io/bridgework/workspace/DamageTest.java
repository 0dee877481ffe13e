package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamageTest {
    private static final String MARKER = "Zaphodina-Marker-7391";

    @TempDir
    Path temporary;

    private Path folder;
    private Path journal;
    private Path view;

    @BeforeEach
    void place() {
        folder = temporary.resolve("workspace");
        journal = folder.resolve("journal/1.bwj");
        view = folder.resolve("view.mv.db");
    }

    private static void fill(Workspace workspace, int from, int to) {
        for (int i = from; i < to; i++) {
            workspace.documents().put("document " + i % 3, Samples.json("{'n':" + i + "}"), "put", "test");
            long number = workspace.ledger()
                    .intend(Samples.create("person//patient:" + i, "{'name':'" + MARKER + "','custom_fields':{'a':1}}"));
            if (i % 5 != 0) {
                workspace.ledger().settle(number, Samples.written("" + (1_000 + i)));
            }
        }
        workspace.documents().put("end", Samples.json("" + to), "put", "test");
    }

    private static String state(Workspace workspace) {
        List<Object> state = new ArrayList<>();
        for (String name : List.of("document 0", "document 1", "document 2", "end")) {
            state.add(workspace.documents().get(name));
        }
        workspace.ledger().forEachEntry("person", state::add);
        workspace.ledger().inDoubt().forEach(operation -> state.add(operation.number() + " " + operation.intent()));
        workspace.ledger().forEachNewestFirst(o -> state.add(o.number() + " " + o.intent() + o.outcome()));
        state.add(workspace.ledger().count());
        return state.toString();
    }

    private String filled() {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            fill(workspace, 0, 60);
            return state(workspace);
        }
    }

    @Test
    void opensAsItWasFromACopyOfAnyMoment() throws IOException {
        List<Path> copies = new ArrayList<>();
        List<String> states = new ArrayList<>();
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            for (int i = 0; i < 5; i++) {
                fill(workspace, i * 20, i * 20 + 20);
                copies.add(Folders.copy(folder, temporary.resolve("copy" + i)));
                states.add(state(workspace));
            }
        }

        for (int i = 0; i < 5; i++) {
            try (Workspace copy = TestWorkspaces.open(copies.get(i))) {
                assertTrue(copy.recovery().endedAbruptly());
                assertEquals(states.get(i), state(copy));
                assertTrue(copy.auditTrail().verify());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "truncate", "empty", "zero head", "zero middle", "zero end", "garbage"})
    void buildsADamagedViewAnew(String damage) throws IOException {
        String before = filled();
        damage(damage);

        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.recovery().viewRebuilt());
            assertFalse(workspace.recovery().mayHaveForgotten());
            assertTrue(workspace.notice().orElseThrow().contains("built anew"));
            assertEquals(before, state(workspace));
        }
        try (Workspace again = TestWorkspaces.open(folder)) {
            assertEquals(Optional.empty(), again.notice());
            assertEquals(before, state(again));
        }
    }

    private void damage(String damage) throws IOException {
        long size = Files.size(view);
        switch (damage) {
            case "delete" -> Files.delete(view);
            case "truncate" -> Folders.cut(view, size / 2);
            case "empty" -> Folders.cut(view, 0);
            case "zero head" -> Folders.zero(view, 0, 8_192);
            case "zero middle" -> Folders.zero(view, size / 2, 4_096);
            case "zero end" -> Folders.zero(view, size - 4_096, 4_096);
            default -> Files.writeString(view, "no database at all");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete", "truncate", "empty", "zero head", "zero middle", "zero end", "garbage"})
    void showsTheSameWhateverAKilledViewLooksLike(String damage) throws IOException {
        String before = filled();
        Files.delete(folder.resolve("view.sha256"));
        damage(damage);

        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertEquals(before, state(workspace));
        }
    }

    @Test
    void catchesAnOlderViewUp() throws IOException {
        filled();
        Path older = Folders.copy(folder, temporary.resolve("older"));
        String before;
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            fill(workspace, 60, 80);
            before = state(workspace);
        }
        for (String file : List.of("view.mv.db", "view.sha256")) {
            Files.delete(folder.resolve(file));
            Files.copy(older.resolve(file), folder.resolve(file));
        }

        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertEquals(Optional.empty(), workspace.notice());
            assertEquals(before, state(workspace));
        }
    }

    @Test
    void saysThatItMayHaveForgottenWhenTheJournalIsOlderThanTheView() throws IOException {
        String before = filled();
        Path older = Folders.copy(folder, temporary.resolve("older"));
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            fill(workspace, 60, 80);
        }
        Files.delete(journal);
        Files.copy(older.resolve("journal/1.bwj"), journal);

        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.recovery().viewRebuilt());
            assertTrue(workspace.recovery().mayHaveForgotten());
            assertEquals(before, state(workspace));
        }
    }

    @Test
    void keepsWhatWasAcknowledgedWhereverTheJournalIsCut() throws IOException {
        filled();
        EntryCodec codec = WorkspaceParts.codec(WorkspaceHeader.read(folder, Watch.NOTHING).unlock(TestWorkspaces.PASSPHRASE));
        List<JournalFile.Placed> frames = new ArrayList<>();
        List<Long> intents = new ArrayList<>();
        List<Long> outcomes = new ArrayList<>();
        try (JournalFile file = new JournalFile(journal)) {
            file.walk(0, placed -> {
                EntryType type = codec.decode(placed.frame()).type();
                (type == EntryType.INTENT ? intents : type == EntryType.OUTCOME ? outcomes : new ArrayList<Long>())
                        .add(placed.end());
                return frames.add(placed);
            });
        }
        for (int i = 0; i < frames.size(); i += 13) {
            JournalFile.Placed frame = frames.get(i);
            long cut = frame.position() + (i * 31L) % frame.frame().length();
            Path copy = Folders.copy(folder, temporary.resolve("cut" + i));
            Folders.cut(copy.resolve("journal/1.bwj"), cut);

            try (Workspace workspace = TestWorkspaces.open(copy)) {
                assertTrue(workspace.recovery().mayHaveForgotten());
                assertEquals(before(intents, cut), workspace.ledger().count());
                assertEquals(before(intents, cut) - before(outcomes, cut), workspace.ledger().inDoubt().size());
                assertTrue(workspace.auditTrail().verify());
            }
            Folders.delete(copy);
        }
    }

    private static long before(List<Long> ends, long cut) {
        return ends.stream().filter(end -> end <= cut).count();
    }

    @Test
    void refusesAJournalThatIsDamagedInItsMiddle() throws IOException {
        filled();
        Folders.zero(journal, Files.size(journal) / 2, 64);

        TroubleException trouble = assertThrows(TroubleException.class, () -> TestWorkspaces.open(folder));

        assertEquals("DAMAGED", trouble.trouble().code());
        assertTrue(trouble.trouble().happened().contains("journal is damaged in its middle"));
    }

    @Test
    void saysWhenTheCopyOfTheExportIsDamaged() throws IOException {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            stage(workspace, 5_000);
        }
        Path snapshot = folder.resolve("source/1.bws");
        Folders.zero(snapshot, Files.size(snapshot) - 100, 60);

        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.recovery().exportCopyLost());
            assertEquals(0, workspace.staging().snapshot());
            stage(workspace, 10);
            assertEquals(2, workspace.staging().snapshot());
        }
    }

    @Test
    void stopsAtADamagedBlockOfRows() throws IOException {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            stage(workspace, 5_000);
            Folders.zero(folder.resolve("source/1.bws"), 5_000, 10);

            TroubleException trouble = assertThrows(
                    TroubleException.class, () -> workspace.staging().forEachRow("Patients.csv", row -> { }));

            assertEquals("DAMAGED", trouble.trouble().code());
        }
    }

    private static void stage(Workspace workspace, int rows) {
        try (Staging.Writer writer = workspace.staging().begin()) {
            writer.beginTable("Patients.csv");
            for (int line = 2; line < rows + 2; line++) {
                writer.row(Samples.row("Patients.csv", line));
            }
            writer.endTable(Samples.table("Patients.csv", rows));
            writer.finish(List.of(), List.of(), List.of());
        }
    }

    @Test
    void saysWhenDraftsOrTheirFatesAreGone() throws IOException {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            try (Drafts.Writer writer = workspace.drafts().begin()) {
                writer.draft(Samples.draft(EntityType.PERSON, "1", "Pat"));
                writer.finish(List.of());
            }
            workspace.drafts().fate(Samples.id(EntityType.PERSON, "1"), Fate.CREATED, "", "");
        }
        Files.delete(view);
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.recovery().derivedLost());
            assertEquals(1, workspace.drafts().count(EntityType.PERSON));
        }
        Folders.cut(folder.resolve("derived/drafts-1.bwd"), 50);
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.recovery().derivedLost());
            assertEquals(0, workspace.drafts().count(EntityType.PERSON));
        }
    }

    @Test
    void makesDraftsAnewOfWhichAPartIsDamaged() throws IOException {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            try (Drafts.Writer writer = workspace.drafts().begin()) {
                for (int i = 0; i < 2_000; i++) {
                    writer.draft(Samples.draft(EntityType.PERSON, "" + i, "Pat " + i));
                }
                writer.finish(List.of());
            }
        }
        Folders.zero(folder.resolve("derived/drafts-1.bwd"), 5_000, 4_096);

        try (Workspace workspace = TestWorkspaces.open(folder)) {
            TroubleException trouble = assertThrows(
                    TroubleException.class, () -> workspace.drafts().forEach(EntityType.PERSON, stored -> { }));
            assertEquals("DAMAGED", trouble.trouble().code());
        }

        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.recovery().derivedLost());
            assertEquals(0, workspace.drafts().count(EntityType.PERSON));
        }
    }

    @Test
    void takesNoOlderDraftsForTheNewest() throws IOException {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            for (String name : List.of("Old", "New")) {
                try (Drafts.Writer writer = workspace.drafts().begin()) {
                    writer.draft(Samples.draft(EntityType.PERSON, "1", name));
                    writer.finish(List.of());
                }
            }
        }
        Folders.cut(folder.resolve("derived/drafts-2.bwd"), 50);

        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.recovery().derivedLost());
            assertEquals(0, workspace.drafts().count(EntityType.PERSON));
        }
    }

    @Test
    void keepsARecordThatCompressesToMoreThanTheDatabaseTakes() throws IOException {
        byte[] random = new byte[3_000_000];
        new java.util.Random(7).nextBytes(random);
        String text = java.util.Base64.getEncoder().encodeToString(random);
        Path rebuilt;
        String before;
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            for (int i = 0; i < 2; i++) {
                long number = workspace.ledger().intend(Samples.update("note//note:1", "5", "{'content" + i + "':'" + text + "'}"));
                workspace.ledger().settle(number, Samples.written("5"));
            }
            workspace.ledger().forEachEntry("person", entry -> { });
            before = workspace.ledger().find("note//note:1").orElseThrow().toString();
            assertEquals(2, workspace.ledger().find("note//note:1").orElseThrow().fields().size());
        }
        rebuilt = Folders.copy(folder, temporary.resolve("rebuilt"));
        Files.delete(rebuilt.resolve("view.mv.db"));

        for (Path place : List.of(folder, rebuilt)) {
            try (Workspace workspace = TestWorkspaces.open(place)) {
                assertEquals(before, workspace.ledger().find("note//note:1").orElseThrow().toString());
            }
        }
    }

    @Test
    void knowsWhenARowOfTheCopyOfTheExportCannotBeRead() throws IOException {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            assertFalse(workspace.staging().isWhole());
            stage(workspace, 5_000);
            assertTrue(workspace.staging().isWhole());

            Folders.zero(folder.resolve("source/1.bws"), 5_000, 4_096);

            assertFalse(workspace.staging().isWhole());
        }
    }

    @Test
    void leavesNoClearTextOnTheDisk() throws IOException {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            fill(workspace, 0, 40);
            workspace.documents().put("note", Samples.json("{'n':'" + MARKER + "'}"), "put", "test");
            try (Drafts.Writer writer = workspace.drafts().begin()) {
                writer.draft(Samples.draft(EntityType.PERSON, MARKER, MARKER));
                writer.finish(List.of());
            }
            workspace.drafts().fate(Samples.id(EntityType.PERSON, MARKER), Fate.REJECTED, "M1", MARKER);
            workspace.findings().replace(List.of(FindingsTest.finding("M1", MARKER)));
            stage(workspace, 100);
            workspace.ledger().forEachEntry("person", entry -> { });
            assertNoMarker(Folders.files(folder));
        }

        assertNoMarker(Folders.files(folder));
    }

    private static void assertNoMarker(List<Path> files) throws IOException {
        for (Path file : files) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String clear : List.of(MARKER, "Pat Example", "custom_fields", "patient:")) {
                assertFalse(text.contains(clear), () -> file.getFileName() + " holds clear text");
                assertFalse(text.contains(String.join("\0", clear.split(""))), () -> file + " holds UTF-16 text");
            }
        }
        assertTrue(files.size() >= 6);
    }

    @Test
    void removesWhatWasNotFinished() throws IOException {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            stage(workspace, 10);
            Staging.Writer snapshot = workspace.staging().begin();
            snapshot.beginTable("Patients.csv");
            snapshot.row(Samples.row("Patients.csv", 2));
            Drafts.Writer drafts = workspace.drafts().begin();
            drafts.draft(Samples.draft(EntityType.PERSON, "1", "Pat"));
            Folders.copy(folder, temporary.resolve("copy"));
            snapshot.close();
            drafts.close();
        }

        try (Workspace workspace = TestWorkspaces.open(temporary.resolve("copy"))) {
            assertEquals(1, workspace.staging().snapshot());
            assertEquals(0, workspace.drafts().count(EntityType.PERSON));
            assertTrue(Folders.files(temporary.resolve("copy")).stream().noneMatch(f -> f.toString().endsWith(".tmp")));
        }
    }
}
