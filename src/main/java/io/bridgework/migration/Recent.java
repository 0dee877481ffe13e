package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.pipedrive.Page;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the account got lately that no line of the ledger owns, newest first. Stops at records that were there for certain
 * before the oldest of the intents, so that it costs a page or two however big the account is. Of deals the archived ones
 * are looked at too: one may have been sent so, or have been archived since.
 */
final class Recent {
    /** Pages that are read whatever the clocks say: a clock may be off by years, but few records come in beside ours. */
    private static final int SURE_PAGES = 2;
    private static final Duration CLOCK_SKEW = Duration.ofHours(26);
    /** Numbers that the ledger gives away while as many requests as ever are on their way at once. */
    private static final long IN_FLIGHT = 200;
    private static final Set<String> SORTED = Set.of("person", "organization", "deal", "activity", "note", "file");

    private final Ledger ledger;
    private final Account account;
    private final String entity;
    private final List<Operation> operations;
    private long newest;

    Recent(Ledger ledger, Account account, String entity, List<Operation> operations) {
        this.ledger = ledger;
        this.account = account;
        this.entity = entity;
        this.operations = operations;
    }

    /** The candidates; asked again, only those that came since. */
    List<JsonNode> look() {
        var found = new ArrayList<JsonNode>();
        long seen = newest;
        for (Map<String, String> query : queries()) {
            look(Entities.resource(entity), query, seen, found);
        }
        if (entity.equals("deal")) {
            look(Resource.ARCHIVED_DEALS, Entities.newestFirst(entity), seen, found);
        }
        return found;
    }

    private void look(Resource resource, Map<String, String> query, long seen, List<JsonNode> found) {
        String cursor = "";
        for (int pages = 1; ; pages++) {
            Page page = cursor.isEmpty() && isSorted() && resource == Entities.resource(entity) ? account.newest(entity) : account.client().list(resource, query, cursor);
            page.failure().ifPresent(Account::done);
            for (JsonNode record : page.items()) {
                if (isSorted() && (record.path("id").asLong() <= seen || isOlder(record))) {
                    return;
                }
                newest = Math.max(newest, record.path("id").asLong());
                if (isLive(record) && ledger.findRemote(entity, id(entity, record)).isEmpty()) {
                    found.add(record);
                }
            }
            if (page.next().isEmpty() || pages >= SURE_PAGES && isLongUntouched(page)) {
                return;
            }
            cursor = page.next().get();
        }
    }

    private boolean isOlder(JsonNode record) {
        return ledger.findRemote(entity, id(entity, record))
                .filter(entry -> entry.number() + IN_FLIGHT < operations.get(0).number()).isPresent();
    }

    private boolean isSorted() {
        return SORTED.contains(entity);
    }

    private List<Map<String, String>> queries() {
        if (entity.equals("org_relationship")) {
            return operations.stream()
                    .map(operation -> Map.of("org_id", operation.intent().sent().path("org_id").asText()))
                    .distinct().toList();
        }
        return List.of(isSorted() ? Entities.newestFirst(entity) : Map.of());
    }

    /** Whether the page ends with a record that nobody wrote to since the oldest of the intents. */
    private boolean isLongUntouched(Page page) {
        Instant since = operations.stream().map(Operation::at).min(Instant::compareTo).orElseThrow().minus(CLOCK_SKEW);
        return isSorted() && page.items().stream().reduce((before, last) -> last)
                .flatMap(last -> Comparison.instant(last.path("update_time"))).filter(since::isAfter).isPresent();
    }

    static String id(String entity, JsonNode record) {
        return record.path(entity.endsWith("_field") ? "field_code" : "id").asText();
    }

    /** Deleted ones stay in some lists with a mark. */
    static boolean isLive(JsonNode record) {
        boolean deleted = record.path("is_deleted").asBoolean(false);
        return !deleted && (!record.has("active_flag") || record.path("active_flag").asBoolean(true));
    }
}
