package io.bridgework.workspace;

/**
 * An entry of the ledger as the view keeps it.
 *
 * @param made number of the entry by which it came to be: the order of making
 */
record LedgerRow(Ledger.Entry entry, long made) {}
