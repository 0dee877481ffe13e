package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.EntityType;
import io.bridgework.pipedrive.Page;
import io.bridgework.workspace.Recovery;
import io.bridgework.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Whether the ledger may lack writes of ours: its journal was cut, or the workspace is a copy from an older moment put back.
 * The second shows only in the account: it holds newer records than any that the ledger knows. Looking costs a page of
 * the newest records of each entity, 70 tokens, and only after an end that was not in order.
 */
final class Memory {
    private final Workspace workspace;
    private final Account account;

    Memory(Workspace workspace, Account account) {
        this.workspace = workspace;
        this.account = account;
    }

    boolean mayHaveForgotten() {
        Recovery recovery = workspace.recovery();
        if (recovery.mayHaveForgotten()) {
            return true;
        }
        boolean suspicious = recovery.endedAbruptly() || recovery.elsewhere();
        return suspicious && List.of(EntityType.ACTIVITY, EntityType.PERSON, EntityType.DEAL, EntityType.NOTE, EntityType.FILE)
                .stream().anyMatch(this::holdsNewer);
    }

    private boolean holdsNewer(EntityType entity) {
        var known = new long[1];
        workspace.ledger().forEachEntry(entity.id(), entry -> known[0] = Math.max(known[0], Long.parseLong(entry.remoteId())));
        boolean v1 = entity == EntityType.NOTE || entity == EntityType.FILE;
        Page newest = account.client().list(
                Entities.resource(entity),
                v1 ? Map.of("sort", "id DESC") : Map.of("sort_by", "id", "sort_direction", "desc"), "");
        newest.failure().ifPresent(Account::done);
        long there = newest.items().stream().map(record -> record.path("id")).max(Comparator.comparingLong(JsonNode::asLong))
                .map(JsonNode::asLong).orElse(0L);
        return there > known[0];
    }
}
