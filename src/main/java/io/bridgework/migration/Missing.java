package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes certain that records which a list lacked are gone: lists leave some out (archived plans), and one may slip from page
 * to page while others are deleted. By lists again, a hundred ids or a page at a time, never one by one.
 */
final class Missing {
    private static final Set<String> BY_IDS = Set.of("person", "organization", "deal", "activity");
    private static final Set<String> LISTED = Set.of("note", "file");

    private static final int PAGE = 500;

    private final Account account;

    Missing(Account account) {
        this.account = account;
    }

    /** Which of these are gone, told by listing all of the entity. */
    Set<String> of(String entity, Set<String> ids) {
        Set<String> open = new HashSet<>(ids);
        var live = new long[1];
        if (!ids.isEmpty() && (BY_IDS.contains(entity) || LISTED.contains(entity))) {
            account.forEach(Entities.resource(entity), Map.of(), record -> {
                if (Recent.isLive(record)) {
                    live[0]++;
                    open.remove(Recent.id(entity, record));
                }
            });
            boolean fewPages = live[0] / PAGE < open.size() / Present.CHUNK;
            return confirm(entity, open, fewPages, record -> { });
        }
        return Set.of();
    }

    /** The ids that are gone. @param found gets records that are there all the same */
    Set<String> confirm(String entity, Set<String> ids, Consumer<JsonNode> found) {
        return confirm(entity, ids, false, found);
    }

    private Set<String> confirm(String entity, Set<String> ids, boolean byList, Consumer<JsonNode> found) {
        Set<String> gone = new HashSet<>(ids);
        Consumer<JsonNode> look = record -> {
            if (Recent.isLive(record) && gone.remove(Recent.id(entity, record))) {
                found.accept(record);
            }
        };
        if (BY_IDS.contains(entity) && !byList) {
            List<String> some = List.copyOf(ids);
            for (int from = 0; from < some.size(); from += Present.CHUNK) {
                String chunk = String.join(",", new ArrayList<>(some.subList(from, Math.min(some.size(), from + Present.CHUNK))));
                account.forEach(Entities.resource(entity), Map.of("ids", chunk), look);
            }
        } else if ((byList || LISTED.contains(entity)) && !gone.isEmpty()) {
            account.forEach(Entities.resource(entity), Map.of(), look);
        }
        if (entity.equals("deal") && !gone.isEmpty()) {
            account.forEach(Resource.ARCHIVED_DEALS, Map.of(), look);
        }
        return gone;
    }

    /** Whether an answer to a look at one record says that it is gone: some answer with a mark instead of an error. */
    static boolean isGone(Reply reply) {
        if (reply instanceof Reply.Rejected rejected) {
            return rejected.status() == 404 || rejected.status() == 410;
        }
        return !Recent.isLive(Account.done(reply));
    }
}
