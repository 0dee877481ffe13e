package io.bridgework.source;

import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What reading a whole export gives, for tests to look at. */
record ReadTables(Map<String, SourceTable> tables, Map<String, List<SourceRow>> rows) {
    static ReadTables of(Path export) {
        try (Export opened = Export.open(export)) {
            return of(opened);
        }
    }

    static ReadTables of(Export export) {
        var tables = new LinkedHashMap<String, SourceTable>();
        var rows = new LinkedHashMap<String, List<SourceRow>>();
        for (SourceTable table : export.tables()) {
            var list = new ArrayList<SourceRow>();
            tables.put(table.file(), export.read(table, list::add));
            rows.put(table.file(), list);
        }
        return new ReadTables(tables, rows);
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text, StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(charset));
    }

    SourceTable only() {
        if (tables.size() != 1) {
            throw new AssertionError("tables: " + tables.keySet());
        }
        return tables.values().iterator().next();
    }

    List<List<String>> values() {
        return values(only().file());
    }

    List<List<String>> values(String file) {
        return rows.get(file).stream().map(SourceRow::values).toList();
    }

    List<Long> lines() {
        return rows.get(only().file()).stream().map(SourceRow::line).toList();
    }

    /** Skipped lines and notes as {@code "3 M50"}. */
    List<String> skipped() {
        return only().skippedLines().stream().map(line -> line.line() + " " + line.code()).toList();
    }
}
