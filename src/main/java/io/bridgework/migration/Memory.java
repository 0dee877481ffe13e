package io.bridgework.migration;

import io.bridgework.model.EntityType;
import io.bridgework.pipedrive.Page;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Recovery;
import java.util.List;
import java.util.Map;

/**
 * Whether the ledger may lack writes of ours: its journal was cut, or the workspace is a copy from an older moment put back.
 * The second shows only in the account: it holds newer records than any that the ledger knows. Looking costs a page of
 * the newest records of each entity, 80 tokens, and only after an end that was not in order.
 */
final class Memory {
    private final Recovery recovery;
    private final Ledger ledger;
    private final Account account;

    Memory(Recovery recovery, Ledger ledger, Account account) {
        this.recovery = recovery;
        this.ledger = ledger;
        this.account = account;
    }

    boolean mayHaveForgotten() {
        if (recovery.mayHaveForgotten()) {
            return true;
        }
        return isSuspicious() && List.of(
                        EntityType.ACTIVITY, EntityType.PERSON, EntityType.DEAL, EntityType.NOTE, EntityType.FILE,
                        EntityType.ORGANIZATION)
                .stream().anyMatch(this::holdsNewer);
    }

    /** Practice relationships, which no list shows as a whole, may have been made although the ledger lacks some. */
    boolean mayHaveForgottenRelationships(long wanted) {
        var known = new long[1];
        ledger.forEachEntry(EntityType.ORG_RELATIONSHIP.id(), entry -> known[0]++);
        return known[0] < wanted && isSuspicious();
    }

    private boolean isSuspicious() {
        return recovery.endedAbruptly() || recovery.elsewhere();
    }

    private boolean holdsNewer(EntityType entity) {
        var known = new long[1];
        ledger.forEachEntry(entity.id(), entry -> known[0] = Math.max(known[0], Long.parseLong(entry.remoteId())));
        boolean v1 = entity == EntityType.NOTE || entity == EntityType.FILE;
        Page newest = account.client().list(
                Entities.resource(entity),
                v1 ? Map.of("sort", "id DESC") : Map.of("sort_by", "id", "sort_direction", "desc"), "");
        newest.failure().ifPresent(Account::done);
        long there = newest.items().stream().mapToLong(record -> record.path("id").asLong()).max().orElse(0);
        return there > known[0];
    }
}
