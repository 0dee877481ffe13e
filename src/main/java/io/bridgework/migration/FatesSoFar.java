package io.bridgework.migration;

import io.bridgework.model.DraftId;
import io.bridgework.model.Fate;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Outcome;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives records the fates that the earlier parts of a load gave them. Fates are in the view alone, so that a kill may leave
 * those of an earlier moment, or of an earlier load; what was written is in the ledger.
 */
final class FatesSoFar {
    private static final Set<String> RECORDS =
            Entities.LOAD_ORDER.stream().map(entity -> entity.id()).collect(Collectors.toUnmodifiableSet());

    private final Drafts drafts;
    private final Ledger ledger;

    FatesSoFar(Drafts drafts, Ledger ledger) {
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /** What the load refused or found as it should be is tried and found again. */
    void restore(RunBook.Run run) {
        if (run.fresh() || run.since() < 0) {
            return;
        }
        drafts.clearFates();
        ledger.forEachSince(run.since(), operation -> {
            if (RECORDS.contains(operation.intent().entity())) {
                fate(operation).ifPresent(fate -> drafts.fate(DraftId.parse(operation.intent().subject()), fate, "", ""));
            }
        });
    }

    private static Optional<Fate> fate(Operation operation) {
        if (operation.outcome().filter(Outcome.Written.class::isInstance).isEmpty()) {
            return Optional.empty();
        }
        return switch (operation.intent().verb()) {
            case CREATE -> Optional.of(Fate.CREATED);
            case UPDATE -> operation.intent().sent().isEmpty() ? Optional.empty() : Optional.of(Fate.UPDATED);
            case DELETE -> Optional.empty();
        };
    }
}
