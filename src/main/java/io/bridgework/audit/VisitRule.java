package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import io.bridgework.model.value.DateText;
import io.bridgework.model.value.DateText.Role;
import io.bridgework.model.value.DateText.When;
import io.bridgework.model.value.Parsed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Visits: ends before the start, past ones still open, ones without date, rows that are no visit (M27 to M30, X34). */
final class VisitRule implements Rule {
    private static final Remark NO_LENGTH = Remark.warn(
            "M27-end-before-start-or-zero-length", "The visit ends before it starts, or has no length; it is moved with 30 minutes.");
    private static final Remark STILL_OPEN = Remark.warn(
            "M28-past-but-still-scheduled", "The visit lies in the past but was never marked completed, missed or cancelled; it becomes an open task.");
    private static final Remark NO_VISIT = Remark.skip(
            "M29-row-is-no-visit", "This row names no patient: a block or a remark in the schedule, not a visit.");
    private static final Remark NO_DATE = Remark.warn(
            "M30-appointment-without-date", "The visit has no date; it becomes an open task without a due date.");
    private static final Remark NO_TIME = Remark.warn(
            "M26-time-not-readable", "The time of the visit cannot be read, so it becomes a task of that day.");
    private static final Remark GONE = Remark.warn(
            "X34-visit-of-inactive-patient", "A visit is planned for a patient who is inactive, deceased or deleted. Check whether it still holds.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        return table.holds(RecordKind.APPOINTMENT) ? Optional.of(new Visits(table, known)) : Optional.empty();
    }

    private static final class Visits implements Check {
        private final Known known;
        private final LocalDate exportDate;
        private final Optional<AuditColumn> patient;
        private final Optional<AuditColumn> date;
        private final Optional<AuditColumn> time;
        private final VisitState states;
        private final List<AuditColumn> lengths;

        Visits(AuditTable table, Known known) {
            this.known = known;
            exportDate = known.input().exportDate();
            patient = table.firstKey("patient_id").or(() -> table.first("activity.person"));
            date = table.first("activity.due_date");
            time = table.first("activity.due_time");
            states = new VisitState(table);
            lengths = table.where(column -> column.is("activity.duration")).toList();
        }

        @Override
        public void row(Row row, Report report) {
            Optional<VisitStatus> state = states.of(row);
            String who = row.word(patient);
            boolean nobody = patient.isPresent() && (who.isEmpty() || known.isPlaceholder(RecordKind.PATIENT, who));
            if (nobody || state.filter(s -> s == VisitStatus.NO_VISIT).isPresent()) {
                report.add(row, NO_VISIT);
                return;
            }
            if (date.isPresent()) {
                day(row, date.get(), state, report);
            }
            length(row).ifPresent(column -> report.add(row, column, NO_LENGTH));
            time.filter(column -> !row.word(column).isEmpty() && DateText.time(row.text(column)).value().isEmpty())
                    .ifPresent(column -> report.addUnlessFlood(row, column, NO_TIME));
        }

        private void day(Row row, AuditColumn column, Optional<VisitStatus> state, Report report) {
            Parsed<When> read = DateText.parse(row.text(column), known.conventions().date(column), Role.EVENT, exportDate);
            boolean open = state.filter(s -> s == VisitStatus.OPEN || s == VisitStatus.HERE).isPresent();
            if (read.value().isEmpty() && read.problems().stream().noneMatch(Parsed.Problem::lost)) {
                report.add(row, column, NO_DATE);
            }
            read.value().map(When::date).filter(day -> open && day.isBefore(exportDate))
                    .ifPresent(day -> report.add(row, states.column().get(), STILL_OPEN));
            read.value().map(When::date).filter(day -> open && !day.isBefore(exportDate))
                    .filter(day -> known.patients().isInactive(row.word(patient)))
                    .ifPresent(day -> report.add(row, GONE));
        }

        /** The column that shows that the visit has no length; empty when it has one, or says nothing of it. */
        private Optional<AuditColumn> length(Row row) {
            Optional<LocalTime> start = time.map(row::word).or(() -> date.map(row::word)).flatMap(text -> DateText.time(text).value());
            Optional<AuditColumn> wrong = Optional.empty();
            for (AuditColumn column : lengths) {
                String text = row.word(column);
                if (text.isEmpty()) {
                    continue;
                }
                if (isEnd(column, text)) {
                    boolean before = start.isPresent() && DateText.time(text).value().filter(end -> !end.isAfter(start.get())).isPresent();
                    if (before) {
                        return Optional.of(column);
                    }
                } else if (text.startsWith("-") || DateText.minutes(text).value().filter(minutes -> minutes == 0).isPresent()) {
                    wrong = Optional.of(column);
                }
            }
            return wrong;
        }

        /** Whether the column holds the end of the visit as a time of day, not its length. */
        private static boolean isEnd(AuditColumn column, String text) {
            return !column.transform().get("end").isEmpty() || column.header().matches(".*\\b(end|ends|finish|until|to)\\b.*|.*_end.*|end.*")
                    || DateText.minutes(text).value().isEmpty() && DateText.time(text).value().isPresent();
        }
    }
}
