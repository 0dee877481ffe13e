package io.bridgework.source;

import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.TableFormat;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A file that by its name is a table and has nothing in it. It is listed, so that nobody believes it was read. */
final class EmptyTable implements TableReader {
    private final SourceTable outline;
    private final FileHash hash;

    /** Hash of the file, taken when it is read. */
    interface FileHash {
        String sha256() throws IOException;
    }

    EmptyTable(String name, String container, FileHash hash) {
        this.outline = new SourceTable(name, List.of(), new TableFormat(container, "", "", 0), Set.of(), 0, List.of(), "");
        this.hash = hash;
    }

    @Override
    public SourceTable outline() {
        return outline;
    }

    @Override
    public SourceTable read(Consumer<SourceRow> sink) throws IOException {
        return new SourceTable(outline.file(), List.of(), outline.format(), Set.of(), 0, List.of(), hash.sha256());
    }
}
