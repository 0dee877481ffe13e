package io.bridgework.migration;

import io.bridgework.model.EntityType;
import io.bridgework.pipedrive.Page;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Recovery;
import java.util.List;

/**
 * Whether the ledger may lack writes of ours: its journal was cut, or the workspace is a copy from an older moment put back.
 * The second shows only in the account: it holds newer records than any that the ledger knows. Looking costs a page of
 * the newest records of each entity, 80 tokens less what settling doubts saw already, and only after an end that was not in
 * order.
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
        var archives = new boolean[1];
        ledger.forEachEntry(entity.id(), entry -> {
            known[0] = Math.max(known[0], Long.parseLong(entry.remoteId()));
            archives[0] |= entry.after().path(Ways.ARCHIVED).asBoolean();
        });
        Page newest = account.takeNewest(entity.id()).orElseGet(() -> account.newest(entity.id()));
        return holdsNewer(newest, known[0]) || archives[0] && holdsNewer(newestArchived(), known[0]);
    }

    private Page newestArchived() {
        Page newest = account.client().list(Resource.ARCHIVED_DEALS, Entities.newestFirst("deal"), "");
        newest.failure().ifPresent(Account::done);
        return newest;
    }

    private static boolean holdsNewer(Page newest, long known) {
        return newest.items().stream().anyMatch(record -> record.path("id").asLong() > known);
    }
}
