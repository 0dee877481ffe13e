package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTrailTest {
    @TempDir
    Path folder;

    private Path trail;
    private long entries;

    @BeforeEach
    void write() throws IOException {
        trail = folder.resolve("trail.jsonl");
        try (Workspace workspace = TestWorkspaces.create(folder.resolve("w"))) {
            workspace.documents().put("mapping", Samples.json("{'secret':'Pat'}"), "mapping \"approved\"", "Dr. \u00c9xample");
            long number = workspace.ledger().intend(Samples.create("person//patient:10001", "{'name':'Pat'}"));
            workspace.ledger().settle(number, Samples.written("55"));
            workspace.ledger().adopt("person", "person//patient:10002", "56", Samples.json("{}"), 1);
            assertTrue(workspace.auditTrail().verify());
            entries = workspace.auditTrail().write(trail);
        }
    }

    @Test
    void saysWhoDidWhatWithoutValuesOrSourceKeys() throws IOException {
        String text = Files.readString(trail);

        assertEquals(entries, text.lines().count());
        assertTrue(text.contains("create person") && text.contains("written as 55, 5 tokens"));
        assertTrue(text.contains("Dr. \u00c9xample"));
        assertFalse(text.contains("Pat\"") || text.contains("10001") || text.contains("10002"));
    }

    @Test
    void canBeCheckedByAnOutsider() throws Exception {
        String previous = "0".repeat(64);
        for (String line : Files.readAllLines(trail)) {
            var json = Samples.json(line.replace("'", "\\u0027"));
            String text = "";
            for (String name : List.of("number", "at", "type", "by", "summary", "payload", "previous")) {
                text += json.get(name).asText() + "\n";
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            assertEquals(previous, json.get("previous").asText());
            previous = HexFormat.of().formatHex(hash);
            assertEquals(previous, json.get("hash").asText());
        }
    }

    @Test
    void failsWhenAnythingWasChangedOrLeftOut() throws IOException {
        List<String> lines = Files.readAllLines(trail);
        assertTrue(AuditTrail.verify(trail));

        for (int i = 0; i < lines.size(); i++) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, lines.get(i).replaceFirst("\"by\":\".", "\"by\":\"X"));
            assertFalse(AuditTrail.verify(Files.write(folder.resolve("changed"), changed)));
        }
        for (int i = 0; i < lines.size() - 1; i++) {
            List<String> shorter = new ArrayList<>(lines);
            shorter.remove(i);
            assertFalse(AuditTrail.verify(Files.write(folder.resolve("shorter"), shorter)));
        }
        assertFalse(AuditTrail.verify(Files.writeString(folder.resolve("text"), "no trail\n")));
    }
}
