package io.bridgework.source;

import io.bridgework.model.Automation;
import io.bridgework.model.DocumentFile;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.Trouble;
import io.bridgework.model.UnusedFile;
import io.bridgework.source.ExportFiles.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An export as a person got it: a folder, a .zip, or a single table. Opening looks at every file and decides by its
 * content what it is; rows are read when asked for, streamed. Never writes. Not for use by several threads at once.
 */
public final class Export implements AutoCloseable {
    private final ExportFiles files;
    private final Map<String, TableReader> tables = new LinkedHashMap<>();
    private final Map<String, Entry> documents = new LinkedHashMap<>();
    private final List<Automation> automations;
    private final List<UnusedFile> unused;
    private List<DocumentFile> hashed;

    private Export(ExportFiles files, Sorter sorted) {
        this.files = files;
        sorted.tables().stream().sorted(Comparator.comparing(table -> table.outline().file()))
                .forEach(table -> tables.put(table.outline().file(), table));
        sorted.documents().forEach(entry -> documents.put(entry.path(), entry));
        automations = List.copyOf(sorted.automations());
        unused = sorted.unused().stream().sorted(Comparator.comparing(UnusedFile::path)).toList();
    }

    /**
     * Opens an export. Throws TroubleException: SOURCE_MISSING, SOURCE_EMPTY (no table in it), SOURCE_UNREADABLE (not a
     * zip, no right to read). A table without a row is no error here: {@link #read} counts none, {@link #emptyTable} says it.
     */
    public static Export open(Path folderOrZip) {
        ExportFiles files = ExportPlace.open(folderOrZip);
        try {
            return new Export(files, sorted(files, String.valueOf(folderOrZip.getFileName())));
        } catch (RuntimeException e) {
            try {
                files.close();
            } catch (IOException onClose) {
                e.addSuppressed(onClose);
            }
            throw e;
        }
    }

    private static Sorter sorted(ExportFiles files, String name) {
        if (files.entries().isEmpty()) {
            throw Troubles.empty(name);
        }
        var sorter = new Sorter(files, true);
        // An export may lie in a folder that is called "Documents" as a whole.
        sorter = sorter.tables().isEmpty() ? new Sorter(files, false) : sorter;
        if (sorter.tables().isEmpty()) {
            throw sorter.isLocked() ? Troubles.locked(name) : Troubles.noTable(name, files.entries().size());
        }
        return sorter;
    }

    /** What is said of a table that turned out to have no row: code TABLE_EMPTY. */
    public static Trouble emptyTable(SourceTable table) {
        return Troubles.emptyTable(table);
    }

    /** The tables, in the order of their names; row counts are 0 until they were read. */
    public List<SourceTable> tables() {
        return tables.values().stream().map(TableReader::outline).toList();
    }

    /**
     * Reads a table from its start, giving each data row to the sink; returns the table with its counts, skipped lines and
     * hash. Throws TroubleException SOURCE_UNREADABLE when the file breaks off; the rows given before do not count then.
     */
    public SourceTable read(SourceTable table, Consumer<SourceRow> sink) {
        TableReader reader = tables.get(table.file());
        if (reader == null) {
            throw Troubles.gone(table.file());
        }
        try {
            return reader.read(sink);
        } catch (IOException e) {
            throw Troubles.unreadable(table.file(), e);
        }
    }

    /** Everything that is no table and may be attached. The first call reads all of it, for the hashes. */
    public List<DocumentFile> documents() {
        if (hashed == null) {
            var found = new ArrayList<DocumentFile>();
            for (Entry entry : documents.values()) {
                try (var bytes = new HashedStream(files.open(entry))) {
                    found.add(new DocumentFile(entry.path(), entry.sizeBytes(), bytes.sha256()));
                } catch (IOException e) {
                    throw Troubles.unreadable(entry.path(), e);
                }
            }
            hashed = List.copyOf(found);
        }
        return hashed;
    }

    /** Opens the bytes of a document; the caller closes. */
    public InputStream openDocument(String path) throws IOException {
        Entry entry = documents.get(path);
        if (entry == null) {
            throw Troubles.gone(path);
        }
        return files.open(entry);
    }

    public List<Automation> automations() {
        return automations;
    }

    /** What is not used, with the reason. */
    public List<UnusedFile> unused() {
        return unused;
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
