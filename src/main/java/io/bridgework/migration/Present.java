package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Records of ours as they are in Pipedrive right now, read a hundred at a time just before they are undone. */
final class Present {
    /** Ids that one call takes (Pipedrive reference, lists of version 2). */
    static final int CHUNK = 100;
    /** So many can be asked for one by one at the price of a page of archived deals. */
    private static final int FEW = 20;
    private static final Set<String> BY_IDS = Set.of("person", "organization", "deal", "activity");

    private final Account account;
    private final Map<String, Map<String, JsonNode>> whole = new HashMap<>();

    Present(Account account) {
        this.account = account;
    }

    /** By remote id; what is not in it is gone. */
    Map<String, JsonNode> read(String entity, List<Entry> entries) {
        var found = new HashMap<String, JsonNode>();
        if (entity.equals("org_relationship")) {
            entries.forEach(entry -> found.put(entry.remoteId(), entry.after())); // nobody edits these, and no list has all
            return found;
        }
        if (BY_IDS.contains(entity)) {
            String ids = entries.stream().map(Entry::remoteId).collect(Collectors.joining(","));
            account.forEach(Entities.resource(entity), Map.of("ids", ids), record -> found.put(record.path("id").asText(), record));
            if (entity.equals("deal") && entries.size() - found.size() > FEW) {
                account.forEach(Resource.ARCHIVED_DEALS, Map.of("ids", ids), record -> found.put(record.path("id").asText(), record));
            }
        } else {
            Map<String, JsonNode> listed = whole.computeIfAbsent(entity, e -> list(e));
            entries.forEach(entry -> Optional.ofNullable(listed.get(entry.remoteId())).ifPresent(record -> found.put(entry.remoteId(), record)));
        }
        // Lists leave some out, such as archived plans: what is missing is asked for by itself.
        entries.stream().filter(entry -> !found.containsKey(entry.remoteId()))
                .forEach(entry -> single(entry).ifPresent(record -> found.put(entry.remoteId(), record)));
        return found;
    }

    private Map<String, JsonNode> list(String entity) {
        var records = new HashMap<String, JsonNode>();
        account.forEach(Entities.resource(entity), Map.of(), record -> {
            if (Recent.isLive(record)) {
                records.put(Recent.id(entity, record), record);
            }
        });
        return records;
    }

    private Optional<JsonNode> single(Entry entry) {
        if (entry.entity().endsWith("_field") || entry.entity().equals("activity_type")) {
            return Optional.empty();
        }
        Reply reply = account.client().get(Entities.resource(entry.entity()), Long.parseLong(entry.remoteId()));
        if (reply instanceof Reply.Rejected rejected && (rejected.status() == 404 || rejected.status() == 410)) {
            return Optional.empty();
        }
        JsonNode record = Account.done(reply);
        return record instanceof ObjectNode && Recent.isLive(record) ? Optional.of(record) : Optional.empty();
    }
}
