package io.bridgework.mapping;

import io.bridgework.mapping.SeenRows.Standing;
import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Decides which rows with one key make one record: items of a plan, procedures of a visit, parts of a patient in
 * different files. Learns in first passes over the kind and hands out whole records in later ones; only rows of keys
 * with several are ever held.
 */
final class Groups {
    /** What becomes of a row. */
    enum Place {
        HEAD, PART, DUPLICATE, CONFLICT
    }

    /**
     * What is compared with the first row of a key.
     *
     * @param who whose record it is
     * @param when of a visit
     * @param what the item of a plan
     */
    private record Head(String file, String who, String when, String what) {}

    private static final List<String> ITEM = List.of(
            "key:treatment_item_id", "key:procedure_id", "deal.custom:procedure_codes", "deal.custom:procedures",
            "deal.custom:tooth", "deal.custom:surface", "deal.pipeline");
    private static final List<String> VISIT =
            List.of("activity.due_date", "activity.due_time", "activity.duration", "activity.custom:appointment_status");

    private final Sources sources;
    private final RecordKind kind;
    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    Groups(Sources sources, RecordKind kind) {
        this.sources = sources;
        this.kind = kind;
        var repeated = new HashSet<String>();
        sources.keyedRows(kind, (row, key, standing) -> {
            if (standing == Standing.OTHER) {
                repeated.add(key);
            }
        });
        if (!repeated.isEmpty()) {
            learn(repeated);
        }
    }

    private void learn(Set<String> repeated) {
        sources.keyedRows(kind, (row, key, standing) -> {
            if (repeated.contains(key)) {
                if (standing == Standing.FIRST) {
                    heads.put(key, head(row));
                } else if (place(row, key, standing) == Place.PART) {
                    sizes.merge(key, 2, (a, b) -> a + 1);
                }
            }
        });
    }

    /** All rows that are no part of a record go to {@code odd}, all records to {@code whole}, complete. */
    void records(BiConsumer<SourceRecord, Place> odd, Consumer<SourceRecord> whole) {
        var waiting = new HashMap<String, List<Cells>>();
        sources.keyedRows(kind, (row, key, standing) -> {
            Place place = place(row, key, standing);
            if (place == Place.DUPLICATE || place == Place.CONFLICT) {
                odd.accept(SourceRecord.of(row, key), place);
            } else if (!sizes.containsKey(key)) {
                whole.accept(SourceRecord.of(row, key));
            } else {
                List<Cells> parts = waiting.computeIfAbsent(key, k -> new ArrayList<>());
                parts.add(row);
                if (parts.size() == sizes.get(key)) {
                    whole.accept(new SourceRecord(kind, key, waiting.remove(key)));
                }
            }
        });
    }

    private Place place(Cells row, String key, Standing standing) {
        if (standing != Standing.OTHER) {
            return standing == Standing.FIRST ? Place.HEAD : Place.DUPLICATE;
        }
        Head first = heads.get(key);
        Head own = head(row);
        if (!agree(own.who(), first.who())) {
            return Place.CONFLICT;
        }
        boolean part = switch (kind) {
            case PATIENT -> !first.file().equals(own.file());
            case TREATMENT_PLAN -> !first.file().equals(own.file()) || row.columns().isPlanItems()
                    || !own.what().equals(first.what());
            case APPOINTMENT -> agree(own.when(), first.when());
            default -> false;
        };
        return part ? Place.PART : Place.CONFLICT;
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private Head head(Cells row) {
        String who = kind == RecordKind.PATIENT
                ? ProviderDirectory.personKey(PersonNames.rawText(row))
                : Column.fold(row.text("key:patient_id"));
        return new Head(
                row.columns().file(), who, kind == RecordKind.APPOINTMENT ? texts(row, VISIT) : "",
                kind == RecordKind.TREATMENT_PLAN ? texts(row, ITEM) : "");
    }

    private static String texts(Cells row, List<String> targets) {
        var text = new StringBuilder();
        targets.forEach(t -> row.cells(t).forEach(c -> text.append(c.text()).append('\u001f')));
        return text.toString();
    }
}
