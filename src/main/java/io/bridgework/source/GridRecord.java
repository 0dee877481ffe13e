package io.bridgework.source;

import java.util.List;

/**
 * One record of a text table or a sheet, before it is known what it is.
 *
 * @param line on which it begins
 * @param cells as written
 * @param quotes whether quotes in it had to be taken as plain characters to read it
 * @param cut whether the file ends in the middle of its line
 */
record GridRecord(long line, List<String> cells, Quotes quotes, boolean cut) {
    enum Quotes { SOUND, TAKEN_PLAIN }

    GridRecord(long line, List<String> cells) {
        this(line, cells, Quotes.SOUND, false);
    }

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
