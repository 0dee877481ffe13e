package io.bridgework.mapping;

import io.bridgework.model.Mapping;
import java.io.IOException;
import java.nio.file.Path;

/** The mapping as a file for review elsewhere: JSON, CSV or XLSX by the name's ending. */
public final class MappingFile {
    private MappingFile() {}

    public static void write(Mapping mapping, Path file) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a mapping file over the mapping of this source: rows are found by file and column; rows that the file does not
     * name stay. Throws TroubleException MAPPING_FILE when it is no mapping file or does not fit this source.
     */
    public static Mapping read(Path file, Mapping current, String by, java.time.Instant at) throws IOException {
        throw new UnsupportedOperationException();
    }
}
