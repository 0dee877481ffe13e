package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What all v2 collections have in common: five operations, soft deletes, times. A subclass says what a record is. */
abstract class V2Records {
    /** Deleted records are there by id for so long (specification of 2026-08-18). */
    private static final Duration KEPT = Duration.ofDays(30);

    protected final Account account;
    protected final Kind kind;
    private final String path;
    private final String noun;

    V2Records(Account account, Kind kind, String path, String noun) {
        this.account = account;
        this.kind = kind;
        this.path = path;
        this.noun = noun;
    }

    /** A new record's fields, without id, times and the deletion mark. Runs alone. */
    abstract ObjectNode made(Call call, ObjectNode body);

    /** The record after an update: {@code row} is a copy to change. Runs alone. */
    abstract void change(Call call, ObjectNode row, ObjectNode body);

    /** The filters of this collection's list, beyond the common ones. */
    abstract List<String> filters();

    ObjectNode shown(ObjectNode row, Call call) {
        return row;
    }

    Predicate<ObjectNode> listed(Call call) {
        return row -> true;
    }

    /** Refuses to delete a record that others need. */
    void checkDelete(ObjectNode row) {}

    /** What goes with a deleted record. */
    void deleted(ObjectNode row) {}

    Set<String> orders() {
        return Set.of("id", "add_time", "update_time");
    }

    Set<String> otherQuery() {
        return Set.of();
    }

    int listTokens() {
        return 10;
    }

    boolean forAdmins() {
        return false;
    }

    void routes(Router router) {
        router.add(Route.of("GET", 2, path, listTokens(), call -> list(call, listed(call))));
        router.add(Route.of("GET", 2, path + "/{id}", 1, this::get));
        router.add(guarded(Route.of("POST", 2, path, 5, this::create)));
        router.add(guarded(Route.of("PATCH", 2, path + "/{id}", 5, this::update)));
        router.add(guarded(Route.of("DELETE", 2, path + "/{id}", 3, this::delete)));
    }

    Answer list(Call call, Predicate<ObjectNode> listed) {
        Set<String> known = new HashSet<>(Listing.PAGING);
        known.addAll(filters());
        known.addAll(otherQuery());
        call.request().allowQuery(known);
        boolean deletedOnes = "deleted".equals(call.query("status"));
        Predicate<ObjectNode> keep = row -> row.path("is_deleted").asBoolean() == deletedOnes;
        if (filters().contains("ids")) keep = keep.and(Filters.ids(call)).and(Filters.updated(call));
        List<String> numbers = filters().stream().filter(name -> name.endsWith("_id")).toList();
        keep = keep.and(listed).and(Listing.equal(call, numbers));
        return new Listing(account.table(kind), orders(), row -> shown(row, call)).page(call, keep);
    }

    Answer get(Call call) {
        ObjectNode row = account.table(kind).get(call.id());
        if (row == null || isPurged(row)) throw Refusal.notFound(noun);
        return Answer.data(shown(row, call));
    }

    private Answer create(Call call) {
        ObjectNode body = call.request().object();
        ObjectNode row = account.write(() -> store(call, body));
        return Answer.data(shown(row, call));
    }

    ObjectNode store(Call call, ObjectNode body) {
        return store(call, body, nextId());
    }

    long nextId() {
        return account.table(kind).newId();
    }

    /** Makes and keeps a record under an id; seeds name one. */
    ObjectNode store(Call call, ObjectNode body, long id) {
        ObjectNode fields = made(call, body);
        String now = TimeText.v2(account.clock());
        ObjectNode row = Json.object().put("id", id);
        row.setAll(fields);
        if (!row.has("add_time")) row.put("add_time", now);
        row.put("update_time", now).put("is_deleted", false);
        return account.put(kind, id, row);
    }

    private Answer update(Call call) {
        ObjectNode body = call.request().object();
        ObjectNode row = account.write(() -> {
            ObjectNode changed = living(call.id()).deepCopy();
            change(call, changed, body);
            changed.put("update_time", TimeText.v2(account.clock()));
            return account.put(kind, call.id(), changed);
        });
        return Answer.data(shown(row, call));
    }

    private Answer delete(Call call) {
        account.write(() -> {
            ObjectNode row = living(call.id());
            checkDelete(row);
            deleted(row);
            ObjectNode gone = row.deepCopy();
            return account.put(kind, call.id(), gone.put("is_deleted", true).put("update_time", TimeText.v2(account.clock())));
        });
        return Answer.data(Json.object().put("id", call.id()));
    }

    private ObjectNode living(long id) {
        if (!account.lives(kind, id)) throw Refusal.notFound(noun);
        return account.table(kind).get(id);
    }

    private boolean isPurged(ObjectNode row) {
        return row.path("is_deleted").asBoolean()
                && Instant.parse(row.path("update_time").asText()).plus(KEPT).isBefore(account.clock().instant());
    }

    private Route guarded(Route route) {
        return forAdmins() ? route.forAdmins() : route;
    }

    /** Copies the keys that the body names; null where it clears. */
    static void copy(ObjectNode body, ObjectNode row, String... keys) {
        for (String key : keys) {
            JsonNode value = body.get(key);
            if (value != null) row.set(key, value);
        }
    }

    /** Gives keys that are not there the value null, so that answers have all of them. */
    static void complete(ObjectNode row, String... keys) {
        for (String key : keys) if (!row.has(key)) row.putNull(key);
    }
}
