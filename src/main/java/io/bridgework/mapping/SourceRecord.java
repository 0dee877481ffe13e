package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import java.util.ArrayList;
import java.util.List;

/** A record of the source: one row, or several that share its key (items of a plan, parts in different files). */
record SourceRecord(RecordKind kind, String key, List<Cells> rows) {
    SourceRecord {
        rows = List.copyOf(rows);
    }

    static SourceRecord of(Cells row, String key) {
        return new SourceRecord(row.columns().kind(), key, List.of(row));
    }

    RecordKey recordKey() {
        return new RecordKey(kind, key);
    }

    Cells main() {
        return rows.get(0);
    }

    /** The first filled cell of the target in any row; an empty text when there is none. */
    String text(String target) {
        for (Cells row : rows) {
            String text = row.text(target);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    List<Cell> cells(String target) {
        return rows.stream().flatMap(r -> r.cells(target).stream()).toList();
    }

    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        rows.forEach(r -> cells.addAll(r.cells()));
        return cells;
    }

    List<RowRef> refs() {
        return rows.stream().map(Cells::ref).toList();
    }
}
