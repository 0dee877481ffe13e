package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.TroubleException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The journal's chain without its values: who decided or what was sent, when, with which outcome, and the hashes.
 *
 * <p>Anyone can check a written trail without this program: in each line {@code hash} is the SHA-256, in hex, over
 * {@code number}, {@code at}, {@code type}, {@code by}, {@code summary}, {@code payload} and {@code previous}, as UTF-8,
 * each followed by one line feed; {@code previous} is the hash of the line before, 64 zeros in the first; the numbers
 * count from 1.
 */
public final class AuditTrail {
    private final JournalFile file;
    private final EntryCodec codec;
    private final Journal journal;

    AuditTrail(JournalFile file, EntryCodec codec, Journal journal) {
        this.file = file;
        this.codec = codec;
        this.journal = journal;
    }

    /**
     * Writes the trail as JSON Lines, one entry a line with number, time, type, by, summary, hash of the payload, hash of
     * the entry and of the one before. Returns the number of entries.
     */
    public long write(Path target) throws IOException {
        AtomicLong entries = new AtomicLong();
        long end = journal.head().end();
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            walk(end, entry -> {
                out.write(line(entry));
                out.write('\n');
                entries.incrementAndGet();
            });
        }
        return entries.get();
    }

    @FunctionalInterface
    private interface Reader {
        void read(JournalEntry entry) throws IOException;
    }

    private void walk(long end, Reader reader) throws IOException {
        if (end > 0) {
            file.walk(0, placed -> {
                reader.read(codec.decode(placed.frame()));
                return placed.end() < end;
            });
        }
    }

    private static String line(JournalEntry entry) {
        HexFormat hex = HexFormat.of();
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("number", entry.number()).put("at", entry.at().toString()).put("type", entry.type().id());
        line.put("by", entry.by()).put("summary", entry.summary());
        line.put("payload", hex.formatHex(entry.payloadHash())).put("previous", hex.formatHex(entry.previous()));
        return line.put("hash", hex.formatHex(entry.hash())).toString();
    }

    /** Whether every entry of the journal can be read and its hash follows from the one before. */
    public boolean verify() {
        Chain chain = new Chain();
        Journal.Head head = journal.head();
        try {
            walk(head.end(), entry -> chain.follows(Json.tree(line(entry).getBytes(StandardCharsets.UTF_8))));
            return chain.holds && chain.number == head.number();
        } catch (IOException | TroubleException e) {
            return false;
        }
    }

    /** Whether a written trail is complete from its first line and nothing in it was changed. */
    public static boolean verify(Path trail) throws IOException {
        return check(trail).brokenAt() == 0;
    }

    /**
     * What checking a written trail found.
     *
     * @param entries lines that were read
     * @param brokenAt the first line, from 1, that does not follow from the one before; 0 when all do
     * @param lastHash of the last line, to be compared with what the report says: a trail cut at its end holds too
     */
    public record Checked(long entries, long brokenAt, String lastHash) {}

    /** Checks a written trail line by line, as anyone can. */
    public static Checked check(Path trail) throws IOException {
        Chain chain = new Chain();
        long broken = 0;
        try (BufferedReader in = Files.newBufferedReader(trail, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                chain.follows(Json.tree(line.getBytes(StandardCharsets.UTF_8)));
                broken = broken == 0 && !chain.holds ? chain.number : broken;
            }
            return new Checked(chain.number, broken, chain.hash);
        } catch (UncheckedIOException | java.nio.charset.CharacterCodingException e) {
            return new Checked(chain.number, broken == 0 ? chain.number + 1 : broken, chain.hash); // a line that is none
        }
    }

    private static final class Chain {
        private long number;
        private String hash = HexFormat.of().formatHex(JournalEntry.NO_PREVIOUS);
        private boolean holds = true;

        void follows(JsonNode line) {
            String text = JournalEntry.chained(
                    ++number, line.path("at").asText(), line.path("type").asText(), line.path("by").asText(),
                    line.path("summary").asText(), line.path("payload").asText(), hash);
            hash = Sha256.hex(text);
            holds &= line.path("number").asLong() == number && line.path("hash").asText().equals(hash);
        }
    }
}
