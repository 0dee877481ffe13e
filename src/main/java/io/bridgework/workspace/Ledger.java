package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One line per write to Pipedrive: the intent before the request, the outcome after it. The truth is in the journal.
 * A subject names what is written, the same always: {@link io.bridgework.model.DraftId#toString()}, or for what
 * prepares the account {@code field:person:chart_number}, {@code option:deal:status:Accepted}, {@code activity_type:recall}.
 */
public final class Ledger {
    Ledger() {}

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

    /** Records an intent; returns its number once it is flushed to disk. */
    public long intend(Intent intent) {
        throw new UnsupportedOperationException();
    }

    /** Records the outcome. Returns at once; it is on disk with the next group. A lost outcome leaves the intent in doubt. */
    public void settle(long number, Outcome outcome) {
        throw new UnsupportedOperationException();
    }

    /** Records that an existing record is this subject, without writing to Pipedrive (a person confirmed a match). */
    public void adopt(String entity, String subject, String remoteId, JsonNode as, long run) {
        throw new UnsupportedOperationException();
    }

    /** Intents without an outcome, oldest first. */
    public List<Operation> inDoubt() {
        throw new UnsupportedOperationException();
    }

    /** What is there for a subject; empty when nothing was written or it was deleted again. */
    public Optional<Entry> find(String subject) {
        throw new UnsupportedOperationException();
    }

    public Optional<Entry> findRemote(String entity, String remoteId) {
        throw new UnsupportedOperationException();
    }

    /** All entries of an entity that are there now, in the order of their making. */
    public void forEachEntry(String entity, Consumer<Entry> action) {
        throw new UnsupportedOperationException();
    }

    /** All operations, newest first, streamed: what rolling back reads. */
    public void forEachNewestFirst(Consumer<Operation> action) {
        throw new UnsupportedOperationException();
    }

    public long count() {
        throw new UnsupportedOperationException();
    }
}
