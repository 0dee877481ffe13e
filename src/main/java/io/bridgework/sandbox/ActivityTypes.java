package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/** {@code /activityTypes} of v1. The key by which activities name a type is made from its name and never changes. */
final class ActivityTypes {
    private static final String[] FIRST = {"Call", "Meeting", "Task", "Deadline", "Email", "Lunch"};
    /** The icons that the specification of 2026-08-18 lists. */
    private static final Set<String> ICONS = Set.of(
            "task", "email", "meeting", "deadline", "call", "lunch", "calendar", "downarrow", "document", "smartphone", "camera", "scissors", "cogs",
            "bubble", "uparrow", "checkbox", "signpost", "shuffle", "addressbook", "linegraph", "picture", "car", "world", "search", "clip", "sound",
            "brush", "key", "padlock", "pricetag", "suitcase", "finish", "plane", "loop", "wifi", "truck", "cart", "bulb", "bell", "presentation");

    private final Account account;
    private final BodyRules rules = new BodyRules()
            .required("name", Rule.text(255, 1)).required("icon_key", Rule.oneOf(ICONS)).lasting("color", Rule.text(6, 0));
    private final BodyRules changes = new BodyRules()
            .lasting("name", Rule.text(255, 1)).lasting("icon_key", Rule.oneOf(ICONS)).lasting("color", Rule.text(6, 0))
            .lasting("order_nr", Rule.INTEGER);

    ActivityTypes(Account account) {
        this.account = account;
    }

    void routes(Router router) {
        router.add(Route.of("GET", 1, "/activityTypes", 20, this::list));
        router.add(Route.of("POST", 1, "/activityTypes", 10, this::create).forAdmins());
        router.add(Route.of("PUT", 1, "/activityTypes/{id}", 10, this::update).forAdmins());
        router.add(Route.of("DELETE", 1, "/activityTypes/{id}", 6, this::delete).forAdmins());
    }

    void seed() {
        for (String name : FIRST) store(name, name.toLowerCase(Locale.ROOT), "FFFFFF", false);
    }

    static boolean isKnown(Account account, String key) {
        return account.table(Kind.ACTIVITY_TYPE).all().stream()
                .anyMatch(type -> type.path("active_flag").asBoolean() && type.path("key_string").asText().equals(key));
    }

    private Answer list(Call call) {
        call.request().allowQuery(Set.of());
        return V1Listing.whole(account.table(Kind.ACTIVITY_TYPE).all().stream());
    }

    private Answer create(Call call) {
        ObjectNode body = call.request().object();
        rules.checkCreate(body);
        return Answer.data(account.write(() ->
                store(body.path("name").asText(), body.path("icon_key").asText(), body.path("color").asText("FFFFFF"), true)));
    }

    private ObjectNode store(String name, String icon, String color, boolean custom) {
        String key = key(name);
        if (account.table(Kind.ACTIVITY_TYPE).all().stream().anyMatch(t -> t.path("key_string").asText().equals(key))) {
            throw Refusal.bad("An activity type with this name is already there.");
        }
        String now = TimeText.v1(account.clock());
        long id = account.table(Kind.ACTIVITY_TYPE).newId();
        return account.put(Kind.ACTIVITY_TYPE, id, Json.object().put("id", id).put("order_nr", account.table(Kind.ACTIVITY_TYPE).all().size() + 1)
                .put("name", name).put("key_string", key).put("icon_key", icon).put("active_flag", true).put("color", color)
                .put("is_custom_flag", custom).put("add_time", now).put("update_time", now));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).trim().replaceAll("[^\\p{L}\\p{N}]+", "_");
    }

    private Answer update(Call call) {
        ObjectNode body = call.request().object();
        changes.checkUpdate(body);
        return Answer.data(account.write(() -> {
            ObjectNode type = living(call.id()).deepCopy();
            V2Records.copy(body, type, "name", "icon_key", "color", "order_nr");
            return account.put(Kind.ACTIVITY_TYPE, call.id(), type.put("update_time", TimeText.v1(account.clock())));
        }));
    }

    private Answer delete(Call call) {
        return Answer.data(account.write(() -> {
            ObjectNode type = living(call.id()).deepCopy();
            return account.put(Kind.ACTIVITY_TYPE, call.id(), type.put("active_flag", false).put("update_time", TimeText.v1(account.clock())));
        }));
    }

    private ObjectNode living(long id) {
        ObjectNode type = account.table(Kind.ACTIVITY_TYPE).get(id);
        if (type == null || !type.path("active_flag").asBoolean()) throw Refusal.notFound("Activity type");
        return type;
    }
}
