package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.Automation;
import io.bridgework.model.DocumentFile;
import io.bridgework.model.SourceRow;
import io.bridgework.model.UnusedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    private static final DocumentFile DOCUMENT = new DocumentFile("attachments/a.png", 10, "aa");
    private static final Automation AUTOMATION = new Automation(
            "1", "Recall", true, "due", List.of("active"), "patients",
            List.of(new Automation.Action("sms", "2 days", "Hello {first_name}")));
    private static final UnusedFile UNUSED = new UnusedFile("readme.txt", "no table");

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void make() {
        workspace = TestWorkspaces.create(folder);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void stage(int rows) {
        try (Staging.Writer writer = workspace.staging().begin()) {
            writer.beginTable("Patients.csv");
            for (int line = 2; line < rows + 2; line++) {
                writer.row(Samples.row("Patients.csv", line));
            }
            writer.endTable(Samples.table("Patients.csv", rows));
            writer.beginTable("Empty.csv");
            writer.endTable(Samples.table("Empty.csv", 0));
            writer.finish(List.of(DOCUMENT), List.of(AUTOMATION), List.of(UNUSED));
        }
    }

    private List<SourceRow> rows(long snapshot) {
        List<SourceRow> rows = new ArrayList<>();
        workspace.staging().forEachRow(snapshot, "Patients.csv", rows::add);
        return rows;
    }

    @Test
    void hasNothingBeforeTheFirstSnapshot() {
        assertEquals(0, workspace.staging().snapshot());
        assertEquals(List.of(), workspace.staging().tables());
        assertEquals(List.of(), rows(0));
        assertTrue(workspace.staging().row("Patients.csv", 2).isEmpty());
    }

    @Test
    void givesBackWhatWasStagedInItsOrder() {
        stage(3_000);
        workspace.close();
        workspace = TestWorkspaces.open(folder);

        assertEquals(
                List.of(Samples.table("Patients.csv", 3_000), Samples.table("Empty.csv", 0)),
                workspace.staging().tables());
        assertEquals(3_000, rows(1).size());
        assertEquals(Samples.row("Patients.csv", 1_234), rows(1).get(1_232));
        assertEquals(Samples.row("Patients.csv", 3_001), workspace.staging().row("Patients.csv", 3_001).orElseThrow());
        assertTrue(workspace.staging().row("Patients.csv", 1).isEmpty());
        assertEquals(List.of(DOCUMENT), workspace.staging().documents());
        assertEquals(List.of(AUTOMATION), workspace.staging().automations());
        assertEquals(List.of(UNUSED), workspace.staging().unused());
    }

    @Test
    void keepsTheSnapshotBeforeAndNoOlderOne() {
        stage(1);
        stage(2);
        stage(3);

        assertEquals(3, workspace.staging().snapshot());
        assertEquals(2, workspace.staging().previousSnapshot());
        assertEquals(3, rows(3).size());
        assertEquals(2, rows(2).size());
        assertEquals(List.of(), rows(1));
        assertTrue(Files.notExists(folder.resolve("source/1.bws")));
    }

    @Test
    void leavesTheCurrentSnapshotWhenANewOneIsGivenUp() {
        stage(5);
        try (Staging.Writer writer = workspace.staging().begin()) {
            writer.beginTable("Patients.csv");
            writer.row(Samples.row("Patients.csv", 2));
        }

        assertEquals(1, workspace.staging().snapshot());
        assertEquals(5, rows(1).size());
    }

    @Test
    void keepsValuesUnalteredWhateverTheyHold() {
        SourceRow odd = new SourceRow(
                "Patients.csv", 7, List.of("", " \t\u0000", "\ud83d\ude00 \u00e9", "\ud83d", "x".repeat(200_000)), "odd");
        try (Staging.Writer writer = workspace.staging().begin()) {
            writer.beginTable("Patients.csv");
            writer.row(odd);
            writer.endTable(Samples.table("Patients.csv", 1));
            writer.finish(List.of(), List.of(), List.of());
        }

        assertEquals(odd, workspace.staging().row("Patients.csv", 7).orElseThrow());
    }
}
