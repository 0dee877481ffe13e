package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.model.TroubleException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void showsEverythingAgainAfterItWasClosed() {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            fill(workspace);
            check(workspace);
        }

        try (Workspace again = TestWorkspaces.open(folder)) {
            assertEquals(Optional.empty(), again.notice());
            check(again);
            assertTrue(again.auditTrail().verify());
        }
    }

    private static void fill(Workspace workspace) {
        workspace.documents().put("mapping", Samples.json("{'rows':[1,2]}"), "mapping approved, 2 rows", "Dr. Example");
        try (Staging.Writer writer = workspace.staging().begin()) {
            writer.beginTable("Patients.csv");
            for (int line = 2; line < 1_002; line++) {
                writer.row(Samples.row("Patients.csv", line));
            }
            writer.endTable(Samples.table("Patients.csv", 1_000));
            writer.finish(List.of(), List.of(), List.of());
        }
        try (Drafts.Writer writer = workspace.drafts().begin()) {
            writer.draft(Samples.draft(EntityType.PERSON, "1", "Pat"));
            writer.draft(Samples.everyValue());
            writer.finish(List.of());
        }
        workspace.drafts().fate(Samples.id(EntityType.PERSON, "1"), Fate.REJECTED, "M1", "no name");
        long number = workspace.ledger().intend(Samples.create("person//patient:1", "{'name':'Pat'}"));
        workspace.ledger().settle(number, Samples.written("11"));
        workspace.ledger().intend(Samples.create("person//patient:2", "{'name':'Kim'}"));
    }

    private static void check(Workspace workspace) {
        assertEquals(Samples.json("{'rows':[1,2]}"), workspace.documents().get("mapping").orElseThrow());
        assertEquals(1, workspace.staging().snapshot());
        List<Long> lines = new ArrayList<>();
        workspace.staging().forEachRow("Patients.csv", row -> lines.add(row.line()));
        assertEquals(1_000, lines.size());
        assertEquals(Samples.row("Patients.csv", 777), workspace.staging().row("Patients.csv", 777).orElseThrow());
        assertEquals(
                Samples.everyValue(), workspace.drafts().find(Samples.everyValue().id()).orElseThrow().draft());
        List<Optional<Fate>> fates = new ArrayList<>();
        workspace.drafts().forEach(EntityType.PERSON, stored -> fates.add(stored.fate()));
        assertEquals(List.of(Optional.of(Fate.REJECTED), Optional.empty()), fates);
        assertEquals("11", workspace.ledger().find("person//patient:1").orElseThrow().remoteId());
        assertEquals(
                "person//patient:1", workspace.ledger().findRemote("person", "11").orElseThrow().subject());
        assertEquals(1, workspace.ledger().inDoubt().size());
        assertEquals(2, workspace.ledger().count());
    }
}
