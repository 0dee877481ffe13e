package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import java.util.Optional;
import java.util.Set;

/** Keys: rows that stand twice, keys used for two records, rows without key (X01, X02, X07). */
final class KeyRule implements Rule {
    private static final Set<String> PATIENT_REFERENCES = Set.of("patient_id", "chart_number");
    private static final Remark SAME = Remark.repair("X01-identical-duplicate-row", "This row stands in the file already; the two become one record.");
    private static final Remark OTHER = Remark.holdBack(
            "X02-key-used-twice", "An earlier row has the same number but other content. The earlier one is moved, this one is held back until you say which is right.");
    private static final Remark NO_KEY = Remark.warn("X07-missing-required-value", "The row has no number of its own; one is made from its content.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        Optional<AuditColumn> key = table.key();
        if (key.isEmpty() || table.kind().isEmpty() || isReference(table, key.get())) {
            return Optional.empty();
        }
        // the rows of one plan are its items, so a plan's number may come again
        boolean items = table.holds(RecordKind.TREATMENT_PLAN);
        var seen = new KeyTable();
        return Optional.of((row, report) -> {
            if (row.word(key).isEmpty()) {
                report.add(row, key.get(), NO_KEY);
                return;
            }
            long content = KeyTable.hash(row.source().hash());
            if (seen.contains(KeyTable.hash(row.key()))) {
                boolean same = seen.get(KeyTable.hash(row.key())) == content;
                if (same || !items) {
                    report.add(row, key.get(), same ? SAME : OTHER);
                }
            }
            seen.putIfAbsent(KeyTable.hash(row.key()), content);
        });
    }

    private static boolean isReference(AuditTable table, AuditColumn key) {
        return !table.holds(RecordKind.PATIENT) && key.target().isKey() && PATIENT_REFERENCES.contains(key.target().field());
    }
}
