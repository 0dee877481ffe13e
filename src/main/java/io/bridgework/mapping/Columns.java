package io.bridgework.mapping;

import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.Mapping.FileMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceTable;
import io.bridgework.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of one table, ready to be applied to its rows: its columns in order, found by target. */
final class Columns {
    private final SourceTable table;
    private final RecordKind kind;
    private final List<Column> columns;
    private final Map<String, List<Column>> byTarget = new LinkedHashMap<>();
    private final Optional<Column> key;

    private Columns(SourceTable table, RecordKind kind, List<Column> columns, String keyColumn) {
        this.table = table;
        this.kind = kind;
        this.columns = List.copyOf(columns);
        for (Column column : columns) {
            byTarget.computeIfAbsent(column.target().text(), t -> new ArrayList<>()).add(column);
        }
        this.key = RowKeys.keyColumn(kind, columns, keyColumn);
    }

    /** Empty when nobody knows what the table holds. */
    static Optional<Columns> of(SourceTable table, Mapping mapping) {
        Optional<FileMapping> file = mapping.file(table.file());
        if (file.isEmpty() || file.get().kind().isEmpty()) {
            return Optional.empty();
        }
        RecordKind kind = file.get().kind().get();
        var positions = new HashMap<String, Integer>();
        List<String> names = table.columnNames();
        for (int i = 0; i < names.size(); i++) {
            positions.put(names.get(i), i);
        }
        var columns = new ArrayList<Column>();
        for (ColumnMapping row : mapping.columnsOf(table.file())) {
            Integer position = positions.get(row.column());
            if (position != null) {
                columns.add(column(kind, row, position));
            }
        }
        columns.sort(Comparator.comparingInt(Column::position));
        return Optional.of(new Columns(table, kind, columns, file.get().key()));
    }

    private static Column column(RecordKind kind, ColumnMapping row, int position) {
        var values = new HashMap<String, String>();
        row.values().forEach((from, to) -> values.put(Column.fold(from), to.strip()));
        return new Column(
                row.file(), position, row.column(), TargetSynonyms.resolve(kind, row.effectiveTarget()),
                row.transform(), Map.copyOf(values));
    }

    /**
     * The columns that tell about the patient of a row, as if the table were one of patients.
     *
     * @param named whether the patient's name and location count too, because no other file has them
     */
    Columns people(boolean named) {
        var people = new ArrayList<Column>();
        for (Column column : columns) {
            String target = column.target().text();
            boolean name = target.equals("key:patient_name") || PersonNames.TARGETS.contains(target);
            if (name && named) {
                people.add(target.equals("key:patient_name") ? column.to(Target.of("person.name")) : column);
            } else if (column.target().entity().equals("person") && !name && !isOfThePolicy(column)
                    || target.equals("key:patient_id") || target.equals("key:chart_number")
                    || named && target.equals("key:location_id")) {
                people.add(column);
            }
        }
        return new Columns(table, RecordKind.PATIENT, people, "");
    }

    private boolean isOfThePolicy(Column column) {
        return kind == RecordKind.INSURANCE && column.target().isCustom()
                && !PeopleElsewhere.OF_THE_PERSON.contains(CellKind.meaning(column.target()));
    }

    SourceTable table() {
        return table;
    }

    String file() {
        return table.file();
    }

    RecordKind kind() {
        return kind;
    }

    List<Column> all() {
        return columns;
    }

    List<Column> of(String target) {
        return byTarget.getOrDefault(target, List.of());
    }

    boolean has(String target) {
        return byTarget.containsKey(target);
    }

    /** The column that names the record; empty when the file has none. */
    Optional<Column> key() {
        return key;
    }

    /** Whether the rows are parts of a plan with a key of their own (plan items), rather than plans. */
    boolean isPlanItems() {
        return kind == RecordKind.TREATMENT_PLAN
                && (has("key:treatment_item_id") || has("key:procedure_id")
                        || columns.stream().anyMatch(c -> c.transform().get("aggregate").equals("sum")));
    }
}
