package io.bridgework.workspace;

/** What an entry changes in the view. */
@FunctionalInterface
interface ViewChange {
    ViewChange NOTHING = (batch, number, position) -> {};

    /**
     * @param number of the journal entry; 0 for what is not in the journal
     * @param position where the entry begins in the journal
     */
    void addTo(ViewBatch batch, long number, long position);

    /** Called once the view shows it. */
    default void applied() {}
}
