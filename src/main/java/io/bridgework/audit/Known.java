package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rules know of the whole export when they look at a row. Gathered in two passes before theirs. Of patients, visits
 * and the like it keeps hashes of keys only, never rows; of providers, locations, carriers and stages, which are few, the words.
 */
final class Known {
    private final Audit.Input input;
    private final List<AuditTable> tables;
    private final Conventions conventions = new Conventions();
    private final Map<RecordKind, KeyTable> keys = new EnumMap<>(RecordKind.class);
    private final People people = new People();
    private final Places places = new Places();
    private final Carriers carriers = new Carriers();
    private final Patients patients;
    private final Set<String> stages = new HashSet<>();

    private Known(Audit.Input input, List<AuditTable> tables) {
        this.input = input;
        this.tables = tables;
        this.patients = new Patients(conventions, input.exportDate());
    }

    static Known gather(Audit.Input input, List<AuditTable> tables) {
        var known = new Known(input, tables);
        for (AuditTable table : tables) {
            input.rows().accept(table.file(), row -> known.first(new Row(table, row)));
        }
        known.conventions.settle();
        known.carriers.settle();
        for (AuditTable table : tables) {
            if (table.holds(RecordKind.PATIENT)) {
                input.rows().accept(table.file(), row -> known.patients.gather(new Row(table, row)));
            }
        }
        return known;
    }

    private void first(Row row) {
        conventions.gather(row);
        carriers.gather(row);
        row.table().kind().ifPresent(kind -> {
            KeyTable ids = keys.computeIfAbsent(kind, k -> new KeyTable());
            if (!row.key().isEmpty()) {
                ids.add(row.key());
            }
            row.table().where(column -> column.isOwnKeyOf(kind)).map(row::word).filter(word -> !word.isEmpty()).forEach(ids::add);
            switch (kind) {
                case PATIENT -> patients.gatherCharts(row);
                case PROVIDER -> people.gather(row);
                case PRACTICE -> places.gather(row);
                case STAGE -> row.table().where(c -> c.is("stage.name")).map(row::word).map(StatusWord::folded).forEach(stages::add);
                default -> { }
            }
        });
    }

    Audit.Input input() {
        return input;
    }

    List<AuditTable> tables() {
        return tables;
    }

    Conventions conventions() {
        return conventions;
    }

    People people() {
        return people;
    }

    Places places() {
        return places;
    }

    Carriers carriers() {
        return carriers;
    }

    Patients patients() {
        return patients;
    }

    boolean isStage(String word) {
        return stages.contains(StatusWord.folded(word));
    }

    /** Whether the export has a table of this kind. */
    boolean has(RecordKind kind) {
        return tables.stream().anyMatch(table -> table.holds(kind));
    }

    /** Whether a record of this kind has this key; a patient may be named by the chart number too. */
    boolean knows(RecordKind kind, String key) {
        KeyTable table = keys.get(kind);
        return table != null && table.contains(key) || kind == RecordKind.PATIENT && patients.isChart(key);
    }

    /** Whether the text stands for nobody, as systems write 0 or -1 where there is no link. */
    boolean isPlaceholder(RecordKind kind, String key) {
        return (key.equals("0") || key.equals("-1")) && !hasKey(kind, key);
    }

    boolean hasKey(RecordKind kind, String key) {
        KeyTable table = keys.get(kind);
        return table != null && table.contains(key);
    }
}
