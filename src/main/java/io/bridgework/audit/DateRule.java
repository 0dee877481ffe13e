package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import io.bridgework.model.value.DateText;
import io.bridgework.model.value.DateText.Role;
import io.bridgework.model.value.DateText.When;
import io.bridgework.model.value.Parsed;
import io.bridgework.model.value.Parsed.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates: placeholders, typing errors, mixed forms, columns whose order of day and month nothing proves (M11 to M23, M74). */
final class DateRule implements Rule {
    private static final Pattern YEAR_FIRST = Pattern.compile("\\s*\\d{4}\\s*[-/.].*", Pattern.DOTALL);
    private static final Remark OTHER_FORM = Remark.repair(
            "M17-mixed-date-formats", "This date is written in another way than most of its column; it is read as it means.");
    private static final Remark AMBIGUOUS = Remark.block(
            "M17-mixed-date-formats",
            "No date in this column shows whether the day or the month stands first, so 03/04 could be March 4 or April 3. Say which in the mapping.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> columns = table.where(AuditColumn::isDate).toList();
        return columns.isEmpty() ? Optional.empty() : Optional.of(new Dates(columns, known));
    }

    private record Dates(List<AuditColumn> columns, Known known) implements Check {
        @Override
        public void row(Row row, Report report) {
            for (AuditColumn column : columns) {
                Parsed<When> read = DateText.parse(
                        row.text(column), known.conventions().date(column), column.isBirthDate() ? Role.BIRTH : Role.EVENT,
                        known.input().exportDate());
                for (Problem problem : read.problems()) {
                    if (problem.lost()) {
                        report.addUnlessFlood(row, column, Remark.of(problem));
                    } else {
                        report.addUnlessHabit(row, column, Remark.of(problem));
                    }
                }
                if (read.value().isPresent() && read.problems().isEmpty() && isOtherForm(row.text(column), column)) {
                    report.addUnlessHabit(row, column, OTHER_FORM);
                }
            }
        }

        private boolean isOtherForm(String text, AuditColumn column) {
            return YEAR_FIRST.matcher(text).matches() != known.conventions().isYearFirst(column)
                    && (text.indexOf('/') >= 0 || text.indexOf('-') >= 0 || text.indexOf('.') >= 0);
        }

        @Override
        public void end(Report report) {
            for (AuditColumn column : columns) {
                if (known.conventions().date(column).ambiguous()) {
                    report.add(column, AMBIGUOUS);
                }
                if (column.isBirthDate() && isOfPatients(column)) {
                    known.patients().commonBirthday(column).ifPresent(day -> report.add(column, Remark.block(
                            "M16-many-share-one-day",
                            "More than one in five birth dates fall on " + day + ". A program may have lost the month and day; compare some with the source.")));
                }
            }
        }

        private boolean isOfPatients(AuditColumn column) {
            return known.tables().stream().anyMatch(t -> t.file().equals(column.file()) && t.holds(RecordKind.PATIENT));
        }
    }
}
