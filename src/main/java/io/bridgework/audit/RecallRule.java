package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import java.util.Optional;

/** The same recall of one patient twice, as merged patients leave it (M05). */
final class RecallRule implements Rule {
    private static final Remark TWICE = Remark.warn(
            "M05-duplicate-recall", "The patient has a recall of this type on this day already. Both are moved; delete one if it is not wanted.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        Optional<AuditColumn> patient = table.firstKey("patient_id");
        Optional<AuditColumn> due = table.first("activity.due_date");
        Optional<AuditColumn> type = table.first("activity.subject", "activity.custom:recall_type");
        if (!table.holds(RecordKind.RECALL) || patient.isEmpty() || due.isEmpty()) {
            return Optional.empty();
        }
        var seen = new KeyTable();
        return Optional.of((row, report) -> {
            long recall = KeyTable.hash(row.word(patient) + '|' + row.word(due) + '|' + StatusWord.folded(row.word(type)));
            long self = KeyTable.hash(row.key() + (row.key().isEmpty() ? row.line() : ""));
            if (!row.word(due).isEmpty() && seen.putIfAbsent(recall, self) != self) {
                report.add(row, TWICE);
            }
        });
    }
}
