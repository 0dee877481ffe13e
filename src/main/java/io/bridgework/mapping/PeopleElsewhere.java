package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Patients.Patient;
import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What other files tell about patients: an appointment list with phones and addresses. It completes patients of the
 * patient file; where the export has no such file, it is where patients come from. Keeps the first row of each patient
 * in each of these files.
 */
final class PeopleElsewhere {
    private static final List<RecordKind> KINDS = List.of(
            RecordKind.APPOINTMENT, RecordKind.TREATMENT_PLAN, RecordKind.RECALL, RecordKind.INSURANCE, RecordKind.NOTE,
            RecordKind.ATTACHMENT);

    /** Custom fields that describe the person whatever the file is about; others of an insurance file are the policy's. */
    static final Set<String> OF_THE_PERSON = Set.of(
            "date_of_birth", "gender", "preferred_name", "postal_address", "language", "preferred_contact_method");

    private final Map<String, List<Cells>> byPatient = new LinkedHashMap<>();
    private final Sources sources;
    private final Patients patients;
    private final boolean isOnlySource;

    PeopleElsewhere(Sources sources, Patients patients) {
        this.sources = sources;
        this.patients = patients;
        this.isOnlySource = !sources.has(RecordKind.PATIENT);
    }

    void collect() {
        for (RecordKind kind : KINDS) {
            for (Columns columns : sources.of(kind)) {
                Columns people = columns.people(isOnlySource);
                if (people.all().stream().anyMatch(c -> c.target().entity().equals("person"))) {
                    sources.rows(people, this::keep);
                }
            }
        }
    }

    private void keep(Cells row) {
        Optional<String> key = isOnlySource ? madeKey(row)
                : patients.of(SourceRecord.of(row, "")).patient().map(Patient::key);
        if (key.isEmpty()) {
            return;
        }
        List<Cells> rows = byPatient.computeIfAbsent(key.get(), k -> new ArrayList<>());
        if (rows.stream().noneMatch(r -> r.columns() == row.columns())) {
            rows.add(row);
        }
    }

    /** Their number in that file, else a key made from name and birth date; nobody without a name. */
    private static Optional<String> madeKey(Cells row) {
        String id = row.text("key:patient_id").isEmpty() ? row.text("key:chart_number") : row.text("key:patient_id");
        if (PersonNames.rawText(row).isEmpty() || Patients.isNobody(id)) {
            return Optional.empty();
        }
        return Optional.of(id.isEmpty() ? RowKeys.of(row) : id);
    }

    /** Patients that no patient file has, in the order in which they were met. */
    void newPatients(Consumer<SourceRecord> visitor) {
        if (isOnlySource) {
            byPatient.forEach((key, rows) -> visitor.accept(new SourceRecord(RecordKind.PATIENT, key, rows)));
        }
    }

    /** The patient's record with what other files add. */
    SourceRecord completed(SourceRecord patient) {
        List<Cells> more = byPatient.getOrDefault(patient.key(), List.of());
        if (isOnlySource || more.isEmpty()) {
            return patient;
        }
        var rows = new ArrayList<>(patient.rows());
        rows.addAll(more);
        return new SourceRecord(patient.kind(), patient.key(), rows);
    }

    /** Whether the patient's own record says what this cell says, so that it need not be said again. */
    boolean isKept(String patient, Cell cell) {
        return cell.column().target().entity().equals("person")
                && byPatient.getOrDefault(patient, List.of()).stream()
                        .filter(r -> r.columns().file().equals(cell.column().file()))
                        .anyMatch(r -> r.raw(cell.column()).equals(cell.raw()));
    }
}
