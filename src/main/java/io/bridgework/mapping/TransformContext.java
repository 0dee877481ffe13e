package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.mapping.Patients.Patient;
import io.bridgework.mapping.Transformer.Input;
import io.bridgework.mapping.Transformer.Sink;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome.Carried;
import io.bridgework.model.RowOutcome.Rejected;
import io.bridgework.model.RowOutcome.Settled;
import io.bridgework.model.RowOutcome.Skipped;
import io.bridgework.model.RowRef;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What all drafters of one run share: the input, what was learnt in the first pass, and where results go. */
record TransformContext(
        Input input, Sources sources, CellReader reader, CustomValues customs, ProviderDirectory providers,
        Locations locations, Patients patients, Plans plans, Stages stages, Policies policies,
        FileDrafter files, PeopleElsewhere people, LateNotes lateNotes, Sink sink) {
    static final String DUPLICATE = "X01-identical-duplicate-row";

    /**
     * The provider that a record names.
     *
     * @param name for people; empty when none is named
     * @param from the cells that say so
     */
    record NamedProvider(Optional<ProviderMatch> match, String name, List<Cell> from) {}

    /** The first provider text that names a known provider, else the first text; further ones go into the long text. */
    NamedProvider provider(SourceRecord record, String target, FieldSet set) {
        List<Cell> cells = record.cells(target).stream().filter(c -> !Patients.isNobody(c.text())).toList();
        if (cells.isEmpty()) {
            return new NamedProvider(Optional.empty(), "", List.of());
        }
        Cell said = cells.stream().filter(c -> providers.find(c.text()).isPresent()).findFirst().orElse(cells.get(0));
        String name = providers.displayName(said.text());
        for (Cell cell : cells) {
            if (!providers.displayName(cell.text()).equals(name)) {
                set.detail(cell);
            }
        }
        return new NamedProvider(providers.find(said.text()), name, List.of(said));
    }

    /** The record's location, else the patient's. */
    Optional<Location> location(SourceRecord record, Optional<Patient> patient) {
        return locations.of(record).or(() -> patient.flatMap(p -> locations.find(p.location())));
    }

    ZoneId zone(Optional<Location> location) {
        return location.map(Location::zone).orElse(input.zone());
    }

    /** Lines for locations that are not in the export; the record goes without the link. */
    void keepUnknownLocations(SourceRecord record, FieldSet set) {
        record.cells("key:location_id").stream()
                .filter(c -> locations.find(c.text()).isEmpty() && !Patients.isNobody(c.text()))
                .forEach(set::detail);
    }

    /** The cells of a record but for what the patient's own record says already. */
    List<Cell> unsaid(SourceRecord record, Patient patient) {
        return record.cells().stream().filter(c -> !people.isKept(patient.key(), c)).toList();
    }

    /** Puts the lines without a field into the record's long text, and into a note on it what does not fit there. */
    void putDetails(DraftId id, FieldSet set, long owner, List<RowRef> rows) {
        customs.fold(id.entity(), set);
        List<String> rest = customs.putDetails(id.entity(), set);
        if (!rest.isEmpty()) {
            String role = id.entity() == EntityType.ORGANIZATION ? "org" : id.entity().id();
            lateNotes.add(id.source(), "details", NotePages.of(rest, input.noteLimitBytes()), Map.of(),
                    Map.of(role, id), owner, rows);
        }
    }

    void draft(DraftId id, FieldSet set, Map<String, DraftId> links, long owner, SourceRecord record) {
        sink.draft(new Draft(id, set.fields(), links, owner, record.refs()));
    }

    void carried(SourceRecord record, DraftId id) {
        record.rows().forEach(r -> sink.outcome(new Carried(r.ref(), record.kind(), record.key(), id)));
    }

    void rejected(SourceRecord record, Rejection why) {
        record.rows().forEach(r -> sink.outcome(
                new Rejected(r.ref(), record.kind(), record.key(), why.code(), why.reason())));
    }

    void skipped(SourceRecord record, String decision, String reason) {
        record.rows().forEach(r -> sink.outcome(new Skipped(r.ref(), record.kind(), record.key(), decision, reason)));
    }

    void settled(SourceRecord record, String reason) {
        record.rows().forEach(r -> sink.outcome(new Settled(r.ref(), record.kind(), record.key(), reason)));
    }

    void duplicate(SourceRecord record) {
        skipped(record, DUPLICATE, "The same row stands in the export more than once; it becomes one record.");
    }

    void conflict(SourceRecord record) {
        rejected(record, new Rejection(
                Rejection.KEY_TWICE,
                "Another row has the same number and different content. The first one is moved; please check which is right."));
    }

    /** Drafts each record of a kind whose rows stand alone, and settles repeated rows. */
    void eachRow(RecordKind kind, Consumer<SourceRecord> drafter) {
        sources.keyedRows(kind, (row, key, standing) -> {
            SourceRecord record = SourceRecord.of(row, key);
            switch (standing) {
                case FIRST -> drafter.accept(record);
                case SAME -> duplicate(record);
                case OTHER -> conflict(record);
            }
        });
    }

    /** Drafts each record of a kind in which several rows may make one, and settles rows that are none. */
    void eachRecord(Groups groups, Consumer<SourceRecord> drafter) {
        groups.records((odd, place) -> {
            if (place == Groups.Place.DUPLICATE) {
                duplicate(odd);
            } else {
                conflict(odd);
            }
        }, drafter);
    }

    static List<Cell> cells(SourceRecord record, String... targets) {
        var cells = new ArrayList<Cell>();
        for (String target : targets) {
            cells.addAll(record.cells(target));
        }
        return cells;
    }
}
