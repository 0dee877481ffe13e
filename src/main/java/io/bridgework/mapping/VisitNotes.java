package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Patients.Found;
import io.bridgework.mapping.SeenRows.Standing;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Notes that belong to a visit, where a person chose that they go into it: those that name one, and those that name none and
 * were written on the day of their patient's only visit. Any other stays a note of its own, and so does one that was sent as
 * such. Holds a line for each such note and the text of one portion of them.
 */
final class VisitNotes {
    /** Several visits on that day: nobody knows which one is meant. */
    private static final String SEVERAL = "";

    private final TransformContext context;
    private final Portions portions;
    private final boolean joins;
    /** By what notes say of their visit: its key, or nothing as long as it was not met. */
    private final Map<String, Optional<String>> visits = new HashMap<>();
    private final Map<String, DraftId> homes = new HashMap<>();
    private final Map<String, Lines> texts = new HashMap<>();
    private int loaded = -1;
    private long joined;

    VisitNotes(TransformContext context, Portions portions) {
        this.context = context;
        this.portions = portions;
        this.joins = context.input().way().notesInVisits();
    }

    /** Lines of notes, and the rows that they come from. */
    record Lines(List<String> lines, List<RowRef> rows) {
        static final Lines NONE = new Lines(List.of(), List.of());
    }

    /** Learns which visits notes belong to; call before {@link #learn}. */
    void learnNotes() {
        forEach((record, patient) -> {
            visits.put(mark(record, patient), Optional.empty());
            record.cells().forEach(cell -> portions.expect(cell.text().length()));
        });
    }

    /** Learns of a visit that lands. */
    void learn(Visit visit) {
        if (visits.isEmpty()) {
            return;
        }
        String key = visit.record().key();
        visits.computeIfPresent(named(visit.patient(), key), (mark, none) -> Optional.of(key));
        if (visit.status() != VisitStatus.UNSCHEDULED) {
            visit.time().date().ifPresent(day -> visits.computeIfPresent(
                    dated(visit.patient(), day.toString()), (mark, before) -> Optional.of(before.isEmpty() ? key : SEVERAL)));
        }
    }

    /** Notes that go into a visit. */
    long count() {
        forEach((record, patient) -> joined += visit(record, patient).isPresent() ? 1 : 0);
        return joined;
    }

    /** Reads the texts of one portion. */
    void load(int portion) {
        if (portion == loaded) {
            return;
        }
        loaded = portion;
        texts.clear();
        forEach((record, patient) -> {
            if (portions.of(patient.key()) == portion) {
                visit(record, patient).ifPresent(key -> {
                    Lines text = texts.computeIfAbsent(key, k -> new Lines(new ArrayList<>(), new ArrayList<>()));
                    text.lines().addAll(new NoteText(record, context).tell(patient));
                    text.rows().addAll(record.refs());
                });
            }
        });
    }

    /** What goes into a visit of the portion that is loaded. */
    Lines of(Visit visit) {
        return texts.getOrDefault(visit.record().key(), Lines.NONE);
    }

    /** Says what the visit became. */
    void landed(Visit visit, DraftId where) {
        if (texts.containsKey(visit.record().key())) {
            homes.put(visit.record().key(), where);
        }
    }

    /** Where a note went with its visit; empty when it is one of its own. */
    Optional<DraftId> home(SourceRecord note) {
        return joins ? context.patients().of(note).patient()
                .filter(patient -> mayJoin(note)).flatMap(patient -> visit(note, patient)).map(homes::get) : Optional.empty();
    }

    private Optional<String> visit(SourceRecord note, Patients.Patient patient) {
        return visits.getOrDefault(mark(note, patient), Optional.empty()).filter(key -> !key.equals(SEVERAL));
    }

    private void forEach(BiConsumer<SourceRecord, Patients.Patient> action) {
        if (!joins) {
            return;
        }
        context.sources().keyedRows(RecordKind.NOTE, (row, key, standing) -> {
            SourceRecord record = SourceRecord.of(row, key);
            Found found = context.patients().of(record);
            if (standing == Standing.FIRST && found.rejection().isEmpty() && mayJoin(record)
                    && !new NoteText(record, context).isEmpty()) {
                action.accept(record, found.patient().orElseThrow());
            }
        });
    }

    private boolean mayJoin(SourceRecord note) {
        return !context.input().sent().test(DraftId.of(EntityType.NOTE, note.recordKey()));
    }

    private String mark(SourceRecord note, Patients.Patient patient) {
        Optional<Cell> visit = note.cells("key:appointment_id").stream().filter(c -> !Patients.isNobody(c.text())).findFirst();
        return visit.map(cell -> named(patient.key(), cell.text())).orElseGet(() -> dated(patient.key(), day(note, patient)));
    }

    private String day(SourceRecord note, Patients.Patient patient) {
        for (Cell cell : note.cells("note.add_time")) {
            var when = context.reader().when(cell).value();
            if (when.isPresent()) {
                var zone = context.zone(context.location(note, Optional.of(patient)));
                return when.get().offset().isEmpty()
                        ? when.get().date().toString() : Instants.of(when.get(), cell, zone).atZone(zone).toLocalDate().toString();
            }
        }
        return "";
    }

    private static String named(String patient, String visit) {
        return patient + "\u001fnamed\u001f" + visit;
    }

    private static String dated(String patient, String day) {
        return patient + "\u001fon\u001f" + day;
    }
}
