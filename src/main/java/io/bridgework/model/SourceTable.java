package io.bridgework.model;

import java.util.List;
import java.util.Set;

/**
 * One table of an export: a CSV file, a sheet, an array of JSON objects.
 *
 * @param file name of the table for people, scripts and the mapping: the path inside the export with {@code /}; with
 *     {@code #sheet} or {@code #path} behind it only where a file holds several tables. Unique in an export.
 * @param headers the column names as written, in order; duplicates are allowed, see {@link #columnNames()}
 * @param secretColumns positions (from 0) whose values are never staged (social security, card numbers, passwords)
 * @param rows data rows, without header, repeated header, totals
 * @param skippedLines lines that are not data, each with the reason; shown, never silent
 * @param sha256 of the file as it was read, hex
 */
public record SourceTable(
        String file, List<String> headers, TableFormat format, Set<Integer> secretColumns, long rows,
        List<SkippedLine> skippedLines, String sha256) {
    public SourceTable {
        headers = List.copyOf(headers);
        secretColumns = Set.copyOf(secretColumns);
        skippedLines = List.copyOf(skippedLines);
    }

    /**
     * A line that was read and is not data; or, with the codes M47 and M57, a row that had to be read with indulgence
     * (a quote never closed, more or fewer cells than the header).
     *
     * @param line where it begins
     * @param code the finding code: M48, M49, M50, M52, M53 ...
     * @param reason in words
     * @param heldBack whether it is a row whose cells can't be told apart for certain, so that it is staged, and not to
     *     be sent unless a person wants it as it was read
     */
    public record SkippedLine(long line, String code, String reason, boolean heldBack) {
        /** The finding code of rows that are held back. */
        public static final String HELD_BACK = "X37-row-out-of-line";

        public SkippedLine(long line, String code, String reason) {
            this(line, code, reason, false);
        }
    }

    /** Headers made unique: a second {@code RATE} becomes {@code RATE (2)}, an empty one {@code Column 8}. */
    public List<String> columnNames() {
        var seen = new java.util.HashMap<String, Integer>();
        var names = new java.util.ArrayList<String>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.get(i).isBlank() ? "Column " + (i + 1) : headers.get(i);
            int times = seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + " (" + times + ")");
        }
        return List.copyOf(names);
    }
}
