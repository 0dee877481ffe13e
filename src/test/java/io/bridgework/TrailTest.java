package io.bridgework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.cli.BridgeworkCommand;
import io.bridgework.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report's audit trail, checked by the steps that stand beside it and by nothing of the program. */
class TrailTest {
    @TempDir
    Path temp;

    /** The steps of {@code audit-trail.txt}: the first line that does not hold, 0 when all do. */
    private static long broken(List<String> lines) throws Exception {
        String previous = "0".repeat(64);
        long number = 0;
        for (String line : lines) {
            JsonNode entry = new ObjectMapper().readTree(line);
            var text = new StringBuilder();
            for (String key : new String[] {"number", "at", "type", "by", "summary", "payload", "previous"}) {
                text.append(entry.get(key).asText()).append('\n');
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            String hash = HexFormat.of().formatHex(digest);
            boolean holds = entry.get("number").asLong() == ++number && entry.get("previous").asText().equals(previous)
                    && entry.get("hash").asText().equals(hash);
            if (!holds) {
                return number;
            }
            previous = hash;
        }
        return 0;
    }

    private static int verify(Path trail) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var terminal = new Terminal(out, out, new ByteArrayInputStream(new byte[0]), Map.of(), false);
        return BridgeworkCommand.run(new String[] {"verify-trail", trail.toString()}, terminal, null);
    }

    @Test
    void anOutsiderWhoFollowsTheStepsSeesAChangedLine() throws Exception {
        try (var practice = new Practice("portal-small", temp.resolve("w"))) {
            practice.bridgework("connect", "--source", practice.source().toString(), "--pipedrive", practice.sandbox().address().toString());
            practice.bridgework("map", "--approve", "all");
            practice.bridgework("report", "--out", temp.resolve("report").toString());
        }
        Path trail = temp.resolve("report").resolve("audit-trail.jsonl");
        List<String> lines = Files.readAllLines(trail);
        String steps = Files.readString(temp.resolve("report").resolve("audit-trail.txt"));

        assertEquals(0, broken(lines));
        assertEquals(0, verify(trail));
        assertTrue(steps.contains(lines.size() + " entries"));
        assertTrue(steps.contains(new ObjectMapper().readTree(lines.get(lines.size() - 1)).get("hash").asText()));
        assertTrue(Files.readString(temp.resolve("report").resolve("report.html")).contains("The last hash is "));

        var changed = new ArrayList<>(lines);
        changed.set(2, changed.get(2).replaceFirst("\"summary\":\"", "\"summary\":\"not "));
        assertEquals(3, broken(changed));
        assertEquals(1, verify(Files.write(temp.resolve("changed.jsonl"), changed)));
        var shorter = new ArrayList<>(lines);
        shorter.remove(1);
        assertEquals(2, broken(shorter));
        assertEquals(1, verify(Files.write(temp.resolve("shorter.jsonl"), shorter)));
        assertEquals(1, verify(Files.writeString(temp.resolve("none.jsonl"), "no trail\n")));
        assertEquals(2, verify(temp.resolve("missing.jsonl")));
    }
}
