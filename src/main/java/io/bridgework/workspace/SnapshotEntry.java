package io.bridgework.workspace;

import io.bridgework.model.SourceTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The payload of a snapshot's entry: what was migrated, by name, rows and hash of each file. */
record SnapshotEntry(long number, List<Table> tables) {
    record Table(String file, long rows, String sha256) {}

    static SnapshotEntry of(long number, List<SourceTable> tables) {
        return new SnapshotEntry(
                number, tables.stream().map(t -> new Table(t.file(), t.rows(), t.sha256())).toList());
    }

    byte[] payload() {
        return Json.bytes(this);
    }

    String summary() {
        long rows = tables.stream().mapToLong(Table::rows).sum();
        return "export staged, snapshot " + number + ", " + tables.size() + " tables, " + rows + " rows";
    }

    static SnapshotEntry parse(byte[] payload) {
        try {
            return Json.MAPPER.readValue(payload, SnapshotEntry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
