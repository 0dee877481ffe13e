package io.bridgework.mapping;

import io.bridgework.mapping.SeenRows.Standing;
import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Decides which rows with one key make one record: items of a plan, and parts of a record in different files. Learns in
 * a first pass over the kind and hands out whole records in later ones, holding back only rows of keys with several.
 */
final class Groups {
    /** What becomes of a row. */
    enum Place {
        HEAD, PART, DUPLICATE, CONFLICT
    }

    private record Head(String file, String who, String what) {}

    private static final List<String> WHAT = List.of(
            "key:treatment_item_id", "key:procedure_id", "deal.custom:procedure_codes", "deal.custom:procedures",
            "deal.custom:tooth", "deal.custom:surface", "deal.pipeline");

    private final Sources sources;
    private final RecordKind kind;
    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, Integer> several = new HashMap<>();

    Groups(Sources sources, RecordKind kind) {
        this.sources = sources;
        this.kind = kind;
        sources.keyedRows(kind, (row, key, standing) -> {
            if (standing == Standing.FIRST) {
                heads.put(key, new Head(row.columns().file(), who(row), what(row)));
            } else if (place(row, key, standing) == Place.PART) {
                several.merge(key, 2, (a, b) -> a + 1);
            }
        });
    }

    /** All rows that are no part of a record go to {@code odd}, all records to {@code whole}, complete. */
    void records(BiConsumer<SourceRecord, Place> odd, java.util.function.Consumer<SourceRecord> whole) {
        var waiting = new HashMap<String, List<Cells>>();
        sources.keyedRows(kind, (row, key, standing) -> {
            Place place = place(row, key, standing);
            if (place == Place.DUPLICATE || place == Place.CONFLICT) {
                odd.accept(SourceRecord.of(row, key), place);
            } else if (!several.containsKey(key)) {
                whole.accept(SourceRecord.of(row, key));
            } else {
                List<Cells> parts = waiting.computeIfAbsent(key, k -> new ArrayList<>());
                parts.add(row);
                if (parts.size() == several.get(key)) {
                    whole.accept(new SourceRecord(kind, key, waiting.remove(key)));
                }
            }
        });
    }

    private Place place(Cells row, String key, Standing standing) {
        if (standing != Standing.OTHER) {
            return standing == Standing.FIRST ? Place.HEAD : Place.DUPLICATE;
        }
        Head head = heads.get(key);
        String who = who(row);
        boolean samePerson = who.isEmpty() || head.who().isEmpty() || who.equals(head.who());
        boolean otherFile = !head.file().equals(row.columns().file());
        boolean item = kind == RecordKind.TREATMENT_PLAN
                && (row.columns().isPlanItems() || !what(row).equals(head.what()));
        return samePerson && (otherFile || item) ? Place.PART : Place.CONFLICT;
    }

    private String who(Cells row) {
        return kind == RecordKind.PATIENT
                ? ProviderDirectory.personKey(PersonNames.rawText(row))
                : Column.fold(row.text("key:patient_id"));
    }

    private static String what(Cells row) {
        var text = new StringBuilder();
        WHAT.forEach(t -> text.append(row.text(t)).append('\u001f'));
        return row.columns().kind() == RecordKind.TREATMENT_PLAN ? text.toString() : "";
    }
}
