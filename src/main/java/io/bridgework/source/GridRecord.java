package io.bridgework.source;

import java.util.List;

/**
 * One record of a text table or a sheet, before it is known what it is.
 *
 * @param line on which it begins
 * @param cells as written
 * @param unbalanced whether a quote that is never closed was taken as a plain character to read it
 */
record GridRecord(long line, List<String> cells, boolean unbalanced) {
    /** Cells that are not blank. */
    int filled() {
        int count = 0;
        for (String cell : cells) {
            count += cell.isBlank() ? 0 : 1;
        }
        return count;
    }

    /** The cells to the last that is not blank. */
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    /** The first cell that is not blank, trimmed; empty if there is none. */
    String lead() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return cell.strip();
            }
        }
        return "";
    }
}
