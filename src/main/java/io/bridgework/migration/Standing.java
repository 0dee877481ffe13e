package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.pipedrive.Page;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the records of changes and deletions in doubt stand. A few are asked for one by one; many at a time from lists, since
 * a page costs as much as five or ten of them: two hundred of persons, practices, plans or visits cost 80 tokens at most.
 * For notes and documents no list takes ids. Those taken back last are the newest, which a page or two show; changed
 * notes may lie anywhere, and cost 2 tokens each beyond {@link #MOST_PAGES} pages.
 */
final class Standing {
    private static final int FEW = 20;
    /** Ids that one call takes (Pipedrive reference, lists of version 2). */
    private static final int CHUNK = 100;
    private static final int MOST_PAGES = 3;
    private static final Set<String> BY_IDS = Set.of("person", "organization", "deal", "activity");
    private static final Set<String> NEWEST_FIRST = Set.of("note", "file");

    private final Account account;
    private final Map<String, JsonNode> there = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private Standing(Account account) {
        this.account = account;
    }

    static Standing of(Account account, List<Operation> inDoubt) {
        var ids = new TreeMap<String, List<String>>();
        inDoubt.stream().map(Operation::intent).filter(intent -> intent.verb() != Verb.CREATE)
                .forEach(intent -> ids.computeIfAbsent(intent.entity(), e -> new ArrayList<>()).add(intent.remoteId()));
        var standing = new Standing(account);
        ids.forEach(standing::look);
        return standing;
    }

    private void look(String entity, List<String> ids) {
        if (ids.size() > FEW && BY_IDS.contains(entity)) {
            lookByIds(entity, Entities.resource(entity), ids);
            if (entity.equals("deal")) {
                lookByIds(entity, Resource.ARCHIVED_DEALS, ids.stream().filter(id -> !there.containsKey(key(entity, id))).toList());
            }
            ids.forEach(id -> known.add(key(entity, id)));
        } else if (ids.size() > FEW && NEWEST_FIRST.contains(entity)) {
            lookNewestFirst(entity, ids);
        }
    }

    private void lookByIds(String entity, Resource resource, List<String> ids) {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            account.forEach(resource, Map.of("ids", String.join(",", some)), record -> seen(entity, record));
        }
    }

    private void lookNewestFirst(String entity, List<String> ids) {
        long oldest = ids.stream().mapToLong(Long::parseLong).min().orElseThrow();
        long shown = Long.MAX_VALUE;
        String cursor = "";
        for (int pages = 0; pages < MOST_PAGES && shown > oldest; pages++) {
            Page page = account.client().list(Entities.resource(entity), Map.of("sort", "id DESC"), cursor);
            page.failure().ifPresent(Account::done);
            for (JsonNode record : page.items()) {
                seen(entity, record);
                shown = Math.min(shown, record.path("id").asLong());
            }
            shown = page.next().isEmpty() ? 0 : shown;
            cursor = page.next().orElse("");
        }
        long last = shown;
        ids.stream().filter(id -> Long.parseLong(id) >= last).forEach(id -> known.add(key(entity, id)));
    }

    private void seen(String entity, JsonNode record) {
        if (Recent.isLive(record)) {
            there.put(key(entity, record.path("id").asText()), record);
        }
    }

    private static String key(String entity, String id) {
        return entity + "/" + id;
    }

    /** The record as it is; empty when it is gone or deleted. */
    Optional<JsonNode> read(String entity, String id) {
        if (known.contains(key(entity, id))) {
            return Optional.ofNullable(there.get(key(entity, id)));
        }
        Reply reply = account.client().get(Entities.resource(entity), Long.parseLong(id));
        if (reply instanceof Reply.Rejected rejected && (rejected.status() == 404 || rejected.status() == 410)) {
            return Optional.empty();
        }
        JsonNode data = Account.done(reply);
        return data instanceof ObjectNode && Recent.isLive(data) ? Optional.of(data) : Optional.empty();
    }
}
