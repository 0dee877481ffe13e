package io.bridgework.report;

import io.bridgework.migration.ReportSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rejected rows as they were read, a table for each table of the export with the same columns and the reason behind
 * them. Mended, the file takes the place of those rows in the export, and the migration is run again.
 */
final class RejectsFile {
    static final String REASON = "Bridgework: why it was held back";

    private final ReportSource source;

    RejectsFile(ReportSource source) {
        this.source = source;
    }

    /** Returns how many rows were written; no folder is made when there are none. */
    long write(Path folder) throws IOException {
        Map<String, CsvTable> tables = new LinkedHashMap<>();
        var rows = new long[1];
        try {
            source.forEachReject(reject -> {
                CsvTable table = tables.computeIfAbsent(reject.table().file(), file -> open(folder, file, reject.table().columnNames()));
                var values = new ArrayList<>(reject.values());
                values.add(reject.reason());
                table.row(values);
                rows[0]++;
            });
        } finally {
            for (CsvTable table : tables.values()) {
                table.close();
            }
        }
        return rows[0];
    }

    private static CsvTable open(Path folder, String file, List<String> columns) {
        try {
            Files.createDirectories(folder);
            var headers = new ArrayList<>(columns);
            headers.add(REASON);
            String name = file.replaceAll("[\\\\/:*?\"<>|#]+", "_").replaceAll("\\.[A-Za-z]+$", "");
            return new CsvTable(folder.resolve(name + ".csv"), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
