package io.bridgework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.Practice.Ended;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at a desk: each ends with its exit code and three sentences, never with a stack trace, and nothing is lost. */
class BadInputTest {
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

    private Ended connect(Path source, String pipedrive) {
        return practice.bridgework("connect", "--source", source.toString(), "--pipedrive", pipedrive, "--json");
    }

    private static void endsWith(int exitCode, String code, Ended ended) {
        assertEquals(exitCode, ended.exitCode(), ended.out() + ended.err());
        assertEquals(code, ended.json().at("/trouble/code").asText());
        for (String sentence : new String[] {"happened", "meaning", "next"}) {
            assertFalse(ended.json().at("/trouble/" + sentence).asText().isBlank(), sentence);
        }
        assertFalse((ended.out() + ended.err()).contains("\tat "), "a stack trace was shown");
    }

    @Test
    void aFolderThatIsNotThere() {
        endsWith(1, "SOURCE_MISSING", connect(temp.resolve("nowhere"), "sandbox"));
    }

    @Test
    void aFolderWithoutATable() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("junk"));
        Files.write(folder.resolve("scan.dat"), new byte[] {1, 2, 3, 0, 5});

        endsWith(1, "SOURCE_EMPTY", connect(folder, "sandbox"));
    }

    @Test
    void aTableWithoutARow() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("empty"));
        Files.writeString(folder.resolve("Patients.csv"), "Patient ID,Patient Name,DOB,Email\n");

        endsWith(1, "TABLE_EMPTY", connect(folder, "sandbox"));
    }

    @Test
    void aKeyThatPipedriveDoesNotKnow() {
        Ended ended = practice.with(
                Map.of("BRIDGEWORK_PASSPHRASE", "correct horse", "PIPEDRIVE_API_TOKEN", "expired"),
                "connect", "--source", practice.source().toString(), "--pipedrive", practice.sandbox().address().toString(), "--json");

        endsWith(1, "TOKEN", ended);
    }

    @Test
    void anAddressWithoutEncryptionElsewhereThanHere() {
        endsWith(2, "ADDRESS", connect(practice.source(), "http://crm.example.com"));
    }

    @Test
    void noNetwork() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        endsWith(5, "NET", connect(practice.source(), "http://127.0.0.1:" + closed));
    }

    @Test
    void aUserWithoutAdminRights() {
        practice.sandbox().makeAdmin(practice.sandbox().byHand("GET", "/api/v1/users/me", null).at("/data/id").asLong(), false);

        endsWith(1, "ADMIN", practice.migrate());
        assertEquals(0, practice.sandbox().byHand("GET", "/api/v2/persons", null).path("data").size());
    }

    @Test
    void aWrongPassphrase() {
        assertEquals(0, connect(practice.source(), practice.sandbox().address().toString()).exitCode());

        endsWith(1, "PASSPHRASE", practice.with(Map.of("BRIDGEWORK_PASSPHRASE", "wrong"), "status", "--json"));
        assertEquals(0, practice.bridgework("status", "--json").exitCode());
    }

    @Test
    void noPassphraseAndNobodyToAsk() {
        endsWith(2, "PASSPHRASE", practice.with(Map.of(), "connect", "--json"));
    }

    @Test
    void aWorkspaceThatIsNotThere() {
        endsWith(2, "NOWORKSPACE", practice.bridgework("run", "--yes", "--json"));
    }

    @Test
    void aWorkspaceThatIsOpenAlready() {
        connect(practice.source(), practice.sandbox().address().toString());
        var environment = new io.bridgework.migration.Environment(java.time.Clock.systemUTC(), Sandboxes::forMigration);
        try (var held = io.bridgework.migration.Migration.open(temp.resolve("w"), "correct horse".toCharArray(), environment)) {
            assertTrue(held.connection().isPresent());

            endsWith(1, "LOCKED", practice.bridgework("status", "--json"));
        }
    }

    @Test
    void aRunBeforeTheMappingIsConfirmed() {
        connect(practice.source(), practice.sandbox().address().toString());

        Ended ended = practice.bridgework("run", "--yes", "--json");

        endsWith(3, "MAPPING", ended);
        assertEquals("waiting", ended.json().path("status").asText());
        assertEquals(0, practice.sandbox().byHand("GET", "/api/v2/persons", null).path("data").size());
    }

    @Test
    void aRunBeforeEveryProviderHasAUser() {
        connect(practice.source(), practice.sandbox().address().toString());
        practice.bridgework("map", "--approve", "all");

        endsWith(3, "PROVIDERS", practice.bridgework("run", "--yes", "--json"));
    }

    @Test
    void aRunBeforeItsTimeIsRefusedBeforeAnybodyIsAsked() {
        connect(practice.source(), practice.sandbox().address().toString());

        endsWith(3, "STEP", practice.bridgework("run", "--json"));
    }

    @Test
    void aRunThatNobodyConfirms() {
        connect(practice.source(), practice.sandbox().address().toString());
        practice.bridgework("map", "--approve", "all");
        practice.bridgework("providers", "--fallback", practice.meta().path("fallback_user").asText());

        endsWith(3, "CONFIRM", practice.bridgework("run", "--json"));
    }

    @Test
    void anUnknownPlanAndAnUnknownCommand() {
        endsWith(2, "PLAN", practice.bridgework("connect", "--source", practice.source().toString(), "--plan", "gold", "--json"));
        assertEquals(2, practice.bridgework("nonsense").exitCode());
        assertEquals(2, practice.bridgework("rollback", "--only", "unicorn", "--json", "--yes").exitCode());
    }

    @Test
    void patientsWithoutAColumnOfNames() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("nameless"));
        String patients = Files.readString(practice.source().resolve("Patients.csv"));
        Files.writeString(folder.resolve("Patients.csv"), patients.replaceFirst("Patient Name", "Wer"));

        Ended ended = practice.bridgework(
                "migrate", "--source", folder.toString(), "--pipedrive", practice.sandbox().address().toString(),
                "--accept-proposals", "--json");

        endsWith(3, "NAMES", ended);
        assertEquals(0, practice.sandbox().byHand("GET", "/api/v2/persons", null).path("data").size());
    }

    @Test
    void aFileThatIsNotUsedIsNamed() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("export"));
        Files.copy(practice.source().resolve("Patients.csv"), folder.resolve("Patients.csv"));
        Files.write(folder.resolve("mystery.bin"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7});

        Ended ended = connect(folder, practice.sandbox().address().toString());

        assertEquals(0, ended.exitCode(), ended.err());
        assertTrue(ended.json().path("unused").toString().contains("mystery.bin")
                || ended.json().path("documents").asInt() == 1, ended.out());
    }

    @Test
    void aRowWhoseCellsMayHaveShiftedIsHeldBackAndArrivesOnceItIsMended() throws IOException {
        Path export = copy(practice.source());
        Path patients = export.resolve("Patients.csv");
        String sound = Files.readString(patients);
        Files.writeString(patients, sound.replace("\"Holloway, Caleb\"", "Holloway, Caleb"));
        long row = sound.substring(0, sound.indexOf("Holloway, Caleb")).lines().count();

        Ended first = practice.migrate(export);

        assertEquals(4, first.exitCode(), first.out());
        assertTrue(Practice.rejects(first.json()).contains("Patients.csv:" + row), first.out());
        assertFalse(people().toString().contains("caleb.holloway@example.com"), "the row was sent as it was read");

        Files.writeString(patients, sound);
        Ended mended = practice.migrate(export);

        assertEquals(0, mended.exitCode(), mended.out());
        assertEquals(java.util.List.of(), practice.violations());
    }

    private com.fasterxml.jackson.databind.JsonNode people() {
        return practice.sandbox().byHand("GET", "/api/v2/persons?limit=500", null).path("data");
    }

    private Path copy(Path folder) throws IOException {
        Path copy = temp.resolve("copy");
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file).toString()));
            }
        }
        return copy;
    }
}
