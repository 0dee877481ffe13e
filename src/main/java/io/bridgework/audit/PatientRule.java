package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import io.bridgework.model.value.NameText;
import java.util.Optional;

/** Patients: the same person twice, test entries, missing names and birth dates, who pays for whom (M03, M07, M10, M13, X05, X07). */
final class PatientRule implements Rule {
    private static final Remark SAME_PERSON = Remark.ask(
            "M07-same-person-two-ids", "Another patient has the same name and birth date. Both are moved; join them only if they are one person.");
    private static final Remark TEST = Remark.skip("M10-test-patient", "The name says that this is a test entry and no patient; it is left out.");
    private static final Remark NO_BIRTH_DATE = Remark.warn("M13-missing-birth-date", "The patient has no birth date.");
    private static final Remark NO_NAME = Remark.warn("X07-missing-required-value", "The patient has no name; they are moved under their number.");
    private static final Remark CHART = Remark.warn(
            "M03-guarantor-id-ambiguous", "The guarantor is given by chart number, not by patient number as in the other rows; the patient with that chart is taken.");
    private static final Remark CIRCLE = Remark.warn(
            "X05-circular-guarantor", "Two or more patients name each other as the one who pays. Correct the guarantor at the source.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        if (!table.holds(RecordKind.PATIENT)) {
            return Optional.empty();
        }
        Optional<AuditColumn> birth = table.where(c -> c.isBirthDate() && !c.means("subscriber_birth_date")).findFirst();
        Optional<AuditColumn> guarantor = table.firstKey("guarantor_id");
        boolean named = table.where(AuditColumn::isPersonName).findAny().isPresent();
        return Optional.of((row, report) -> {
            if (known.patients().isShared(row)) {
                report.add(row, SAME_PERSON);
            }
            if (named) {
                name(row, report);
            }
            boolean active = PatientStatus.of(row).filter(PatientStatus::isGone).isEmpty();
            birth.filter(column -> active && row.text(column).isBlank()).ifPresent(column -> report.addUnlessFlood(row, column, NO_BIRTH_DATE));
            guarantor.ifPresent(column -> payer(row, column, known, report));
        });
    }

    private static void name(Row row, Report report) {
        String name = Patients.shownName(row);
        if (name.isEmpty()) {
            report.add(row, NO_NAME);
        } else if (NameText.looksLikeTest(name)) {
            report.add(row, TEST);
        }
    }

    private static void payer(Row row, AuditColumn column, Known known, Report report) {
        String guarantor = row.word(column);
        if (guarantor.isEmpty()) {
            return;
        }
        if (!known.hasKey(RecordKind.PATIENT, guarantor) && known.patients().isChart(guarantor)) {
            report.addUnlessHabit(row, column, CHART);
        } else if (known.patients().isCircular(row.key())) {
            report.add(row, column, CIRCLE);
        }
    }
}
