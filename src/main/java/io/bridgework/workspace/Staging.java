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
 * before is kept for delta. Safe for many threads, but for a writer, which is for one.
 */
public final class Staging {
    private final SnapshotFiles files;

    Staging(SnapshotFiles files) {
        this.files = files;
    }

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
        return new SnapshotWriter(files);
    }

    /** Number of the current snapshot; 0 when nothing is staged, or its copy of the export was damaged. */
    public long snapshot() {
        return files.current().map(Snapshot::number).orElse(0L);
    }

    /** Whether every row of the current snapshot can be read; reads all of them once. False when nothing is staged. */
    public boolean isWhole() {
        return files.current().filter(Snapshot::isWhole).isPresent();
    }

    /** Number of the snapshot before the current one; 0 when there is none. */
    public long previousSnapshot() {
        return files.previous().map(Snapshot::number).orElse(0L);
    }

    public List<SourceTable> tables() {
        return tables(snapshot());
    }

    /** The tables of the current snapshot or the one before; none for another number. */
    public List<SourceTable> tables(long snapshot) {
        return files.find(snapshot).map(s -> s.about().tables()).orElse(List.of());
    }

    /** All rows of a table in the order of the file, streamed. */
    public void forEachRow(String file, Consumer<SourceRow> action) {
        forEachRow(snapshot(), file, action);
    }

    /** All rows of a table of the current snapshot or the one before. */
    public void forEachRow(long snapshot, String file, Consumer<SourceRow> action) {
        files.find(snapshot).ifPresent(s -> s.forEachRow(file, action));
    }

    /** The row that begins on a line. */
    public Optional<SourceRow> row(String file, long line) {
        return row(snapshot(), file, line);
    }

    /** A row of the current snapshot or the one before. */
    public Optional<SourceRow> row(long snapshot, String file, long line) {
        return files.find(snapshot).flatMap(s -> s.row(file, line));
    }

    public List<DocumentFile> documents() {
        return files.current().map(s -> s.about().documents()).orElse(List.of());
    }

    public List<Automation> automations() {
        return files.current().map(s -> s.about().automations()).orElse(List.of());
    }

    public List<UnusedFile> unused() {
        return files.current().map(s -> s.about().unused()).orElse(List.of());
    }
}
