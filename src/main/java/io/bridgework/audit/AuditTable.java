package io.bridgework.audit;

import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.FileMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A table as rules see it: its kind, its key, its columns with their targets. */
record AuditTable(SourceTable source, Optional<RecordKind> kind, Optional<AuditColumn> key, List<AuditColumn> columns) {
    static AuditTable of(SourceTable source, Mapping mapping) {
        Optional<FileMapping> file = mapping.file(source.file());
        List<String> names = source.columnNames();
        var columns = new ArrayList<AuditColumn>();
        for (Mapping.ColumnMapping row : mapping.columnsOf(source.file())) {
            int index = names.indexOf(row.column());
            if (index >= 0) {
                columns.add(AuditColumn.of(index, row));
            }
        }
        String key = file.map(FileMapping::key).orElse("");
        return new AuditTable(
                source, file.flatMap(FileMapping::kind),
                columns.stream().filter(c -> !key.isEmpty() && c.name().equals(key)).findFirst(), List.copyOf(columns));
    }

    String file() {
        return source.file();
    }

    boolean holds(RecordKind... kinds) {
        return kind.isPresent() && List.of(kinds).contains(kind.get());
    }

    Stream<AuditColumn> where(Predicate<AuditColumn> wanted) {
        return columns.stream().filter(wanted);
    }

    Optional<AuditColumn> first(String... targets) {
        return where(column -> column.is(targets)).findFirst();
    }

    Optional<AuditColumn> firstKey(String... names) {
        return where(column -> column.isKey(names) && !isKey(column)).findFirst();
    }

    boolean isKey(AuditColumn column) {
        return key.isPresent() && key.get().index() == column.index();
    }
}
