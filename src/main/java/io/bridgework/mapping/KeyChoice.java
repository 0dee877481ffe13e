package io.bridgework.mapping;

import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import java.util.ArrayList;
import java.util.List;

/** Chooses the key column of a file among the columns that were given a key of the file's own records. */
final class KeyChoice {
    private static final Target NAME = Target.of("user.name");
    private static final double MOSTLY_DISTINCT = 0.95;
    private static final int LONGEST_CODE = 10;

    private KeyChoice() {}

    /** Name of the key column; empty when the file has none. */
    static String keyColumn(RecordKind kind, TableView table, List<ColumnMapping> rows) {
        ColumnView best = null;
        for (ColumnView column : table.columns()) {
            if (isOwn(kind, rows.get(column.position()).target())) {
                boolean better = best == null || column.profile().uniqueness() > best.profile().uniqueness() + 0.02;
                best = better ? column : best;
            }
        }
        return best == null ? "" : best.name();
    }

    /** A patient file without another identifier is keyed by its chart number, one of providers by their code. */
    static List<ColumnMapping> withOwnKey(RecordKind kind, TableView table, List<ColumnMapping> rows) {
        boolean keyed = rows.stream().anyMatch(row -> isOwn(kind, row.target()));
        if (keyed || kind != RecordKind.PATIENT && kind != RecordKind.PROVIDER) {
            return List.copyOf(rows);
        }
        String second = kind == RecordKind.PATIENT ? "chart_number" : "provider_code";
        String own = kind == RecordKind.PATIENT ? "patient_id" : "provider_id";
        var changed = new ArrayList<ColumnMapping>();
        for (ColumnMapping row : rows) {
            changed.add(row.target().isKey() && row.target().field().equals(second) ? retargeted(row, Target.key(own)) : row);
        }
        return kind == RecordKind.PROVIDER && changed.equals(rows) ? withCodes(table, rows) : List.copyOf(changed);
    }

    /** A column that is just called provider is their code, where another one has the names and it has a short word for each. */
    private static List<ColumnMapping> withCodes(TableView table, List<ColumnMapping> rows) {
        var changed = new ArrayList<ColumnMapping>();
        for (ColumnView column : table.columns()) {
            ColumnMapping row = rows.get(column.position());
            boolean named = rows.stream().anyMatch(other -> other != row && other.target().equals(NAME));
            boolean code = named && !row.target().isKey() && HeaderMatch.ownWords(RecordKind.PROVIDER).containsAll(column.words())
                    && !column.words().isEmpty() && isCode(column.profile());
            changed.add(code ? retargeted(row, Target.key("provider_id")) : row);
        }
        return List.copyOf(changed);
    }

    private static boolean isCode(ColumnProfile profile) {
        return profile.filled() > 1 && profile.uniqueness() > MOSTLY_DISTINCT && profile.isShort(LONGEST_CODE)
                && profile.someWords().stream().noneMatch(word -> word.contains(" "));
    }

    private static ColumnMapping retargeted(ColumnMapping row, Target target) {
        return new ColumnMapping(
                row.file(), row.column(), target, row.confidence(), row.reason() + " The file has no other identifier, so this one is its key.",
                row.alternatives(), row.transform(), row.values(), row.decision(), row.decidedBy(), row.decidedAt());
    }

    private static boolean isOwn(RecordKind kind, Target target) {
        return TargetList.of(kind).stream().anyMatch(e -> e.own() && e.target().equals(target));
    }
}
