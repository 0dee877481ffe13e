package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Small JSON documents by name: settings, connection, the mapping with its decisions, provider decisions, checkpoints,
 * results of stages. Each put is an entry in the journal, flushed before it returns, so it survives anything. Safe for
 * many threads; of puts under one name at the same time the one that comes later in the journal stays.
 */
public final class Documents {
    private record Kept(long number, byte[] json) {}

    private final Journal journal;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Documents(Journal journal, ViewDatabase database) {
        this.journal = journal;
        database.query("select entry_position from document", row -> row.getLong(1)).forEach(position -> {
            JournalEntry entry = journal.read(position);
            DocumentEntry document = DocumentEntry.parse(entry.payload());
            kept.put(document.name(), new Kept(entry.number(), Json.bytes(document.document())));
        });
    }

    /**
     * @param name short word: {@code connection}, {@code mapping}, {@code providers}, {@code run/load}
     * @param summary for the audit trail, free of patient values: {@code mapping approved, 163 rows}
     * @param by who decided; {@code bridgework} for the program itself
     */
    public void put(String name, JsonNode document, String summary, String by) {
        byte[] payload = new DocumentEntry(name, document).payload();
        byte[] json = Json.bytes(document);
        long number = journal.write(
                EntryType.DOCUMENT, by, summary, payload, (batch, entry, position) -> batch.document(name, position));
        kept.merge(name, new Kept(number, json), (old, put) -> put.number > old.number ? put : old);
    }

    /** A copy of the newest; empty when none was put. */
    public Optional<JsonNode> get(String name) {
        return Optional.ofNullable(kept.get(name)).map(document -> Json.tree(document.json));
    }
}
