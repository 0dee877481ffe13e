package io.bridgework.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Columns of one list of objects, gathered over all of them, and of the lists inside of them. */
final class JsonShape {
    private final Map<String, ColumnSurvey> columns = new LinkedHashMap<>();
    private final Map<String, JsonShape> children = new LinkedHashMap<>();
    private long rows;

    void add(ObjectNode object) {
        rows++;
        JsonFlat flat = JsonFlat.of(object);
        flat.values().forEach((name, value) -> columns
                .computeIfAbsent(name, header -> new ColumnSurvey(List.of(header), 1, "", false))
                .add(new GridRecord(rows, List.of(value))));
        flat.children().forEach((name, array) -> {
            JsonShape child = children.computeIfAbsent(name, path -> new JsonShape());
            array.forEach(element -> {
                if (element instanceof ObjectNode inner) {
                    child.add(inner);
                }
            });
        });
    }

    long rows() {
        return rows;
    }

    List<String> headers() {
        return new ArrayList<>(columns.keySet());
    }

    /** Positions of columns whose values are secret by name or by shape. */
    Set<Integer> secretColumns() {
        var secret = new java.util.TreeSet<Integer>();
        int position = 0;
        for (ColumnSurvey column : columns.values()) {
            if (!column.layout().secretColumns().isEmpty()) {
                secret.add(position);
            }
            position++;
        }
        return secret;
    }

    Map<String, JsonShape> children() {
        return children;
    }

    /** The column that names a row, by which the rows of an inner list refer to it; empty if there is none. */
    String idColumn() {
        if (columns.containsKey("id")) {
            return "id";
        }
        for (String name : columns.keySet()) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean key = lower.matches("_?id|uuid|guid|.*[_ -]id|.*(id|num|_no|number|key)") && !name.contains(".");
            if (key && (name.endsWith("Id") || name.endsWith("ID") || name.endsWith("Num") || lower.contains("_") || lower.contains(" "))) {
                return name;
            }
        }
        return "";
    }
}
