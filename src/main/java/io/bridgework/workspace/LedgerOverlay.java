package io.bridgework.workspace;

import io.bridgework.workspace.Ledger.Intent;
import io.bridgework.workspace.Ledger.Verb;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was settled and is not in the view yet, laid over what the view says. Its monitor guards it. */
final class LedgerOverlay {
    private record Remote(String entity, String id) {}

    private final ViewDatabase database;
    private final Map<String, LedgerChange> bySubject = new HashMap<>();
    private final Map<Remote, LedgerChange> byRemote = new HashMap<>();
    private final RecentRows recent = new RecentRows();

    LedgerOverlay(ViewDatabase database) {
        this.database = database;
    }

    synchronized void put(LedgerChange change) {
        bySubject.put(change.subject(), change);
        recent.changed(change.subject(), change.row());
        change.row().ifPresent(row -> byRemote.put(remote(row), change));
    }

    synchronized void remove(LedgerChange change) {
        bySubject.remove(change.subject(), change);
        change.row().ifPresent(row -> byRemote.remove(remote(row), change));
    }

    /** The view has another row for a subject than was shown. */
    synchronized void forget(String subject) {
        recent.forget(subject);
    }

    private static Remote remote(LedgerRow row) {
        return new Remote(row.entry().entity(), row.entry().remoteId());
    }

    /** The row that an intent builds on; a create builds on none, which spares a look into the database. */
    Optional<LedgerRow> base(Intent intent) {
        return intent.verb() == Verb.CREATE && !isPending(intent.subject())
                ? Optional.empty()
                : find(intent.subject());
    }

    private synchronized boolean isPending(String subject) {
        return bySubject.containsKey(subject);
    }

    Optional<LedgerRow> find(String subject) {
        RecentRows.Reading reading;
        synchronized (this) {
            LedgerChange pending = bySubject.get(subject);
            Optional<LedgerRow> known = pending != null ? pending.row() : recent.get(subject);
            if (known != null) {
                return known;
            }
            reading = recent.begin(subject);
        }
        try {
            Optional<LedgerRow> row = database.read(connection -> LedgerTable.find(connection, subject));
            synchronized (this) {
                recent.read(subject, reading, row);
            }
            return row;
        } finally {
            synchronized (this) {
                recent.end(subject, reading);
            }
        }
    }

    Optional<LedgerRow> findRemote(String entity, String remoteId) {
        Remote remote = new Remote(entity, remoteId);
        synchronized (this) {
            LedgerChange pending = byRemote.get(remote);
            if (pending != null && bySubject.get(pending.subject()) == pending) {
                return pending.row();
            }
        }
        Optional<LedgerRow> row = database.read(c -> LedgerTable.findRemote(c, entity, remoteId));
        return row.flatMap(found -> find(found.entry().subject())).filter(now -> remote(now).equals(remote));
    }
}
