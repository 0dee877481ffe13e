package io.bridgework.workspace;

import io.bridgework.model.Automation;
import io.bridgework.model.DocumentFile;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.UnusedFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rows of the export as they were read, in compressed, encrypted blocks beside the database; this is also the copy
 * of the export that a workspace keeps. Snapshots are numbered; the newest finished one is the current one, the one
 * before is kept for delta.
 */
public final class Staging {
    Staging() {}

    /** Writes one snapshot. Not finished, it does not count and is removed. */
    public interface Writer extends AutoCloseable {
        /** Rows that follow belong to this table (its row count need not be known yet: see {@link #endTable}). */
        void beginTable(String file);

        void row(SourceRow row);

        /** The table as finally read, with its counts. */
        void endTable(SourceTable table);

        /** Makes this snapshot the current one. */
        void finish(List<DocumentFile> documents, List<Automation> automations, List<UnusedFile> unused);

        @Override
        void close();
    }

    public Writer begin() {
        throw new UnsupportedOperationException();
    }

    /** Number of the current snapshot; 0 when nothing is staged. */
    public long snapshot() {
        throw new UnsupportedOperationException();
    }

    public List<SourceTable> tables() {
        throw new UnsupportedOperationException();
    }

    /** All rows of a table in the order of the file, streamed. */
    public void forEachRow(String file, Consumer<SourceRow> action) {
        throw new UnsupportedOperationException();
    }

    public Optional<SourceRow> row(String file, long line) {
        throw new UnsupportedOperationException();
    }

    public List<DocumentFile> documents() {
        throw new UnsupportedOperationException();
    }

    public List<Automation> automations() {
        throw new UnsupportedOperationException();
    }

    public List<UnusedFile> unused() {
        throw new UnsupportedOperationException();
    }
}
