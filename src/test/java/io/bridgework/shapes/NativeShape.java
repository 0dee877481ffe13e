package io.bridgework.shapes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables as they were, but with cells of their own types: dates, times, numbers, percentages, truth values. */
final class NativeShape {
    private static final Set<String> PERCENTS = Set.of("Tx Accept %", "Hygiene Recall Rate", "Response Rate", "Satisfaction Score");

    private NativeShape() {}

    static List<ShapeTable> tables(ExampleTables from) {
        var typed = new ArrayList<ShapeTable>();
        for (String name : from.names()) {
            var table = new ShapeTable(name, from.rows(name));
            for (String header : from.rows(name).get(0).keySet()) {
                table.column(header, row -> cell(header, row));
            }
            typed.add(table);
        }
        return typed;
    }

    private static Object cell(String header, Map<String, String> row) {
        String text = row.get(header);
        if (PERCENTS.contains(header) && !text.isEmpty()) {
            return new TableForms.Percent(new BigDecimal(text).movePointLeft(2));
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Cells.date(text);
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d")) {
            return Cells.time(text);
        }
        if (text.matches("\\d\\d:\\d\\d")) {
            return java.time.LocalTime.parse(text);
        }
        if (text.matches("Yes|No")) {
            return text.equals("Yes");
        }
        return text.matches("-?[1-9]\\d{0,12}|-?\\d{1,9}\\.\\d+") ? new BigDecimal(text) : text;
    }
}
