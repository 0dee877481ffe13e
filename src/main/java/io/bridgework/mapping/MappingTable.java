package io.bridgework.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Mapping files as rows of cells, for CSV and XLSX. The first row names the columns, the second the format; then a row
 * for each file (no column, target {@code kind:patient}, transform {@code key:} and the key column), then one for each
 * column. Cells that a spreadsheet would take for a formula get an apostrophe in front, which reading takes away.
 */
final class MappingTable {
    static final List<String> HEADERS = List.of("file", "column", "target", "transform", "values", "decision");
    private static final String FINGERPRINT = "fingerprint:";
    private static final String KIND = "kind:";
    private static final String KEY = "key:";
    private static final String RISKY = "=+-@'\t\r\n";

    private MappingTable() {}

    static List<List<String>> rows(MappingText text) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADERS);
        rows.add(guarded(MappingText.FORMAT, "", FINGERPRINT + text.fingerprint(), "", "", ""));
        for (MappingText.FileLine file : text.files()) {
            rows.add(guarded(file.file(), "", KIND + file.kind().orElse(""), KEY + file.key().orElse(""), "", ""));
        }
        for (MappingText.RowLine row : text.rows()) {
            rows.add(guarded(row.file(), row.column(), row.target().orElse(""), row.transform().orElse(""),
                    MappingJson.valuesText(row.values().orElse(Map.of())), row.decision().orElse("")));
        }
        return rows;
    }

    static MappingText read(List<List<String>> rows) {
        if (rows.size() < 2) {
            throw MappingTrouble.notAMapping();
        }
        Map<String, Integer> places = places(rows.get(0));
        var files = new ArrayList<MappingText.FileLine>();
        var lines = new ArrayList<MappingText.RowLine>();
        String fingerprint = null;
        for (List<String> row : rows.subList(1, rows.size())) {
            String target = cell(row, places, "target").orElse("");
            String column = cell(row, places, "column").orElse("");
            String file = cell(row, places, "file").orElse("");
            if (file.equals(MappingText.FORMAT) && column.isEmpty()) {
                fingerprint = target.replace(FINGERPRINT, "");
            } else if (column.isEmpty() && target.startsWith(KIND)) {
                files.add(fileLine(row, places, file, target));
            } else if (!file.isEmpty() || !column.isEmpty()) {
                lines.add(new MappingText.RowLine(file, column, cell(row, places, "target"), cell(row, places, "transform"),
                        cell(row, places, "values").map(MappingJson::valuesOf), cell(row, places, "decision")));
            }
        }
        if (fingerprint == null) {
            throw MappingTrouble.notAMapping();
        }
        return new MappingText(fingerprint, files, lines);
    }

    private static MappingText.FileLine fileLine(List<String> row, Map<String, Integer> places, String file, String target) {
        Optional<String> key = cell(row, places, "transform").filter(t -> t.startsWith(KEY)).map(t -> t.substring(KEY.length()));
        return new MappingText.FileLine(file, Optional.of(target.substring(KIND.length())), key);
    }

    private static Map<String, Integer> places(List<String> headers) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < headers.size(); i++) {
            places.putIfAbsent(headers.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        if (!places.keySet().containsAll(List.of("file", "column", "target"))) {
            throw MappingTrouble.notAMapping();
        }
        return places;
    }

    private static Optional<String> cell(List<String> row, Map<String, Integer> places, String name) {
        Integer place = places.get(name);
        if (place == null) {
            return Optional.empty();
        }
        return Optional.of(place < row.size() ? unguarded(row.get(place)) : "");
    }

    private static List<String> guarded(String... cells) {
        var guarded = new ArrayList<String>();
        for (String cell : cells) {
            guarded.add(isRisky(cell) ? "'" + cell : cell);
        }
        return guarded;
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") && isRisky(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isRisky(String cell) {
        return !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0;
    }
}
