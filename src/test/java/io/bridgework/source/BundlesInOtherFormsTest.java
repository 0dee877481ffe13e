package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.model.SourceTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example exports written in every other form read the same. */
class BundlesInOtherFormsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void readsTheSameRowsFromEveryForm(String name) throws Exception {
        ReadTables original = ReadTables.of(BundlesTest.bundle(name).resolve("source"));

        for (SourceTable table : original.tables().values()) {
            String base = table.file().replace(".csv", "");
            List<List<String>> rows = original.values(table.file());
            workbook(base + ".xlsx", table.headers(), rows);
            delimited(base + ".txt", table.headers(), rows, "\t", StandardCharsets.UTF_16LE);
            delimited(base + ".dat", table.headers(), rows, "|", Charset.forName("windows-1252"));
            lines(base + ".jsonl", table.columnNames(), rows);
        }
        ReadTables read = ReadTables.of(folder);

        for (SourceTable table : original.tables().values()) {
            for (String form : List.of(".xlsx", ".txt", ".dat", ".jsonl")) {
                String file = table.file().replace(".csv", form);
                assertEquals(original.values(table.file()), read.values(file), file);
                assertEquals(table.headers(), read.tables().get(file).headers(), file);
            }
        }
    }

    private void workbook(String name, List<String> headers, List<List<String>> rows) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(name)); var workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int i = -1; i < rows.size(); i++) {
                List<String> row = i < 0 ? headers : rows.get(i);
                for (int j = 0; j < row.size(); j++) {
                    if (!row.get(j).isEmpty()) {
                        sheet.value(i + 1, j, row.get(j));
                    }
                }
            }
        }
    }

    private void delimited(String name, List<String> headers, List<List<String>> rows, String delimiter, Charset charset) throws IOException {
        var text = new StringBuilder(charset == StandardCharsets.UTF_16LE ? "\uFEFF" : "");
        for (int i = -1; i < rows.size(); i++) {
            text.append((i < 0 ? headers : rows.get(i)).stream()
                    .map(cell -> cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                    .collect(Collectors.joining(delimiter))).append("\r\n");
        }
        ReadTables.write(folder, name, text.toString(), charset);
    }

    private void lines(String name, List<String> headers, List<List<String>> rows) throws IOException {
        var json = new ObjectMapper();
        var text = new StringBuilder();
        for (List<String> row : rows) {
            var object = new LinkedHashMap<String, String>();
            for (int i = 0; i < row.size(); i++) {
                object.put(headers.get(i), row.get(i));
            }
            text.append(json.writeValueAsString(object)).append('\n');
        }
        ReadTables.write(folder, name, text.toString());
    }
}
