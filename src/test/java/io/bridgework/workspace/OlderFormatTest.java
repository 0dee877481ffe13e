package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace as the first version wrote it, kept as a file: every later program goes on with it. */
class OlderFormatTest {
    @TempDir
    Path folder;

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream in = OlderFormatTest.class.getResourceAsStream("/workspace-format-1.zip");
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private void isAsItWasLeft(Workspace workspace) {
        assertEquals(163, workspace.documents().get("mapping").orElseThrow().get("rows").asInt());
        Ledger.Entry first = workspace.ledger().find("person//patient:1").orElseThrow();
        assertEquals("1001", first.remoteId());
        assertEquals(Samples.json("{'name':'Pat Example','custom_fields':{'a':1}}"), first.fields());
        assertFalse(workspace.ledger().find("person//patient:2").orElseThrow().created());
        assertEquals(1, workspace.ledger().inDoubt().size());
        assertEquals(3, workspace.ledger().count());
        assertEquals(1, workspace.staging().snapshot());
        assertEquals(Optional.of(Samples.row("Patients.csv", 2)), workspace.staging().row("Patients.csv", 2));
        assertEquals(1, workspace.drafts().count(EntityType.PERSON));
        assertTrue(workspace.auditTrail().verify());
    }

    @Test
    void opensAndGoesOn() {
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertEquals(Optional.empty(), workspace.notice());
            isAsItWasLeft(workspace);
            assertEquals(
                    Optional.of(Fate.CREATED),
                    workspace.drafts().find(Samples.id(EntityType.PERSON, "1")).orElseThrow().fate());
            workspace.ledger().settle(workspace.ledger().inDoubt().get(0).number(), Samples.written("1003"));
        }

        try (Workspace again = TestWorkspaces.open(folder)) {
            assertEquals(Optional.empty(), again.notice());
            assertEquals("1003", again.ledger().find("person//patient:3").orElseThrow().remoteId());
        }
    }

    @Test
    void opensFromItsJournalAlone() throws IOException {
        Files.delete(folder.resolve("view.mv.db"));

        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.recovery().viewRebuilt());
            isAsItWasLeft(workspace);
        }
    }
}
