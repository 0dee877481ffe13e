package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Words of status: codes (M67), an office's own words (M68), patients who no longer come (M02, M69, X13). */
final class StatusRule implements Rule {
    /** Words of plan statuses and stages, source facts section 5.1. */
    private static final Set<String> PLAN_WORDS = Set.of(
            "created", "saved", "printed", "notapplicable", "proposed", "active", "tp", "new", "presented", "followup", "followupmade",
            "hold", "preferred", "preauth", "pendinginsurance", "claimsent", "accepted", "signed", "scheduled", "inprogress", "started",
            "completed", "complete", "c", "rejected", "declined", "inactive", "deleted", "alternative", "referred", "draft", "open", "pending",
            "won", "lost", "cancelled", "canceled", "expired", "onhold", "approved", "partiallyaccepted", "0", "1", "2");
    private static final Remark CODE = Remark.ask(
            "M67-status-code", "The status is a code, not a word. Open Dental's codes are read as such; if they are another system's, give their meaning in the mapping.");
    private static final Remark OWN_WORD = Remark.warn(
            "M68-office-made-status", "This status is the office's own word; it is kept as text and counts as open.");
    private static final Remark GONE = Remark.warn(
            "M69-inactive-or-deceased", "The patient is inactive, deceased or archived; they are moved with that status and get no messages.");
    private static final Remark DELETED = Remark.warn(
            "X13-deleted-at-source", "The patient is marked deleted at the source; they are moved with that status. Skip them if nobody needs them.");
    private static final Remark NOT_A_PATIENT = Remark.warn(
            "M02-not-a-patient", "This person pays for others but is no patient; they are moved with that status.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        if (table.holds(RecordKind.PATIENT)) {
            return PatientStatus.column(table).map(column -> (row, report) -> patient(row, column, report));
        }
        if (table.holds(RecordKind.APPOINTMENT)) {
            List<AuditColumn> columns = table.where(c -> c.is(VisitState.TARGETS) && VisitState.named(c.header()).isEmpty()).toList();
            return columns.isEmpty() ? Optional.empty()
                    : Optional.of((row, report) -> columns.forEach(column -> own(row, column, VisitStatus::isKnown, report)));
        }
        if (table.holds(RecordKind.TREATMENT_PLAN)) {
            return table.where(c -> c.is("deal.stage", "deal.status") || c.means("plan_status")).findFirst()
                    .map(column -> (row, report) -> own(row, column, word -> isPlanWord(word, known), report));
        }
        return Optional.empty();
    }

    private static boolean isPlanWord(String word, Known known) {
        return known.isStage(word) || PLAN_WORDS.contains(StatusWord.folded(word));
    }

    private static void patient(Row row, AuditColumn column, Report report) {
        String word = row.word(column);
        if (word.isEmpty()) {
            return;
        }
        own(row, column, w -> PatientStatus.of(w).isPresent(), report);
        PatientStatus.of(column, StatusWord.mapped(column, word)).ifPresent(status -> {
            if (status == PatientStatus.NON_PATIENT) {
                report.addUnlessHabit(row, column, NOT_A_PATIENT);
            } else if (status == PatientStatus.DELETED) {
                report.addUnlessHabit(row, column, DELETED);
            } else if (status.isGone()) {
                report.addUnlessHabit(row, column, GONE);
            }
        });
    }

    private static void own(Row row, AuditColumn column, Predicate<String> known, Report report) {
        String word = row.word(column);
        if (word.isEmpty() || column.values().containsKey(word.strip())) {
            return;
        }
        if (StatusWord.isCode(word) && !StatusWord.isYesOrNo(word)) {
            report.addUnlessHabit(row, column, CODE);
        } else if (!known.test(word)) {
            report.addUnlessHabit(row, column, OWN_WORD);
        }
    }
}
