package io.bridgework.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a record into cells. Fed with a line; while a quoted cell is {@link #open()} it wants the next one. A quote opens
 * only at the start of a cell and closes only before a delimiter or the end of a line; any other quote is a character.
 */
final class CellScan {
    private final Dialect dialect;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder quoted = new StringBuilder();
    private boolean open;
    private boolean stray;

    CellScan(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Whether a quoted cell is not closed yet. */
    boolean open() {
        return open;
    }

    /** Whether a quote inside a quoted cell was neither doubled nor at its end. */
    boolean stray() {
        return stray;
    }

    List<String> cells() {
        return cells;
    }

    int pendingLength() {
        return quoted.length();
    }

    /** @param end the line end before this line, part of the open cell */
    void feed(String end, String line) {
        int at = 0;
        if (open) {
            quoted.append(end);
            at = closeFrom(line, 0);
        }
        while (at <= line.length()) {
            int start = quoteStart(line, at);
            if (start >= 0) {
                at = closeFrom(line, start + 1);
            } else {
                int until = formulaEnd(line, at);
                until = until < 0 ? nextDelimiter(line, at) : until;
                cells.add(line.substring(at, until));
                at = until + 1;
            }
        }
    }

    /** Cells of a single line; a quote that the line does not close is a plain character. */
    static List<String> literal(String line, Dialect dialect) {
        var scan = new CellScan(dialect);
        int at = 0;
        while (at <= line.length()) {
            int start = scan.quoteStart(line, at);
            int known = scan.cells.size();
            int after = start < 0 ? -1 : scan.closeFrom(line, start + 1);
            if (start >= 0 && scan.cells.size() > known) {
                at = after;
                continue;
            }
            scan.open = false;
            scan.quoted.setLength(0);
            int until = scan.nextDelimiter(line, at);
            scan.cells.add(line.substring(at, until));
            at = until + 1;
        }
        return scan.cells;
    }

    /** Takes a quoted cell's text from here; the place after the delimiter behind it, or past the line if still open. */
    private int closeFrom(String line, int from) {
        open = true;
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c != dialect.quote()) {
                quoted.append(c);
                at++;
                continue;
            }
            if (at + 1 < line.length() && line.charAt(at + 1) == dialect.quote()) {
                quoted.append(c);
                at += 2;
                continue;
            }
            int after = skipBlanks(line, at + 1);
            if (after == line.length() || line.charAt(after) == dialect.delimiter()) {
                open = false;
                cells.add(quoted.toString());
                quoted.setLength(0);
                return after + 1;
            }
            stray = true;
            quoted.append(c);
            at++;
        }
        return line.length() + 1;
    }

    /** Where the quote of the cell that begins here stands (blanks may precede it); -1 if it has none. */
    private int quoteStart(String line, int at) {
        if (dialect.quote() == 0) {
            return -1;
        }
        int start = skipBlanks(line, at);
        return start < line.length() && line.charAt(start) == dialect.quote() ? start : -1;
    }

    /** End of a cell written as {@code ="0503"}, whose quotes are its own and may hold a delimiter; else -1. */
    private int formulaEnd(String line, int at) {
        if (dialect.quote() == 0 || at + 1 >= line.length() || line.charAt(at) != '=' || line.charAt(at + 1) != dialect.quote()) {
            return -1;
        }
        int close = line.indexOf(dialect.quote(), at + 2);
        boolean ends = close > 0 && (close + 1 == line.length() || line.charAt(close + 1) == dialect.delimiter());
        return ends ? close + 1 : -1;
    }

    private int nextDelimiter(String line, int from) {
        int found = dialect.delimiter() == 0 ? -1 : line.indexOf(dialect.delimiter(), from);
        return found < 0 ? line.length() : found;
    }

    private int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ' && dialect.delimiter() != ' ') {
            at++;
        }
        return at;
    }
}
