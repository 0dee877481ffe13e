package io.bridgework.migration;

import io.bridgework.workspace.Drafts.Stored;
import io.bridgework.workspace.Ledger;

/**
 * What is wanted of a draft right now, as a fingerprint: its content, and which of its links can't be made yet. When such a
 * link can be made later the fingerprint is another one, so that the link is added then.
 */
final class Wish {
    private static final String IN_CONFLICT = " in conflict";

    private Wish() {}

    /**
     * Whether a record was brought to what is wanted. One that has values in conflict was, as long as the book knows them:
     * an interruption may have come before they were written down.
     */
    static boolean isMet(Ledger.Entry entry, Stored stored, Ledger ledger, ConflictBook conflicts) {
        String wanted = fingerprint(stored, ledger);
        return entry.fingerprint().equals(wanted)
                || entry.fingerprint().equals(wanted + IN_CONFLICT) && conflicts.isKnown(entry.subject(), wanted);
    }

    /** Whether an interruption came before the values in conflict of this record were written down. */
    static boolean lostItsConflicts(Ledger.Entry entry, ConflictBook conflicts) {
        String fingerprint = entry.fingerprint();
        return fingerprint.endsWith(IN_CONFLICT)
                && !conflicts.isKnown(entry.subject(), fingerprint.substring(0, fingerprint.length() - IN_CONFLICT.length()));
    }

    /** The fingerprint to write down for a record of which the conflicts were just looked for. */
    static String fingerprint(Stored stored, Ledger ledger, ConflictBook conflicts) {
        return fingerprint(stored, ledger) + (conflicts.isFound(stored.draft().id().toString()) ? IN_CONFLICT : "");
    }

    static String fingerprint(Stored stored, Ledger ledger) {
        var missing = new StringBuilder(stored.fingerprint());
        stored.draft().links().forEach((role, target) -> {
            if (ledger.find(target.toString()).isEmpty()) {
                missing.append(" without ").append(role);
            }
        });
        return missing.toString();
    }
}
