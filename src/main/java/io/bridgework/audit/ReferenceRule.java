package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** References to patients, plans, visits and locations that lead nowhere (M61, M62), and rows that need one and have none (X07). */
final class ReferenceRule implements Rule {
    private static final Map<String, RecordKind> REFERENCES = Map.of(
            "patient_id", RecordKind.PATIENT, "guarantor_id", RecordKind.PATIENT, "subscriber_id", RecordKind.PATIENT,
            "subscriber_patient_id", RecordKind.PATIENT, "treatment_plan_id", RecordKind.TREATMENT_PLAN,
            "appointment_id", RecordKind.APPOINTMENT, "location_id", RecordKind.PRACTICE,
            "parent_organization_id", RecordKind.PRACTICE, "group_id", RecordKind.PRACTICE);
    private static final Set<RecordKind> OF_A_PATIENT = Set.of(
            RecordKind.TREATMENT_PLAN, RecordKind.APPOINTMENT, RecordKind.NOTE, RecordKind.RECALL, RecordKind.ATTACHMENT, RecordKind.INSURANCE);
    private static final Remark PLACEHOLDER = Remark.repair("M61-placeholder-id", "The number stands for nobody; no link is made.");
    private static final Remark NO_PATIENT = Remark.holdBack(
            "M62-orphan-reference", "The patient of this row is not in the export, so the row is held back. Add the patient to the export, or leave the row out.");
    private static final Remark NO_LINK = Remark.warn(
            "M62-orphan-reference", "What this number names is not in the export; the row is moved without that link.");
    private static final Remark NO_PATIENTS = Remark.block(
            "M62-orphan-reference", "The export has no patients, so these rows have nobody to belong to. Add the patient list to the export.");
    private static final Remark MISSING = Remark.holdBack(
            "X07-missing-required-value", "The row names no patient, so it has nobody to belong to and is held back.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        var columns = new ArrayList<>(table.where(c -> c.target().isKey() && REFERENCES.containsKey(c.target().field()) && !table.isKey(c)
                && table.kind().filter(c::isOwnKeyOf).isEmpty()).toList());
        if (table.holds(RecordKind.METRIC, RecordKind.REVIEW)) {
            table.first("organization.name").ifPresent(columns::add);
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(new References(table, columns, known));
    }

    private record References(AuditTable table, List<AuditColumn> columns, Known known) implements Check {
        @Override
        public void row(Row row, Report report) {
            for (AuditColumn column : columns) {
                look(row, column, report);
            }
            boolean bound = table.kind().filter(OF_A_PATIENT::contains).isPresent() && !table.holds(RecordKind.APPOINTMENT);
            if (bound && table.firstKey("patient_id").isPresent() && namesNobody(row)) {
                report.add(row, table.firstKey("patient_id").get(), MISSING);
            }
        }

        private boolean namesNobody(Row row) {
            boolean byPlan = table.holds(RecordKind.ATTACHMENT, RecordKind.INSURANCE)
                    && !row.word(table.firstKey("treatment_plan_id")).isEmpty();
            String patient = row.word(table.firstKey("patient_id"));
            return (patient.isEmpty() || known.isPlaceholder(RecordKind.PATIENT, patient)) && !byPlan
                    && row.word(table.where(c -> c.is("deal.person", "activity.person", "note.person", "file.person")).findFirst()).isEmpty();
        }

        private void look(Row row, AuditColumn column, Report report) {
            String word = row.word(column);
            RecordKind kind = REFERENCES.getOrDefault(column.target().field(), RecordKind.PRACTICE);
            if (word.isEmpty() || !known.has(kind) || knows(kind, word)) {
                return;
            }
            if (known.isPlaceholder(kind, word)) {
                report.addUnlessHabit(row, column, PLACEHOLDER);
            } else if (column.isKey("patient_id") && table.kind().filter(OF_A_PATIENT::contains).isPresent()) {
                report.add(row, column, NO_PATIENT);
            } else {
                report.addUnlessHabit(row, column, NO_LINK);
            }
        }

        private boolean knows(RecordKind kind, String word) {
            return kind == RecordKind.PRACTICE
                    ? Arrays.stream(word.split("\\s*[;|]\\s*|\\s*,\\s*(?=\\d)")).allMatch(known.places()::knows) || known.places().knows(word)
                    : known.knows(kind, word);
        }

        @Override
        public void end(Report report) {
            boolean needed = table.kind().filter(OF_A_PATIENT::contains).isPresent() && table.source().rows() > 0;
            if (needed && !known.has(RecordKind.PATIENT)) {
                columns.stream().filter(c -> c.isKey("patient_id")).findFirst().ifPresent(column -> report.add(column, NO_PATIENTS));
            }
        }
    }
}
