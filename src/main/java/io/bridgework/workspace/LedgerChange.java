package io.bridgework.workspace;

import java.util.Optional;

/** What an outcome changes: shown by the overlay until the view has it. Equal only to itself. */
final class LedgerChange implements ViewChange {
    private final LedgerOverlay overlay;
    private final String subject;
    private final Optional<LedgerRow> row;
    private final long operation;

    /** @param row empty when the record is not there any more */
    LedgerChange(LedgerOverlay overlay, String subject, Optional<LedgerRow> row, long operation) {
        this.overlay = overlay;
        this.subject = subject;
        this.row = row;
        this.operation = operation;
    }

    String subject() {
        return subject;
    }

    Optional<LedgerRow> row() {
        return row;
    }

    @Override
    public void addTo(ViewBatch batch, long number, long position) {
        batch.outcome(operation, position);
        batch.entry(subject, row);
    }

    @Override
    public void applied() {
        overlay.remove(this);
    }
}
