package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.Draft.DraftField;
import io.bridgework.model.FieldValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of a draft in the making, and the lines for its long text: what has no field of its own. */
final class FieldSet {
    private final Map<String, DraftField> fields = new TreeMap<>();
    private final Set<String> details = new LinkedHashSet<>();

    /** Adds a value of the source; what is already there stays. */
    void put(String name, FieldValue value, List<Cell> from) {
        fields.putIfAbsent(name, new DraftField(value, sources(from), columns(from)));
    }

    void put(String name, FieldValue value, Cell from) {
        put(name, value, List.of(from));
    }

    /** Adds a value that no single cell holds; what is already there stays. */
    void derive(String name, FieldValue value) {
        fields.putIfAbsent(name, new DraftField(value, "", ""));
    }

    void replace(String name, FieldValue value, List<Cell> from) {
        fields.put(name, new DraftField(value, sources(from), columns(from)));
    }

    FieldValue remove(String name) {
        return fields.remove(name).value();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    FieldValue value(String name) {
        return fields.get(name).value();
    }

    /** A line {@code Name: value} for the long text. */
    void detail(String name, String text) {
        details.add(name.strip() + ": " + text.strip());
    }

    void detail(Cell cell) {
        detail(cell.column().name(), cell.text());
    }

    List<String> details() {
        return new ArrayList<>(details);
    }

    Map<String, DraftField> fields() {
        return fields;
    }

    private static String sources(List<Cell> from) {
        if (from.size() == 1) {
            return from.get(0).raw();
        }
        return from.stream().map(Cell::raw).distinct().collect(Collectors.joining("; "));
    }

    private static String columns(List<Cell> from) {
        if (from.size() == 1) {
            return from.get(0).column().name();
        }
        return from.stream().map(c -> c.column().name()).distinct().collect(Collectors.joining(", "));
    }
}
