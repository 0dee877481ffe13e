package io.bridgework.migration;

import io.bridgework.model.DraftId;
import io.bridgework.model.Fate;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Drafts.Stored;
import io.bridgework.workspace.Ledger;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds out from the ledger alone that a load has nothing to send, so that a pass over an unchanged source costs nothing. */
final class Unchanged {
    private final Drafts drafts;
    private final Ledger ledger;
    private final ConflictBook conflicts;
    private final DeletionBook deletions;

    Unchanged(Drafts drafts, Ledger ledger, ConflictBook conflicts, DeletionBook deletions) {
        this.drafts = drafts;
        this.ledger = ledger;
        this.conflicts = conflicts;
        this.deletions = deletions;
    }

    /** Whether every chosen draft is in Pipedrive as it is wanted; then each has its fate. */
    boolean isAll(Predicate<DraftId> chosen) {
        boolean all = Entities.LOAD_ORDER.stream().allMatch(entity -> drafts.allMatch(
                entity, stored -> !chosen.test(stored.draft().id()) || isThere(stored)));
        if (all) {
            Entities.LOAD_ORDER.forEach(entity -> drafts.forEach(entity, stored -> {
                if (chosen.test(stored.draft().id()) && stored.fate().isEmpty()) {
                    giveFate(stored);
                }
            }));
        }
        return all;
    }

    private void giveFate(Stored stored) {
        gone(stored).ifPresentOrElse(
                line -> deletions.fate(stored, line, drafts),
                () -> drafts.fate(stored.draft().id(), Fate.UNCHANGED, "", ""));
    }

    private Optional<DeletionBook.Line> gone(Stored stored) {
        return ledger.find(stored.draft().id().toString()).flatMap(deletions::of);
    }

    /** What a person deleted is as wanted too, unless it shall be sent again. */
    private boolean isThere(Stored stored) {
        Optional<DeletionBook.Line> gone = gone(stored);
        if (gone.isPresent()) {
            return gone.get().choice() != DeletionBook.Choice.RESEND;
        }
        return ledger.find(stored.draft().id().toString())
                .filter(entry -> Wish.isMet(entry, stored, ledger, conflicts))
                .filter(entry -> !conflicts.isWaiting(entry.subject()) && !Links.moved(stored.draft(), entry, ledger))
                .isPresent();
    }
}
