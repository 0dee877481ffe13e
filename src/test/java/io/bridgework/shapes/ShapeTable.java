package io.bridgework.shapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A table of an export that is to be written in another shape: the rows as they were, and columns that say what of them
 * is written. A cell is a text, a number, a truth value, a date, a date with time, or (in JSON only) a list or map.
 */
final class ShapeTable {
    final String name;
    final List<Map<String, String>> rows;
    final Map<String, Function<Map<String, String>, Object>> columns = new LinkedHashMap<>();

    ShapeTable(String name, List<Map<String, String>> rows) {
        this.name = name;
        this.rows = rows;
    }

    /** Every column under its own name. */
    static ShapeTable asItWas(String name, List<Map<String, String>> rows) {
        var table = new ShapeTable(name, rows);
        if (!rows.isEmpty()) {
            rows.get(0).keySet().forEach(table::keep);
        }
        return table;
    }

    ShapeTable keep(String header) {
        return column(header, row -> row.get(header));
    }

    /** The same values under another header. */
    ShapeTable column(String header, String was) {
        if (!rows.isEmpty() && !rows.get(0).containsKey(was)) {
            throw new IllegalArgumentException(name + " has no " + was);
        }
        return column(header, row -> row.get(was));
    }

    ShapeTable column(String header, Function<Map<String, String>, Object> cell) {
        columns.put(header, cell);
        return this;
    }

    /** Several columns at once, as {@code "New header=Old header"}. */
    ShapeTable columns(String... renames) {
        for (String each : renames) {
            String[] two = each.split("=");
            column(two[0], two[two.length - 1]);
        }
        return this;
    }

    ShapeTable named(String other) {
        var table = new ShapeTable(other, rows);
        table.columns.putAll(columns);
        return table;
    }

    List<String> headers() {
        return List.copyOf(columns.keySet());
    }

    /** The cells of all rows, nothing as an empty text. */
    List<List<Object>> cells() {
        var cells = new ArrayList<List<Object>>();
        for (Map<String, String> row : rows) {
            var line = new ArrayList<Object>();
            columns.values().forEach(column -> line.add(Objects.requireNonNullElse(column.apply(row), "")));
            cells.add(line);
        }
        return cells;
    }
}
