package io.bridgework.source;

import io.bridgework.source.GridRecord.Quotes;
import java.util.List;
import java.util.Optional;

/**
 * Whether the cells of a delimited row stand under the wrong headers: a comma too many, one too few, a quote that joined two
 * cells. A row written like most others is believed; one that is not, only where its values are what its columns hold.
 */
final class RowShift {
    private final Layout layout;

    RowShift(Layout layout) {
        this.layout = layout;
    }

    /** Why the row can't be believed, as the end of a sentence; empty when it can. */
    Optional<String> of(GridRecord record) {
        int cells = record.cells().size();
        int columns = layout.headers().size();
        if (cells == layout.usualCells() || cells == columns) {
            return Optional.empty();
        }
        if (cells < columns && record.cut() && !layout.shortUsual()) {
            return Optional.of("the file ends in the middle of this row, so it may have been cut off");
        }
        if (record.quotes() == Quotes.TAKEN_PLAIN && !layout.shortUsual()) {
            return Optional.of("a quotation mark is out of place, and its cells can't be told apart for certain");
        }
        if (record.width() > columns && !layout.proseAtEnd()) {
            return Optional.of("more cells than the table has columns, so its values may stand in the wrong ones");
        }
        return contradicts(record.cells()) ? Optional.of("other cells than the table has columns, and values that do not belong "
                + "where they stand") : Optional.empty();
    }

    /** Whether a column of numbers, dates, codes or the like would get words. */
    private boolean contradicts(List<String> cells) {
        return layout.typedColumns().stream().filter(column -> column < cells.size()).map(cells::get)
                .anyMatch(cell -> !cell.isBlank() && !CellShape.isTyped(cell));
    }
}
