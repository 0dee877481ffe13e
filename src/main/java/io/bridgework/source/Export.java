package io.bridgework.source;

import io.bridgework.model.Automation;
import io.bridgework.model.DocumentFile;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.UnusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * An export as a person got it: a folder or a .zip. Opening looks at every file and decides what it is; rows are read
 * when asked for, streamed. Never writes. Not for use by several threads at once.
 */
public final class Export implements AutoCloseable {
    private Export() {}

    /**
     * Opens an export. Throws TroubleException: SOURCE_MISSING, SOURCE_EMPTY (no table in it), TABLE_EMPTY (a table with
     * zero rows is named by {@link #read} as such), SOURCE_UNREADABLE (not a zip, no right to read).
     */
    public static Export open(Path folderOrZip) {
        throw new UnsupportedOperationException();
    }

    /** The tables, in the order of their names; row counts are 0 until they were read. */
    public List<SourceTable> tables() {
        throw new UnsupportedOperationException();
    }

    /** Reads a table from its start, giving each data row to the sink; returns the table with its counts, skipped lines and hash. */
    public SourceTable read(SourceTable table, Consumer<SourceRow> sink) {
        throw new UnsupportedOperationException();
    }

    /** Everything that is no table and may be attached. */
    public List<DocumentFile> documents() {
        throw new UnsupportedOperationException();
    }

    /** Opens the bytes of a document; the caller closes. */
    public InputStream openDocument(String path) throws IOException {
        throw new UnsupportedOperationException();
    }

    public List<Automation> automations() {
        throw new UnsupportedOperationException();
    }

    /** What is not used, with the reason. */
    public List<UnusedFile> unused() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
