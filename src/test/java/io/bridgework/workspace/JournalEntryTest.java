package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
    private static final byte[] BEFORE = new byte[] {7, 7};

    private static JournalEntry entry(String summary, byte[] payload) {
        return JournalEntry.after(4, BEFORE, Samples.NOON, EntryType.DOCUMENT, "Pat Example", summary, payload);
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    @Test
    void isChainedByWhatTheAuditTrailShows() throws Exception {
        JournalEntry entry = entry("settings", new byte[] {1, 2});
        byte[] salted = Arrays.copyOf(entry.salt(), 18);
        salted[16] = 1;
        salted[17] = 2;

        String lines = "5\n2026-03-04T12:00:00Z\ndocument\nPat Example\nsettings\n"
                + HexFormat.of().formatHex(sha256(salted)) + "\n0707\n";

        assertArrayEquals(sha256(lines.getBytes(StandardCharsets.UTF_8)), entry.hash());
    }

    @Test
    void hasAnotherPayloadHashEachTimeSoThatNobodyCanTryValuesOut() {
        byte[] payload = {1, 2};

        assertFalse(Arrays.equals(entry("a", payload).payloadHash(), entry("a", payload).payloadHash()));
    }

    @Test
    void keepsItsTextsOnOneLineAndShort() {
        assertEquals("one two", entry("one\r\ntwo", new byte[0]).summary());
        assertEquals("x".repeat(2_000), entry("x".repeat(2_001), new byte[0]).summary());
    }
}
