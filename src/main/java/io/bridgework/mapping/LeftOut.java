package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome;
import io.bridgework.model.RowRef;
import io.bridgework.model.SourceTable.SkippedLine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Rows that do not take part: those that the reader holds back, and those that a person left out. A patient stays known, so that what belongs to them can say why it is held back; rows of
 * every other kind, and of any kind what is held back, are not looked at at all.
 */
final class LeftOut {
    static final String REASON = "It was left out by a person's decision.";

    private final Map<RowRef, String> findings;
    private final Set<RowRef> real;
    private final Map<RowRef, String> heldBack;

    /**
     * @param findings by row that a person left out
     * @param real rows that a person said are patients, though their names look like a test
     * @param heldBack the reason, by row that the reader holds back
     */
    LeftOut(Map<RowRef, String> findings, Set<RowRef> real, Map<RowRef, String> heldBack) {
        this.heldBack = heldBack;
        this.findings = findings;
        this.real = real;
    }

    /** Whether a patient is left out as a test entry. */
    boolean isTest(SourceRecord record) {
        return PersonDrafter.looksLikeTest(record) && record.rows().stream().noneMatch(row -> real.contains(row.ref()));
    }

    boolean hides(Cells row) {
        return heldBack.containsKey(row.ref())
                || row.columns().kind() != RecordKind.PATIENT && findings.containsKey(row.ref());
    }

    /** The finding that a patient was left out on; empty when they were not. */
    Optional<String> finding(SourceRecord record) {
        return record.rows().stream().map(row -> findings.get(row.ref())).filter(java.util.Objects::nonNull).findFirst();
    }

    /** Gives one outcome for each row that is hidden. */
    void settle(Sources sources, Consumer<RowOutcome> sink) {
        if (findings.isEmpty() && heldBack.isEmpty()) {
            return;
        }
        for (Columns columns : sources.all()) {
            sources.allRows(columns, row -> {
                if (hides(row)) {
                    sink.accept(outcome(row));
                }
            });
        }
    }

    private RowOutcome outcome(Cells row) {
        String finding = findings.get(row.ref());
        return finding == null
                ? new RowOutcome.Rejected(
                        row.ref(), row.columns().kind(), RowKeys.of(row), SkippedLine.HELD_BACK, heldBack.get(row.ref()))
                : new RowOutcome.Skipped(row.ref(), row.columns().kind(), RowKeys.of(row), finding, REASON);
    }
}
