package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /users} of v1. */
final class Users {
    private static final Set<String> APPS = Set.of("global", "sales", "campaigns", "projects", "account_settings", "partnership", "nova");
    private static final Rule ACCESS = Rule.list(
            Rule.object(Map.of("app", Rule.oneOf(APPS), "admin", Rule.BOOL, "permission_set_id", Rule.TEXT), Set.of("app")));

    private final Account account;
    private final BodyRules invitation = new BodyRules()
            .required("email", Rule.EMAIL).onCreateOnly("access", ACCESS).lasting("active_flag", Rule.BOOL);
    private final BodyRules change = new BodyRules().lasting("active_flag", Rule.BOOL);

    Users(Account account) {
        this.account = account;
    }

    void routes(Router router) {
        router.add(Route.of("GET", 1, "/users", 20, this::list));
        router.add(Route.of("GET", 1, "/users/me", 2, call -> Answer.data(me(call.caller().userId()))));
        router.add(Route.of("GET", 1, "/users/find", 40, this::find).asSearch());
        router.add(Route.of("GET", 1, "/users/{id}", 2, call -> Answer.data(shown(known(call.id()), call))));
        router.add(Route.of("POST", 1, "/users", 10, this::invite).forAdmins());
        router.add(Route.of("PUT", 1, "/users/{id}", 10, this::update).forAdmins());
    }

    /** A user of a seed: {@code id}, {@code name}, {@code email}, {@code active}, {@code admin}. */
    ObjectNode store(long id, String name, String email, boolean active, boolean admin) {
        String now = TimeText.v1(account.clock());
        ObjectNode user = Json.object().put("id", id).put("name", name).put("default_currency", "USD").put("locale", "en_US").put("lang", 1)
                .put("email", email).putNull("phone").put("activated", true).put("last_login", now).put("created", now).put("modified", now)
                .put("has_created_company", admin).put("active_flag", active).put("timezone_name", "America/New_York")
                .put("timezone_offset", "-05:00").put("role_id", 1).putNull("icon_url").put("is_deleted", false);
        ArrayNode access = user.putArray("access");
        access.addObject().put("app", "sales").put("admin", admin).put("permission_set_id", "00000000-0000-4000-8000-000000000001");
        access.addObject().put("app", "global").put("admin", admin).put("permission_set_id", "00000000-0000-4000-8000-000000000002");
        if (admin) access.addObject().put("app", "account_settings").put("admin", true).put("permission_set_id", "00000000-0000-4000-8000-000000000003");
        return account.put(Kind.USER, id, user);
    }

    static boolean isAdmin(ObjectNode user) {
        for (var access : user.path("access")) if (access.path("app").asText().equals("global")) return access.path("admin").asBoolean();
        return false;
    }

    static String currency(Account account, long userId) {
        ObjectNode user = account.table(Kind.USER).get(userId);
        return user == null ? "USD" : user.path("default_currency").asText("USD");
    }

    private Answer list(Call call) {
        call.request().allowQuery(Set.of());
        return V1Listing.whole(account.table(Kind.USER).all().stream().map(user -> shown(user, call)));
    }

    private Answer find(Call call) {
        String term = call.query("term") == null ? "" : call.query("term").toLowerCase(Locale.ROOT);
        String key = "1".equals(call.query("search_by_email")) ? "email" : "name";
        Stream<ObjectNode> found = account.table(Kind.USER).all().stream()
                .filter(user -> user.path(key).asText().toLowerCase(Locale.ROOT).contains(term)).sorted(Comparator.comparing(u -> u.path("name").asText()));
        return V1Listing.whole(found.map(user -> shown(user, call)));
    }

    private Answer invite(Call call) {
        ObjectNode body = call.request().object();
        invitation.checkCreate(body);
        String email = body.path("email").asText();
        ObjectNode user = account.write(() -> {
            if (account.table(Kind.USER).all().stream().anyMatch(u -> u.path("email").asText().equalsIgnoreCase(email))) {
                throw Refusal.bad("A user with this email is already there.");
            }
            boolean active = body.path("active_flag").asBoolean(true);
            ObjectNode made = store(account.table(Kind.USER).newId(), email.substring(0, email.indexOf('@')), email, active, false).deepCopy();
            made.put("activated", false).putNull("last_login");
            return account.put(Kind.USER, made.path("id").longValue(), made);
        });
        return Answer.data(shown(user, call));
    }

    private Answer update(Call call) {
        ObjectNode body = call.request().object();
        change.checkUpdate(body);
        ObjectNode user = account.write(() -> {
            ObjectNode changed = known(call.id()).deepCopy();
            V2Records.copy(body, changed, "active_flag");
            return account.put(Kind.USER, call.id(), changed.put("modified", TimeText.v1(account.clock())));
        });
        return Answer.data(shown(user, call));
    }

    private ObjectNode me(long userId) {
        ObjectNode me = Json.object();
        me.setAll(account.table(Kind.USER).get(userId));
        me.put("is_you", true).put("company_id", 7_000_001).put("company_name", "Sandbox").put("company_domain", "sandbox").put("company_country", "US");
        me.put("company_industry", "Health").putObject("language").put("language_code", "en").put("country_code", "US");
        return me;
    }

    private ObjectNode known(long id) {
        ObjectNode user = account.table(Kind.USER).get(id);
        if (user == null) throw Refusal.notFound("User");
        return user;
    }

    private static ObjectNode shown(ObjectNode user, Call call) {
        ObjectNode shown = Json.object();
        shown.setAll(user);
        return shown.put("is_you", user.path("id").longValue() == call.caller().userId());
    }
}
