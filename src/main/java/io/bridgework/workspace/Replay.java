package io.bridgework.workspace;

import io.bridgework.workspace.Ledger.Intent;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Outcome;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Brings the view up to the journal's last entry, from wherever it stands, checking the chain on the way. */
final class Replay {
    private static final int BATCH = 2_000;
    private final JournalFile file;
    private final EntryCodec codec;
    private final ViewDatabase database;
    private final TreeMap<Long, Operation> open = new TreeMap<>();
    private ViewBatch batch = new ViewBatch();
    private int inBatch;
    private byte[] lastHash;

    Replay(JournalFile file, EntryCodec codec, ViewDatabase database) {
        this.file = file;
        this.codec = codec;
        this.database = database;
    }

    /**
     * Applies all entries from a position on.
     *
     * @param hash of the entry before that position
     * @return the operations without an outcome, by number
     */
    TreeMap<Long, Operation> run(long from, byte[] hash) throws IOException, SQLException {
        lastHash = hash;
        loadOpen();
        long next = from;
        do {
            inBatch = 0;
            next = file.walk(next, placed -> apply(placed.position(), codec.decode(placed.frame())));
            write();
        } while (inBatch == BATCH);
        return open;
    }

    /** Hash of the last entry that was applied. */
    byte[] lastHash() {
        return lastHash;
    }

    private void loadOpen() throws IOException {
        List<Long> positions = database.query(
                "select intent_position from ledger_operation where outcome_position is null", row -> row.getLong(1));
        for (long position : positions) {
            JournalEntry entry = codec.decode(file.at(position).orElseThrow(IOException::new).frame());
            open(entry);
        }
    }

    private void open(JournalEntry entry) {
        Intent intent = LedgerJson.intent(entry.payload());
        open.put(entry.number(), new Operation(entry.number(), entry.at(), intent, Optional.empty()));
    }

    /** Whether there is room for more in the batch. */
    private boolean apply(long position, JournalEntry entry) {
        if (!Arrays.equals(entry.previous(), lastHash)) {
            throw WorkspaceTrouble.damaged(
                    "Entry " + entry.number() + " of the workspace's journal does not follow from the one before it.",
                    null);
        }
        lastHash = entry.hash();
        change(position, entry);
        batch.applied(entry.number(), position, lastHash);
        return ++inBatch < BATCH;
    }

    private void change(long position, JournalEntry entry) {
        switch (entry.type()) {
            case DOCUMENT -> batch.document(DocumentEntry.parse(entry.payload()).name(), position);
            case SNAPSHOT -> batch.snapshot(SnapshotEntry.parse(entry.payload()).number());
            case INTENT -> {
                open(entry);
                batch.intent(entry.number(), position);
            }
            case OUTCOME -> outcome(position, entry);
            case ADOPTION -> {
                Adoption adoption = LedgerJson.adoption(entry.payload());
                batch.entry(adoption.subject(), Optional.of(LedgerFold.adopted(adoption, entry.number())));
            }
            case CREATED, OPENED, CLOSED, RECOVERED -> { }
        }
    }

    private void outcome(long position, JournalEntry entry) {
        long number = LedgerJson.operation(entry.payload());
        Operation operation = open.remove(number);
        if (operation == null) {
            throw WorkspaceTrouble.damaged(
                    "Entry " + entry.number() + " of the workspace's journal has lost its beginning.", null);
        }
        Intent intent = operation.intent();
        Outcome outcome = LedgerJson.outcome(entry.payload());
        batch.outcome(number, position);
        batch.entry(intent.subject(), LedgerFold.after(base(intent.subject()), number, intent, outcome));
    }

    private Optional<LedgerRow> base(String subject) {
        Optional<LedgerRow> pending = batch.pending(subject);
        return pending != null ? pending : database.read(connection -> LedgerTable.find(connection, subject));
    }

    private void write() throws SQLException {
        ViewBatch full = batch;
        database.replay(connection -> {
            full.write(connection);
            return null;
        });
        batch = new ViewBatch();
    }
}
