package io.bridgework.shapes;

import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.source.Export;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of an example export by table, as text by header. */
final class ExampleTables {
    private final Path source;
    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();

    ExampleTables(Path source) {
        this.source = source;
        try (Export export = Export.open(source)) {
            for (SourceTable table : export.tables()) {
                var rows = new ArrayList<Map<String, String>>();
                export.read(table, row -> rows.add(byHeader(table, row)));
                tables.put(table.file().replace(".csv", ""), rows);
            }
        }
    }

    private static Map<String, String> byHeader(SourceTable table, SourceRow row) {
        var cells = new LinkedHashMap<String, String>();
        List<String> names = table.columnNames();
        for (int i = 0; i < names.size(); i++) {
            cells.put(names.get(i), i < row.values().size() ? row.values().get(i) : "");
        }
        return cells;
    }

    Path source() {
        return source;
    }

    Path documents() {
        return source.resolve("attachments");
    }

    List<String> names() {
        return List.copyOf(tables.keySet());
    }

    List<Map<String, String>> rows(String name) {
        return tables.get(name);
    }

    /** What a row of another table holds, found by its key; empty where there is none. */
    String look(String table, String keyColumn, String key, String column) {
        for (Map<String, String> row : tables.get(table)) {
            if (row.get(keyColumn).equals(key)) {
                return row.get(column);
            }
        }
        return "";
    }

    List<ShapeTable> asTheyWere() {
        return tables.entrySet().stream().map(e -> ShapeTable.asItWas(e.getKey(), e.getValue())).toList();
    }
}
