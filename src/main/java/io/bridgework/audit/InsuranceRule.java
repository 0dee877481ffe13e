package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import io.bridgework.model.value.DateText;
import io.bridgework.model.value.DateText.Role;
import io.bridgework.model.value.DateText.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Insurance: spellings of carriers, terms that end before they begin, members without number (M73 to M75). */
final class InsuranceRule implements Rule {
    private static final int LONGEST_COVERAGE_YEARS = 60;
    private static final Remark WRONG_TERM = Remark.warn(
            "M74-wrong-content-in-date-column", "The coverage ends before it begins, or begins so long ago that it may be a birth date.");
    private static final Remark NO_NUMBER = Remark.warn(
            "M75-empty-member-number", "The carrier is named, but the member or policy number is missing.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> carriers = table.where(c -> c.means("insurance_carrier", "secondary_insurance_carrier")).toList();
        Optional<AuditColumn> number = table.where(c -> c.means("policy_number", "member_id")).findFirst();
        Optional<AuditColumn> start = table.where(c -> c.means("coverage_start_date")).findFirst();
        Optional<AuditColumn> end = table.where(c -> c.means("coverage_end_date")).findFirst();
        boolean policies = table.holds(RecordKind.INSURANCE) && number.isPresent() && !carriers.isEmpty();
        return carriers.isEmpty() && start.isEmpty() ? Optional.empty() : Optional.of((row, report) -> {
            carriers.forEach(column -> spelling(row, column, known.carriers(), report));
            if (policies && !row.word(carriers.get(0)).isEmpty() && row.word(number).isEmpty()) {
                report.addUnlessFlood(row, number.get(), NO_NUMBER);
            }
            if (start.isPresent()) {
                term(row, start.get(), end, known, report);
            }
        });
    }

    private static void spelling(Row row, AuditColumn column, Carriers carriers, Report report) {
        String name = row.word(column);
        String usual = carriers.usual(name);
        if (!name.isEmpty() && !usual.equals(name)) {
            report.addUnlessHabit(row, column, Remark.warn(
                    "M73-carrier-spelling-variants", "This may be the carrier that most rows write as " + usual + ". Both spellings are kept unless you join them."));
        }
    }

    private static void term(Row row, AuditColumn start, Optional<AuditColumn> end, Known known, Report report) {
        Optional<LocalDate> from = day(row, start, known);
        Optional<LocalDate> to = end.flatMap(column -> day(row, column, known));
        boolean backwards = from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
        boolean longAgo = from.filter(day -> day.isBefore(known.input().exportDate().minusYears(LONGEST_COVERAGE_YEARS))).isPresent();
        if (backwards || longAgo) {
            report.add(row, start, WRONG_TERM);
        }
    }

    private static Optional<LocalDate> day(Row row, AuditColumn column, Known known) {
        return DateText.parse(row.text(column), known.conventions().date(column), Role.EVENT, known.input().exportDate()).value()
                .map(When::date);
    }
}
