package io.bridgework.migration;

import io.bridgework.workspace.Drafts.Stored;
import io.bridgework.workspace.Ledger;

/**
 * What is wanted of a draft right now, as a fingerprint: its content, and which of its links can't be made yet. When such a
 * link can be made later the fingerprint is another one, so that the link is added then.
 */
final class Wish {
    private Wish() {}

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
