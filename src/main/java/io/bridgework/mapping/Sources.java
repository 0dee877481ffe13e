package io.bridgework.mapping;

import io.bridgework.mapping.SeenRows.Standing;
import io.bridgework.mapping.Transformer.Input;
import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.SourceTable.SkippedLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The tables of an export by kind, and their rows, as often as asked and each time in the same order. */
final class Sources {
    private final Map<RecordKind, List<Columns>> byKind = new EnumMap<>(RecordKind.class);
    private final BiConsumer<String, Consumer<SourceRow>> rows;
    private final LeftOut leftOut;

    Sources(List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows, Mapping mapping) {
        this(tables, rows, mapping, new LeftOut(Map.of(), Set.of(), Map.of()));
    }

    private Sources(
            List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows, Mapping mapping, LeftOut leftOut) {
        this.rows = rows;
        this.leftOut = leftOut;
        for (SourceTable table : tables) {
            Columns.of(table, mapping)
                    .ifPresent(c -> byKind.computeIfAbsent(c.kind(), k -> new ArrayList<>()).add(c));
        }
    }

    static Sources of(Input input) {
        return new Sources(input.tables(), input.rows(), input.mapping(), new LeftOut(input.leftOut(), input.real(), heldBack(input)));
    }

    /** Rows whose cells can't be told apart for certain, with the reason, but for those that a person wants as they were read. */
    private static Map<RowRef, String> heldBack(Input input) {
        var rows = new HashMap<RowRef, String>();
        for (SourceTable table : input.tables()) {
            for (SkippedLine line : table.skippedLines()) {
                var row = new RowRef(table.file(), line.line());
                if (line.heldBack() && !input.real().contains(row)) {
                    rows.put(row, line.reason());
                }
            }
        }
        return rows;
    }

    /** A row with its key, and how it stands to earlier rows of its kind with that key. */
    interface RowVisitor {
        void row(Cells row, String key, Standing standing);
    }

    boolean has(RecordKind kind) {
        return byKind.containsKey(kind);
    }

    List<Columns> of(RecordKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    List<Columns> all() {
        return byKind.values().stream().flatMap(List::stream).toList();
    }

    LeftOut leftOut() {
        return leftOut;
    }

    /** The rows of a table but for those that a person left out. */
    void rows(Columns columns, Consumer<Cells> visitor) {
        allRows(columns, row -> {
            if (!leftOut.hides(row)) {
                visitor.accept(row);
            }
        });
    }

    void allRows(Columns columns, Consumer<Cells> visitor) {
        rows.accept(columns.file(), row -> visitor.accept(new Cells(columns, row)));
    }

    void rows(RecordKind kind, Consumer<Cells> visitor) {
        of(kind).forEach(columns -> rows(columns, visitor));
    }

    /** All rows of a kind; a row that equals any earlier one of its key stands as {@link Standing#SAME}. */
    void keyedRows(RecordKind kind, RowVisitor visitor) {
        var byKey = new SeenRows();
        var byContent = new SeenRows();
        rows(kind, row -> {
            String key = RowKeys.of(row);
            Standing standing = byKey.see(key, row.row().hash());
            if (standing == Standing.OTHER && RowKeys.isMade(key)) {
                key = RowKeys.of(row, key);
                standing = byKey.see(key, row.row().hash());
            }
            if (standing == Standing.OTHER
                    && byContent.see(key + "\u001f" + row.row().hash(), "") != Standing.FIRST) {
                standing = Standing.SAME;
            }
            visitor.row(row, key, standing);
        });
    }
}
