package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * One line per write to Pipedrive: the intent before the request, the outcome after it. The truth is in the journal.
 * A subject names what is written, the same always: {@link io.bridgework.model.DraftId#toString()}, or for what
 * prepares the account {@code field:person:chart_number}, {@code option:deal:status:Accepted}, {@code activity_type:recall}.
 *
 * <p>Safe for many threads; reads see what was written before them. JSON read back has exact decimals and the smallest
 * integer type that fits, whatever node types were given.
 */
public final class Ledger {
    private final Journal journal;
    private final ViewWriter writer;
    private final ViewDatabase database;
    private final LedgerOverlay overlay;
    private final ConcurrentSkipListMap<Long, Operation> open;
    private final AtomicLong count;
    private final Clock clock;

    Ledger(
            Journal journal, ViewWriter writer, ViewDatabase database, Map<Long, Operation> open, Clock clock) {
        this.journal = journal;
        this.writer = writer;
        this.database = database;
        this.overlay = new LedgerOverlay(database);
        this.open = new ConcurrentSkipListMap<>(open);
        this.clock = clock;
        this.count = new AtomicLong(
                database.query("select count(*) from ledger_operation", row -> row.getLong(1)).get(0));
    }

    public enum Verb {
        CREATE, UPDATE, DELETE
    }

    /**
     * What is about to be sent.
     *
     * @param entity person, organization, deal, activity, note, file, org_relationship, pipeline, stage, person_field ...
     * @param remoteId id or field code; empty for a create
     * @param fingerprint of what is wanted, to tell later whether it changed
     * @param sent the request's body (of a file: its links, name, size, hash)
     * @param before the record as it was; null node for a create
     * @param run the run it belongs to
     */
    public record Intent(
            Verb verb, String entity, String subject, String remoteId, String fingerprint, JsonNode sent,
            JsonNode before, long run) {}

    /** How it ended. */
    public sealed interface Outcome {
        /** Pipedrive has it. {@code after} is the record as answered or as found; {@code adopted} when settled by reading. */
        record Written(String remoteId, JsonNode after, int tokens, boolean adopted) implements Outcome {}

        /** Pipedrive refused it; nothing was written. */
        record Refused(String code, String reason, int tokens) implements Outcome {}

        /** It is certain that nothing was written, and it may be sent again. */
        record NotWritten(String why) implements Outcome {}
    }

    /** An operation, with its outcome once there is one. Numbers grow with time. */
    public record Operation(long number, Instant at, Intent intent, Optional<Outcome> outcome) {}

    /**
     * What the ledger knows of a subject now.
     *
     * @param created whether Bridgework made the record (else it was there before and was updated)
     * @param fingerprint of what was wanted when it was last written
     * @param fields what Bridgework last wrote, all writes merged, by Pipedrive's field names
     * @param after the record as last answered
     */
    public record Entry(
            String subject, String entity, String remoteId, boolean created, String fingerprint, JsonNode fields,
            JsonNode after, long number) {}

    /**
     * Records an intent; returns its number once it is flushed to disk. Throws TroubleException DISK: then nothing was
     * recorded and nothing may be sent.
     */
    public long intend(Intent intent) {
        writer.awaitRoom();
        long number = journal.write(
                EntryType.INTENT, Workspace.PROGRAM, LedgerJson.summary(intent), LedgerJson.bytes(intent),
                ViewBatch::intent);
        open.put(number, new Operation(number, clock.instant(), intent, Optional.empty()));
        count.incrementAndGet();
        return number;
    }

    /**
     * Records the outcome. Returns at once; it is on disk with the next group. A lost outcome leaves the intent in doubt.
     * Throws IllegalArgumentException when the operation was settled before or never intended.
     */
    public void settle(long number, Outcome outcome) {
        Operation operation = open.remove(number);
        if (operation == null) {
            throw new IllegalArgumentException("operation " + number + " is not open");
        }
        Intent intent = operation.intent();
        byte[] payload = LedgerJson.bytes(number, outcome);
        String summary = LedgerJson.summary(number, outcome);
        // Under one lock, so that two outcomes of one subject are in the same order here and in the journal.
        synchronized (overlay) {
            Optional<LedgerRow> row = LedgerFold.after(overlay.base(intent), number, intent, outcome);
            LedgerChange change = new LedgerChange(overlay, intent.subject(), row, number);
            overlay.put(change);
            journal.post(EntryType.OUTCOME, Workspace.PROGRAM, summary, payload, change);
        }
    }

    /**
     * Records that an existing record is this subject, without writing to Pipedrive (a person confirmed a match). On disk
     * when it returns.
     */
    public void adopt(String entity, String subject, String remoteId, JsonNode as, long run) {
        adopt(new Adoption(entity, subject, remoteId, as, run, false, JsonNodeFactory.instance.objectNode()));
    }

    /**
     * Records that the record of this entry is the entry's subject from now on: it had another one, or it was made by a
     * workspace that is lost. Its fingerprint and number do not count. On disk when it returns.
     */
    public void adopt(Entry as, long run) {
        adopt(new Adoption(as.entity(), as.subject(), as.remoteId(), as.after(), run, as.created(), as.fields()));
    }

    private void adopt(Adoption adoption) {
        writer.awaitRoom();
        AdoptionChange change = new AdoptionChange(overlay, adoption);
        long number = journal.write(
                EntryType.ADOPTION, Workspace.PROGRAM,
                "adopted " + adoption.entity() + " " + adoption.remoteId() + ", run " + adoption.run(),
                LedgerJson.bytes(adoption), change);
        change.show(number);
    }

    /** Intents without an outcome, oldest first; those of requests that are on their way right now among them. */
    public List<Operation> inDoubt() {
        return List.copyOf(open.values());
    }

    /** What is there for a subject; empty when nothing was written or it was deleted again. */
    public Optional<Entry> find(String subject) {
        return overlay.find(subject).map(LedgerRow::entry);
    }

    /** The subject that this remote record is now; empty when it is none of ours. */
    public Optional<Entry> findRemote(String entity, String remoteId) {
        return overlay.findRemote(entity, remoteId).map(LedgerRow::entry);
    }

    /** All entries of an entity that are there now, in the order of their making, streamed. */
    public void forEachEntry(String entity, Consumer<Entry> action) {
        catchUp();
        List<LedgerRow> page = database.read(c -> LedgerTable.page(c, entity, 0));
        while (!page.isEmpty()) {
            page.forEach(row -> action.accept(row.entry()));
            long made = page.get(page.size() - 1).made();
            page = database.read(c -> LedgerTable.page(c, entity, made));
        }
    }

    /** All operations, newest first, streamed: what rolling back reads. Those made meanwhile are not among them. */
    public void forEachNewestFirst(Consumer<Operation> action) {
        catchUp();
        OperationReader operations = new OperationReader(journal, database);
        List<Operation> page = operations.before(Long.MAX_VALUE);
        while (!page.isEmpty()) {
            page.forEach(action);
            page = operations.before(page.get(page.size() - 1).number());
        }
    }

    /** Operations with greater numbers, oldest first, streamed. Those made meanwhile may be among them. */
    public void forEachSince(long number, Consumer<Operation> action) {
        catchUp();
        OperationReader operations = new OperationReader(journal, database);
        List<Operation> page = operations.after(number);
        while (!page.isEmpty()) {
            page.forEach(action);
            page = operations.after(page.get(page.size() - 1).number());
        }
    }

    /** Operations made from now on have greater numbers. */
    public long newest() {
        return journal.head().number();
    }

    /** Everything settled goes to the disk, then to the tables. */
    private void catchUp() {
        journal.awaitWritten();
        writer.catchUp();
    }

    /** Number of operations, settled or not. */
    public long count() {
        return count.get();
    }
}
