package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.migration.Views.UserView;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Page;
import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The Pipedrive account of a migration: its client, and what is known of its users. Calls that can't go on throw Trouble. */
final class Account implements AutoCloseable {
    /** Rows of a list page (Pipedrive reference, pagination: 500 in v2, 100 for files). */
    private final PipedriveClient client;
    private JsonNode me;
    private List<UserView> users;
    private final Map<String, Page> newest = new ConcurrentHashMap<>();

    Account(PipedriveClient client) {
        this.client = client;
    }

    /** Waits for the daily budget where that was asked for; whether it is worth sending again. */
    boolean reopens(Reply.BudgetSpent spent) {
        return client instanceof PatientClient patient && patient.reopens(spent);
    }

    PipedriveClient client() {
        return client;
    }

    synchronized JsonNode me() {
        if (me == null) {
            me = done(client.me());
        }
        return me;
    }

    long myId() {
        return me().path("id").asLong();
    }

    /** Whether the token's user may make fields, pipelines and users. */
    boolean isAdmin() {
        if (me().path("is_admin").asInt(0) == 1 || me().path("is_admin").asBoolean(false)) {
            return true;
        }
        for (JsonNode access : me().path("access")) {
            if (access.path("admin").asBoolean(false)) {
                return true;
            }
        }
        return false;
    }

    synchronized List<UserView> users() {
        if (users == null) {
            var list = new ArrayList<UserView>();
            forEach(Resource.USERS, Map.of(), user -> list.add(new UserView(
                    user.path("id").asLong(), user.path("name").asText(""), user.path("email").asText(""),
                    isActive(user))));
            users = List.copyOf(list);
        }
        return users;
    }

    synchronized void forgetUsers() {
        users = null;
    }

    private static boolean isActive(JsonNode user) {
        return user.path("active_flag").isMissingNode()
                ? user.path("active").asBoolean(true)
                : user.path("active_flag").asBoolean(true);
    }

    Optional<UserView> userByEmail(String email) {
        return users().stream().filter(user -> user.email().equalsIgnoreCase(email.strip())).findFirst();
    }

    /** All rows of a list, page by page. */
    void forEach(Resource resource, Map<String, String> query, Consumer<JsonNode> action) {
        String cursor = "";
        while (true) {
            Page page = client.list(resource, query, cursor);
            page.failure().ifPresent(Account::done);
            page.items().forEach(action);
            if (page.next().isEmpty()) {
                return;
            }
            cursor = page.next().get();
        }
    }

    /** All records of an entity, archived deals among them. */
    void forEachStanding(String entity, Consumer<JsonNode> action) {
        forEach(Entities.resource(entity), Map.of(), action);
        if (entity.equals("deal")) {
            forEach(Resource.ARCHIVED_DEALS, Map.of(), action);
        }
    }

    /** The first page of a list of the newest records, which is remembered until {@link #takeNewest} asks for it. */
    Page newest(String entity) {
        Page page = client.list(Entities.resource(entity), Entities.newestFirst(entity), "");
        page.failure().ifPresent(Account::done);
        newest.put(entity, page);
        return page;
    }

    /** The page that was seen last, once; empty when none was. */
    Optional<Page> takeNewest(String entity) {
        return Optional.ofNullable(newest.remove(entity));
    }

    /** Rows of a list, the newest first, as long as the action wants more of them. */
    void forEachNewestFirst(String entity, Resource resource, Predicate<JsonNode> action) {
        String cursor = "";
        while (true) {
            Page page = client.list(resource, Entities.newestFirst(entity), cursor);
            page.failure().ifPresent(Account::done);
            if (!page.items().stream().allMatch(action) || page.next().isEmpty()) {
                return;
            }
            cursor = page.next().get();
        }
    }

    /** The data of a reply that must have worked. */
    static JsonNode done(Reply reply) {
        if (reply instanceof Reply.Done done) {
            return done.data();
        }
        Replies.throwIfEnds(reply);
        String why = reply instanceof Reply.Rejected rejected
                ? rejected.message()
                : ((Reply.InDoubt) reply).cause();
        throw new TroubleException(Trouble.stopped(
                "PIPEDRIVE", "Pipedrive did not do what was asked: " + why,
                "Nothing is lost; what was sent is recorded.",
                "Run the same command again; if it stays so, tell Pipedrive's help this."));
    }

    @Override
    public void close() {
        client.close();
    }
}
