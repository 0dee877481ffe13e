package io.bridgework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.Practice.Ended;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A migration that is done, and then a file of its workspace is damaged: the same command puts it in order and sends nothing. */
@TestInstance(Lifecycle.PER_CLASS)
class DamagedFilesTest {
    private Path workspace;
    private Practice practice;
    private int exitCode;
    private String account;

    @BeforeAll
    void migrate(@TempDir Path temp) {
        workspace = temp.resolve("w");
        practice = new Practice("portal-small", workspace);
        exitCode = practice.migrate().exitCode();
    }

    @BeforeEach
    void remember() {
        account = practice.sandbox().stateHash();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    private static Path largest(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name)).max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
        }
    }

    private static void zeroTheMiddle(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(file.length() / 2 - 2_048);
            file.write(new byte[4_096]);
        }
    }

    private void migratesAgainAndSendsNothing() {
        Ended again = practice.migrate();

        assertEquals(exitCode, again.exitCode(), again.out() + again.err());
        assertEquals(account, practice.sandbox().stateHash());
        assertEquals(List.of(), practice.violations());
    }

    private static void saysWhatItMeans(String code, Ended ended) {
        assertEquals(1, ended.exitCode(), ended.out() + ended.err());
        JsonNode trouble = ended.json().path("trouble");
        assertEquals(code, trouble.path("code").asText());
        for (String sentence : List.of("happened", "meaning", "next")) {
            assertFalse(trouble.path(sentence).asText().isBlank(), sentence);
        }
    }

    @Test
    void theCopyOfTheExportIsMadeAnewFromTheSameExport() throws IOException {
        zeroTheMiddle(largest(workspace.resolve("source"), ""));

        migratesAgainAndSendsNothing();
    }

    @Test
    void whatIsComputedFromTheExportIsComputedAnew() throws IOException {
        zeroTheMiddle(largest(workspace.resolve("derived"), "drafts"));

        saysWhatItMeans("DAMAGED", practice.bridgework("run", "--yes", "--json"));
        migratesAgainAndSendsNothing();
    }

    @Test
    void aWorkspaceOfANewerVersionIsLeftAsItIs() throws IOException {
        Path header = workspace.resolve("workspace.json");
        byte[] sound = Files.readAllBytes(header);
        var json = (ObjectNode) new ObjectMapper().readTree(sound);
        Files.write(header, json.put("format", json.path("format").asInt() + 1).toString().getBytes());

        saysWhatItMeans("NEWER", practice.bridgework("run", "--yes", "--json"));

        Files.write(header, sound);
        assertEquals(0, practice.bridgework("status", "--json").exitCode());
        assertEquals(account, practice.sandbox().stateHash());
    }
}
