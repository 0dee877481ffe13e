package io.bridgework.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of many entries, gathered so that each row is written once; written together with the number of the last
 * entry. For one thread.
 */
final class ViewBatch {
    private record Places(long intent, Long outcome) {}

    private final Map<String, Long> documents = new LinkedHashMap<>();
    private final List<Long> snapshots = new ArrayList<>();
    private final Map<Long, Places> operations = new LinkedHashMap<>();
    private final Map<Long, Long> outcomes = new LinkedHashMap<>();
    private final Map<String, Optional<LedgerRow>> entries = new LinkedHashMap<>();
    private final Map<String, DraftFate> fates = new HashMap<>();
    private Optional<Object[]> applied = Optional.empty();

    void document(String name, long position) {
        documents.put(name, position);
    }

    void snapshot(long number) {
        snapshots.add(number);
    }

    void intent(long number, long position) {
        operations.put(number, new Places(position, null));
    }

    void outcome(long operation, long position) {
        Places made = operations.get(operation);
        if (made == null) {
            outcomes.put(operation, position);
        } else {
            operations.put(operation, new Places(made.intent, position));
        }
    }

    /** @param row empty when the subject is not there any more */
    void entry(String subject, Optional<LedgerRow> row) {
        entries.put(subject, row);
    }

    /** What this batch says of a subject; null when it says nothing. */
    Optional<LedgerRow> pending(String subject) {
        return entries.get(subject);
    }

    void fate(String draft, DraftFate fate) {
        fates.put(draft, fate);
    }

    /** From now on the view is as of this entry. */
    void applied(long number, long position, byte[] hash) {
        applied = Optional.of(new Object[] {number, position, HexFormat.of().formatHex(hash)});
    }

    void write(Connection connection) throws SQLException {
        writeDocuments(connection);
        writeOperations(connection);
        LedgerTable.write(connection, entries);
        FateTable.write(connection, fates);
        if (applied.isPresent()) {
            Sql.update(
                    connection, "update view_state set applied_number = ?, applied_position = ?, applied_hash = ?",
                    applied.get());
        }
    }

    private void writeDocuments(Connection connection) throws SQLException {
        for (Map.Entry<String, Long> document : documents.entrySet()) {
            Sql.update(connection, "delete from document where name = ?", document.getKey());
            Sql.update(
                    connection, "insert into document (name, entry_position) values (?, ?)", document.getKey(),
                    document.getValue());
        }
        for (Long number : snapshots) {
            Sql.update(connection, "insert into snapshot (snapshot_number) values (?)", number);
        }
    }

    private void writeOperations(Connection connection) throws SQLException {
        List<Object[]> made = new ArrayList<>();
        operations.forEach((number, at) -> made.add(new Object[] {number, at.intent, at.outcome}));
        Sql.batch(
                connection,
                "insert into ledger_operation (operation_number, intent_position, outcome_position) values (?, ?, ?)",
                made);
        List<Object[]> settled = new ArrayList<>();
        outcomes.forEach((number, position) -> settled.add(new Object[] {position, number}));
        Sql.batch(
                connection, "update ledger_operation set outcome_position = ? where operation_number = ?", settled);
    }
}
