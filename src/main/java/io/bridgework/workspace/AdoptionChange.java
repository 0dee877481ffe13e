package io.bridgework.workspace;

import java.util.Optional;

/** What an adoption changes; its number is known only once it is on disk, perhaps after the view has it. */
final class AdoptionChange implements ViewChange {
    private final LedgerOverlay overlay;
    private final Adoption adoption;
    private boolean applied;
    private Optional<LedgerChange> shown = Optional.empty();

    AdoptionChange(LedgerOverlay overlay, Adoption adoption) {
        this.overlay = overlay;
        this.adoption = adoption;
    }

    @Override
    public void addTo(ViewBatch batch, long number, long position) {
        batch.entry(adoption.subject(), Optional.of(LedgerFold.adopted(adoption, number)));
    }

    /** Makes it visible to readers until the view has it. */
    void show(long number) {
        synchronized (overlay) {
            if (!applied) {
                LedgerRow row = LedgerFold.adopted(adoption, number);
                shown = Optional.of(new LedgerChange(overlay, adoption.subject(), Optional.of(row), number));
                overlay.put(shown.get());
            }
        }
    }

    @Override
    public void applied() {
        synchronized (overlay) {
            applied = true;
            overlay.forget(adoption.subject());
            shown.ifPresent(overlay::remove);
        }
    }
}
