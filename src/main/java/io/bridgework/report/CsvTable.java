package io.bridgework.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a table for a spreadsheet program: UTF-8 with a byte order mark, so that Excel reads it right. A text that such a
 * program would run as a formula gets an apostrophe before it.
 */
final class CsvTable implements AutoCloseable {
    private final CsvWriter writer;

    CsvTable(Path file, List<String> headers) throws IOException {
        var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write('\ufeff');
        writer = CsvWriter.builder().build(out);
        writer.writeRecord(headers.stream().map(CsvTable::harmless).toList());
    }

    void row(List<String> values) {
        writer.writeRecord(values.stream().map(CsvTable::harmless).toList());
    }

    /** Numbers may begin with a sign; anything else that begins like a formula must not. */
    static String harmless(String value) {
        if (value.isEmpty() || "=+-@\t".indexOf(value.charAt(0)) < 0 || value.matches("[+-]?[\\d(][\\d ().,/:-]*%?")) {
            return value;
        }
        return "'" + value;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
