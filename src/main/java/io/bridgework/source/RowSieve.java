package io.bridgework.source;

import io.bridgework.model.SourceTable.SkippedLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the rows of one table from everything else in its file: titles, prose, lines of commas, repeated headers, totals,
 * rows of other sections. What it holds back comes with a reason.
 */
final class RowSieve {
    private static final Pattern FOOTER = Pattern.compile(
            "(?i)(page \\d+|printed|report(ed)? |generated|end of|run (on|date)|as of|date:? |count:?|records?:|\\d+ (records|rows|patients)).*");

    private final List<Layout> layouts;
    private final int own;
    private final Layout layout;
    private final Set<String> titles = new HashSet<>();
    private final List<SkippedLine> notes = new ArrayList<>();
    private int current;

    RowSieve(List<Layout> layouts, int own) {
        this.layouts = layouts;
        this.own = own;
        this.layout = layouts.get(own);
    }

    /** The row's cells, as many as the table has columns; null if the record is no row of this table. See {@link #notes()}. */
    List<String> row(GridRecord record) {
        notes.clear();
        long firstHeader = layouts.get(0).headerLine();
        if (record.line() < firstHeader) {
            aboveHeader(record);
            return null;
        }
        if (record.filled() == 0) {
            if (record.cells().size() > 1 && current == own) {
                note(record, "M49", "a line of empty cells");
            }
            return null;
        }
        for (int i = 0; i < layouts.size(); i++) {
            if (layouts.get(i).isHeader(record.cells())) {
                current = i;
                if (i == own && record.line() != layout.headerLine()) {
                    note(record, "M50", "the header again");
                }
                return null;
            }
        }
        return current == own && isRow(record) ? aligned(record) : null;
    }

    /** Cells of a whole row in the section that the last record belongs to. */
    int expectedCells() {
        return layouts.get(current).usualCells();
    }

    /** What is to be said of the last record: why it was held back, or what is odd about the row. */
    List<SkippedLine> notes() {
        return notes;
    }

    private void aboveHeader(GridRecord record) {
        titles.add(record.lead().toLowerCase(Locale.ROOT));
        if (own != 0) {
            return;
        }
        if (record.filled() == 0) {
            if (record.cells().size() > 1) {
                note(record, "M49", "a line of empty cells above the header");
            }
        } else if (record.cells().stream().anyMatch(cell -> CellShape.isSentence(cell) || cell.indexOf('\n') >= 0)) {
            note(record, "M53", "running text above the header");
        } else {
            note(record, "M48", "a title line above the header");
        }
    }

    private boolean isRow(GridRecord record) {
        if (isTotal(record)) {
            note(record, "M52", "a total, not a record");
            return false;
        }
        if (layout.headers().size() < 3 || record.filled() > 1 || record.cells().get(0).isBlank()) {
            return true;
        }
        String lead = record.lead();
        boolean alone = record.cells().size() == 1;
        boolean letters = lead.chars().anyMatch(Character::isLetter);
        boolean words = letters && (lead.indexOf(' ') > 0 || lead.chars().noneMatch(Character::isDigit));
        if (titles.contains(lead.toLowerCase(Locale.ROOT)) || letters && FOOTER.matcher(lead).matches()) {
            note(record, "M48", "a title or page line between the rows");
            return false;
        }
        if (alone && words) {
            note(record, CellShape.isSentence(lead) ? "M53" : "M48", "a line of text between the rows");
            return false;
        }
        return true;
    }

    /** The word in a lead cell with nothing but amounts beside it, or amounts alone where a row would have its key or words. */
    private boolean isTotal(GridRecord record) {
        int word = -1;
        int others = 0;
        for (int i = 0; i < record.cells().size(); i++) {
            String cell = record.cells().get(i);
            if (cell.isBlank()) {
                continue;
            }
            if (word < 0 && others == 0 && i < 3 && CellShape.isTotalWord(cell)) {
                word = i;
            } else if (CellShape.isAmount(cell)) {
                others++;
            } else {
                return false;
            }
        }
        if (word >= 0) {
            return layout.headers().size() > 1;
        }
        boolean sparse = record.filled() * 2 <= layout.headers().size() || others <= 2;
        boolean keyless = layout.leadUsual() && (sparse || record.cells().get(1).isBlank());
        boolean nameless = !layout.textColumns().isEmpty() && layout.textColumns().stream()
                .allMatch(column -> column >= record.cells().size() || record.cells().get(column).isBlank());
        return others > 0 && record.cells().get(0).isBlank() && (keyless || nameless);
    }

    /** The cells as columns; a row whose cells may have shifted is held back, for nobody knows what stands where. */
    private List<String> aligned(GridRecord record) {
        if (record.quotes() == GridRecord.Quotes.TAKEN_PLAIN) {
            note(record, "M47", "a quotation mark in this row is out of place; it was read as a plain character");
        }
        Optional<String> shift = layout.delimited() ? new RowShift(layout).of(record) : Optional.empty();
        shift.ifPresent(why -> notes.add(new SkippedLine(record.line(), "M57", why, true)));
        if (shift.isEmpty()) {
            noteWidth(record);
        }
        return fitted(record);
    }

    private void noteWidth(GridRecord record) {
        if (record.width() > layout.headers().size()) {
            note(record, "M57", "more cells than the table has columns; the rest was kept in the last column");
        } else if (record.width() > named() && layout.headerLine() > 0) {
            note(record, "M57", "more cells than the header; see the columns without a name");
        } else if (record.cells().size() < named() && !layout.shortUsual()) {
            note(record, "M57", "fewer cells than the header; the rest was taken as empty");
        }
    }

    private List<String> fitted(GridRecord record) {
        int columns = layout.headers().size();
        List<String> cells = record.cells();
        if (record.width() > columns) {
            var fitted = new ArrayList<>(cells.subList(0, columns - 1));
            fitted.add(String.join(layout.delimited() ? ", " : " | ", cells.subList(columns - 1, record.width())));
            return fitted;
        }
        var fitted = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
        while (fitted.size() < columns) {
            fitted.add("");
        }
        return fitted;
    }

    /** Columns up to the last that has a name. */
    private int named() {
        return new GridRecord(0, layout.headers()).width();
    }

    private void note(GridRecord record, String code, String reason) {
        notes.add(new SkippedLine(record.line(), code, reason));
    }
}
