package io.bridgework.mapping;

import io.bridgework.model.RowRef;
import io.bridgework.model.SourceRow;
import io.bridgework.model.value.Nothing;
import java.util.ArrayList;
import java.util.List;

/** One staged row seen through the rules of its table. Cells that only say that there is nothing count as empty. */
record Cells(Columns columns, SourceRow row) {
    /**
     * One filled cell.
     *
     * @param raw as staged
     * @param text after the value map, without outer blanks
     */
    record Cell(Column column, String raw, String text) {}

    RowRef ref() {
        return new RowRef(row.file(), row.line());
    }

    /** The first filled cell of the target; an empty text when there is none. */
    String text(String target) {
        for (Column column : columns.of(target)) {
            String text = textOf(column);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The filled cells of the target in the order of columns. */
    List<Cell> cells(String target) {
        var cells = new ArrayList<Cell>();
        for (Column column : columns.of(target)) {
            add(column, cells);
        }
        return cells;
    }

    /** All filled cells in the order of columns, those left out by the mapping excepted. */
    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (Column column : columns.all()) {
            if (!column.target().isIgnored()) {
                add(column, cells);
            }
        }
        return cells;
    }

    private void add(Column column, List<Cell> cells) {
        String text = textOf(column);
        if (!text.isEmpty()) {
            cells.add(new Cell(column, raw(column), text));
        }
    }

    String raw(Column column) {
        return column.position() < row.values().size() ? row.values().get(column.position()) : "";
    }

    private String textOf(Column column) {
        String raw = raw(column);
        return Nothing.isNothing(raw) ? "" : column.mapped(raw);
    }
}
