package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.EntityType;
import io.bridgework.pipedrive.Page;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger;
import java.util.ArrayList;
import java.util.List;

/**
 * Records that are newer than any that the ledger knows. Where the same migration went on from a copy of the workspace,
 * what that one sent is among them. Costs the pages that such records fill, at least one: 10 tokens, 20 for notes and files.
 */
final class Newcomers {
    /** Where the ledger knows none of an entity, no older record ends the look. */
    private static final int PAGES_WITHOUT_AN_END = 2;

    private final Ledger ledger;
    private final Account account;

    Newcomers(Ledger ledger, Account account) {
        this.ledger = ledger;
        this.account = account;
    }

    List<JsonNode> of(EntityType entity) {
        var found = new ArrayList<JsonNode>();
        add(entity, Entities.resource(entity), found);
        if (entity == EntityType.DEAL) {
            add(entity, Resource.ARCHIVED_DEALS, found);
        }
        return found;
    }

    private void add(EntityType entity, Resource resource, List<JsonNode> found) {
        long known = newestKnown(entity);
        String cursor = "";
        for (int pages = 1; ; pages++) {
            Page page = account.client().list(resource, Entities.newestFirst(entity.id()), cursor);
            page.failure().ifPresent(Account::done);
            for (JsonNode record : page.items()) {
                if (record.path("id").asLong() <= known) {
                    return;
                }
                found.add(record);
            }
            if (page.next().isEmpty() || known == 0 && pages == PAGES_WITHOUT_AN_END) {
                return;
            }
            cursor = page.next().get();
        }
    }

    private long newestKnown(EntityType entity) {
        var known = new long[1];
        ledger.forEachEntry(entity.id(), entry -> known[0] = Math.max(known[0], Long.parseLong(entry.remoteId())));
        return known[0];
    }
}
