package io.bridgework.mapping;

import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A table as the proposer sees it: its columns in profile and the kind of its records.
 *
 * @param listed positions of columns whose entries another table of the same file holds, each in a row of its own
 */
record TableView(String file, List<ColumnView> columns, KindFinder.Found kind, Set<Integer> listed) {
    /** Hashes kept for all columns together; with many columns each gets fewer. */
    private static final int SKETCH_BUDGET = 1_500_000;
    private static final int LARGEST_SKETCH = 4096;
    private static final int SMALLEST_SKETCH = 128;

    /** Values looked at closely, in all columns together. */
    private static final int LOOK_BUDGET = 500_000;
    private static final int MOST_LOOKED_AT = 1000;
    private static final int FEWEST_LOOKED_AT = 50;

    static List<TableView> of(List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows) {
        int columns = tables.stream().mapToInt(t -> t.headers().size()).sum();
        int sketch = Math.max(SMALLEST_SKETCH, Math.min(LARGEST_SKETCH, SKETCH_BUDGET / Math.max(1, columns)));
        int closely = Math.max(FEWEST_LOOKED_AT, Math.min(MOST_LOOKED_AT, LOOK_BUDGET / Math.max(1, columns)));
        List<TableView> views = tables.stream().map(table -> of(table, rows, sketch, closely)).toList();
        return views.stream().map(view -> view.withListed(views)).toList();
    }

    private TableView withListed(List<TableView> all) {
        String base = file.replaceFirst("#.*", "") + "#";
        var positions = new HashSet<Integer>();
        for (ColumnView column : columns) {
            boolean listed = all.stream().anyMatch(inner -> inner.file().startsWith(base) && inner.file().endsWith(column.name())
                    && inner.kind().kind().isPresent() && inner.isListOf(column.name()));
            if (listed) {
                positions.add(column.position());
            }
        }
        return new TableView(file, columns, kind, Set.copyOf(positions));
    }

    /** Whether the columns are those of the entries of a list: the outer number, then {@code procedures.code}, ... */
    private boolean isListOf(String name) {
        return columns.size() > 1 && columns.stream().skip(1).allMatch(column -> column.name().startsWith(name + "."));
    }

    private static TableView of(SourceTable table, BiConsumer<String, Consumer<SourceRow>> rows, int sketch, int closely) {
        List<ColumnProfile> profiles = new ArrayList<>();
        table.headers().forEach(header -> profiles.add(new ColumnProfile(sketch, closely)));
        rows.accept(table.file(), row -> {
            for (int i = 0; i < Math.min(profiles.size(), row.values().size()); i++) {
                profiles.get(i).add(row.values().get(i));
            }
        });
        List<ColumnView> columns = columns(table, profiles);
        return new TableView(table.file(), columns, KindFinder.find(table.file(), columns.stream().filter(c -> !c.secret()).toList()), Set.of());
    }

    private static List<ColumnView> columns(SourceTable table, List<ColumnProfile> profiles) {
        var columns = new ArrayList<ColumnView>();
        List<String> names = table.columnNames();
        for (int i = 0; i < names.size(); i++) {
            columns.add(ColumnView.of(i, table.headers().get(i), names.get(i), profiles.get(i), table.secretColumns().contains(i)));
        }
        return List.copyOf(columns);
    }
}
