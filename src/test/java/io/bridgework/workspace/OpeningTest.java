package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path folder;

    private static String code(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(TroubleException.class, work).trouble().code();
    }

    @Test
    void refusesAWrongPassphraseAndOpensWithTheRightOneAfterwards() {
        TestWorkspaces.create(folder).close();

        String wrong = code(() -> Workspace.open(folder, "wrong".toCharArray(), Clock.systemUTC()));

        assertEquals("PASSPHRASE", wrong);
        TestWorkspaces.open(folder).close();
    }

    @Test
    void takesAPassphraseHoweverItsAccentsAreTyped() {
        Workspace.create(folder, "caf\u00e9".toCharArray(), Clock.systemUTC(), 10, Watch.NOTHING).close();

        Workspace.open(folder, "cafe\u0301".toCharArray(), Clock.systemUTC()).close();
    }

    @Test
    void refusesAnEmptyPassphrase() {
        assertEquals("PASSPHRASE", code(() -> Workspace.create(folder, new char[0], Clock.systemUTC())));
        assertFalse(Workspace.exists(folder));
    }

    @Test
    void isForOneAtATime() {
        try (Workspace first = TestWorkspaces.create(folder)) {
            assertEquals("LOCKED", code(() -> TestWorkspaces.open(folder)));
            first.documents().put("a", Samples.json("1"), "a", "test");
        }
        TestWorkspaces.open(folder).close();
    }

    @Test
    void isForOneProcessAtATime() throws Exception {
        TestWorkspaces.create(folder).close();
        Process other = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), OtherProcess.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        int opened = other.getInputStream().read();
        String locked = code(() -> TestWorkspaces.open(folder));
        other.destroyForcibly().waitFor();

        assertEquals('o', opened);
        assertEquals("LOCKED", locked);
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.recovery().endedAbruptly());
            assertTrue(workspace.documents().get("from the other process").isPresent());
        }
    }

    /** Opens a workspace, writes, says so with one letter, and holds it until it is killed. */
    static final class OtherProcess {
        public static void main(String[] arguments) throws IOException {
            Workspace workspace = TestWorkspaces.open(Path.of(arguments[0]));
            workspace.documents().put("from the other process", Samples.json("true"), "held", "test");
            System.out.write('o');
            System.out.flush();
            System.in.read();
            workspace.close();
        }
    }

    @Test
    void saysWhenThereIsNoWorkspaceOrOneAlready() {
        assertEquals("NOWORKSPACE", code(() -> TestWorkspaces.open(folder)));
        assertFalse(Workspace.exists(folder));

        TestWorkspaces.create(folder).close();

        assertTrue(Workspace.exists(folder));
        assertEquals("WORKSPACE_EXISTS", code(() -> TestWorkspaces.create(folder)));
    }

    @Test
    void refusesAFolderOfANewerProgram() throws IOException {
        TestWorkspaces.create(folder).close();
        Path header = folder.resolve("workspace.json");
        ObjectNode json = (ObjectNode) Json.tree(Files.readAllBytes(header));
        Files.write(header, Json.bytes(json.put("format", WorkspaceHeader.FORMAT + 1)));

        assertEquals("NEWER", code(() -> TestWorkspaces.open(folder)));
    }

    @Test
    void restoresALostOrDamagedHeaderFromItsCopy() throws IOException {
        TestWorkspaces.create(folder).close();
        Path header = folder.resolve("workspace.json");
        byte[] good = Files.readAllBytes(header);
        Files.delete(header);

        TestWorkspaces.open(folder).close();
        assertArrayEquals(good, Files.readAllBytes(header));
        Files.writeString(header, "{\"format\":1,");
        TestWorkspaces.open(folder).close();
        assertArrayEquals(good, Files.readAllBytes(header));
    }

    @Test
    void saysWhenBothHeadersAreDamaged() throws IOException {
        TestWorkspaces.create(folder).close();
        Files.writeString(folder.resolve("workspace.json"), "{}");
        Files.writeString(folder.resolve("journal/workspace.json"), "no");

        assertEquals("DAMAGED", code(() -> TestWorkspaces.open(folder)));
    }

    @Test
    void neverMakesANewWorkspaceOverTheJournalOfAnother() throws IOException {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            workspace.documents().put("a", Samples.json("1"), "a", "test");
        }
        Files.delete(folder.resolve("workspace.json"));
        Files.delete(folder.resolve("journal/workspace.json"));
        long length = Files.size(folder.resolve("journal/1.bwj"));

        assertEquals("DAMAGED", code(() -> TestWorkspaces.create(folder)));
        assertEquals(length, Files.size(folder.resolve("journal/1.bwj")));
    }

    @Test
    void recognisesACopyMadeInUse() {
        Path copy = folder.resolve("copy");
        try (Workspace workspace = TestWorkspaces.create(folder.resolve("first"))) {
            workspace.documents().put("a", Samples.json("1"), "a", "test");
            Folders.copy(folder.resolve("first"), copy);
        }

        try (Workspace copied = TestWorkspaces.open(copy)) {
            assertTrue(copied.recovery().elsewhere());
            assertTrue(copied.recovery().endedAbruptly());
            assertTrue(copied.recovery().mayHaveForgotten());
            assertTrue(copied.notice().orElseThrow().contains("only one of the two"));
        }
    }

    @Test
    void recognisesABackupThatWasPutBack() throws IOException {
        Path place = folder.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(place)) {
            workspace.documents().put("a", Samples.json("1"), "a", "test");
        }
        Path backup = Folders.copy(place, folder.resolve("backup"));
        try (Workspace workspace = TestWorkspaces.open(place)) {
            assertFalse(workspace.recovery().mayHaveForgotten());
            workspace.documents().put("a", Samples.json("2"), "a", "test");
        }

        Folders.delete(place);
        Folders.copy(backup, place);

        try (Workspace workspace = TestWorkspaces.open(place)) {
            assertTrue(workspace.recovery().mayHaveForgotten());
            assertFalse(workspace.recovery().elsewhere());
            assertTrue(workspace.notice().orElseThrow().contains("Pipedrive is asked what it already has"));
        }
    }

    @Test
    void saysThatItMayHaveForgottenUntilTheAccountWasListed() {
        TestWorkspaces.create(folder.resolve("first")).close();
        Path copy = Folders.copy(folder.resolve("first"), folder.resolve("copy"));
        TestWorkspaces.open(copy).close();

        try (Workspace again = TestWorkspaces.open(copy)) {
            assertTrue(again.recovery().mayHaveForgotten());
            again.remembered();
        }

        try (Workspace settled = TestWorkspaces.open(copy)) {
            assertFalse(settled.recovery().mayHaveForgotten());
        }
    }

    @Test
    void saysWhenTheClockWasSetBack() {
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        try (Workspace workspace = TestWorkspaces.create(folder, tomorrow)) {
            workspace.documents().put("a", Samples.json("1"), "a", "test");
        }

        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertTrue(workspace.recovery().clockSetBack());
        }
    }

    @Test
    void writesNothingIntoTheJournalWhenNothingWasDone() throws IOException {
        TestWorkspaces.create(folder).close();
        long length = Files.size(folder.resolve("journal/1.bwj"));

        TestWorkspaces.open(folder).close();

        assertEquals(length, Files.size(folder.resolve("journal/1.bwj")));
    }

    @Test
    void derivesTheSameKeyForAPurposeAlways() {
        byte[] key;
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            key = workspace.derivedKey("sandbox");
            assertEquals(32, key.length);
            assertFalse(java.util.Arrays.equals(key, workspace.derivedKey("other")));
        }
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertArrayEquals(key, workspace.derivedKey("sandbox"));
        }
    }

    @Test
    void keepsWorkingAndClosesWhenItsThreadIsInterrupted() {
        Workspace workspace = TestWorkspaces.create(folder);
        Thread.currentThread().interrupt();
        workspace.documents().put("a", Samples.json("1"), "a", "test");
        assertTrue(workspace.ledger().find("nothing").isEmpty());
        workspace.close();

        assertTrue(Thread.interrupted());
        try (Workspace again = TestWorkspaces.open(folder)) {
            assertFalse(again.recovery().endedAbruptly());
            assertTrue(again.documents().get("a").isPresent());
        }
    }
}
