package io.bridgework.mapping;

import io.bridgework.model.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * The mapping as a file for review elsewhere: JSON, CSV or XLSX by the name's ending. What was written is read back
 * equal. Holds headers and status words of the source, no patient's values.
 */
public final class MappingFile {
    private MappingFile() {}

    /** Writes the mapping, over a file of that name if there is one. Throws TroubleException MAPPING_FILE for another ending. */
    public static void write(Mapping mapping, Path file) throws IOException {
        MappingText text = MappingText.of(mapping);
        byte[] bytes = switch (ending(file)) {
            case "json" -> MappingJson.write(text);
            case "csv" -> MappingCsv.write(text);
            case "xlsx" -> MappingXlsx.write(text);
            default -> throw MappingTrouble.ending();
        };
        Files.write(file, bytes);
    }

    /**
     * Reads a mapping file over the mapping of this source: rows are found by file and column; rows that the file does not
     * name stay. A row that the file calls approved, changed or rejected counts as decided by {@code by}; where nothing of
     * it differs from the current row, who decided it before stays. Throws TroubleException MAPPING_FILE when it is no
     * mapping file or does not fit this source.
     */
    public static Mapping read(Path file, Mapping current, String by, Instant at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        MappingText text = switch (ending(file)) {
            case "json" -> MappingJson.read(bytes);
            case "csv" -> MappingCsv.read(bytes);
            case "xlsx" -> MappingXlsx.read(bytes);
            default -> throw MappingTrouble.ending();
        };
        return new MappingImport(current, by, at).apply(text);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
