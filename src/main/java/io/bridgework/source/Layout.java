package io.bridgework.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the rows of one table stand in a file or sheet.
 *
 * @param headers as written; columns that have values and no header are empty
 * @param headerLine 0 when the table has no header
 * @param secretColumns positions whose values are dropped
 * @param title the line of one cell above the header, empty if there is none
 * @param leadUsual whether the first column is nearly always filled
 * @param textColumns positions that most rows fill, with other than amounts
 * @param shortUsual whether rows with fewer cells than the header are usual, as when empty cells at the end are not written
 * @param delimited whether a delimiter tells cells apart, so that one too many shifts those behind it
 * @param usualCells how many cells most rows are written with
 * @param typedColumns positions that hold numbers, dates, codes, phone numbers or e-mails in nearly every row that fills them
 * @param proseAtEnd whether the last column is running text in many rows
 */
record Layout(
        List<String> headers, long headerLine, Set<Integer> secretColumns, String title, boolean leadUsual,
        Set<Integer> textColumns, boolean shortUsual, boolean delimited, int usualCells, Set<Integer> typedColumns, boolean proseAtEnd) {

    /** Whether these cells say the same as the header, in whatever case and spacing. */
    boolean isHeader(List<String> cells) {
        return headerLine > 0 && key(cells).equals(key(headers));
    }

    static String key(List<String> cells) {
        String joined = cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).collect(Collectors.joining("\u0000"));
        int end = joined.length();
        while (end > 0 && joined.charAt(end - 1) == 0) {
            end--;
        }
        return joined.substring(0, end);
    }
}
