package io.bridgework.workspace;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One entry of the journal.
 *
 * @param number from 1, without gaps
 * @param at by this computer's clock; says nothing about the order, which is the number's
 * @param version of the payload
 * @param by who decided; {@code bridgework} for the program itself
 * @param summary free of patient values, for the audit trail
 * @param salt random, so that nobody can try out values against the payload's published hash
 * @param previous hash of the entry before; zeros for the first
 */
record JournalEntry(
        long number, Instant at, EntryType type, int version, String by, String summary, byte[] salt, byte[] payload,
        byte[] previous) {
    /** The newest payload version that this program writes and reads. */
    static final int VERSION = 1;

    private static final int LONGEST_TEXT = 2_000;
    static final byte[] NO_PREVIOUS = new byte[32];

    static JournalEntry after(
            long lastNumber, byte[] lastHash, Instant at, EntryType type, String by, String summary, byte[] payload) {
        return new JournalEntry(
                lastNumber + 1, at.truncatedTo(ChronoUnit.MILLIS), type, VERSION, oneLine(by), oneLine(summary),
                Seal.random(16), payload, lastHash);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\R", " ");
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT);
    }

    byte[] payloadHash() {
        return Sha256.of(salt, payload);
    }

    /**
     * SHA-256 over what the audit trail shows of this entry: number, time, type, by, summary, hash of the payload, hash of
     * the entry before, each followed by a line feed.
     */
    byte[] hash() {
        HexFormat hex = HexFormat.of();
        return Sha256.of(chained(
                number, at.toString(), type.id(), by, summary, hex.formatHex(payloadHash()), hex.formatHex(previous))
                        .getBytes(StandardCharsets.UTF_8));
    }

    static String chained(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(part).append('\n');
        }
        return text.toString();
    }
}
