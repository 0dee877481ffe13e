package io.bridgework.workspace;

import java.util.Optional;

/**
 * What an outcome changes: shown by the overlay until the view has it.
 *
 * @param row empty when the record is not there any more
 */
record LedgerChange(LedgerOverlay overlay, String subject, Optional<LedgerRow> row, long operation)
        implements ViewChange {
    @Override
    public void addTo(ViewBatch batch, long number, long position) {
        batch.outcome(operation, position);
        batch.entry(subject, row);
    }

    @Override
    public void applied() {
        overlay.remove(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
