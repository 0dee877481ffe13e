package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** {@code /organizationRelationships} of v1; listed for one organization at a time. */
final class Relationships {
    private static final String OWNER = "rel_owner_org_id";
    private static final String LINKED = "rel_linked_org_id";

    private final Account account;
    private final BodyRules rules = new BodyRules()
            .lasting("org_id", Rule.INTEGER).required("type", Rule.oneOf(Set.of("parent", "related")))
            .required(OWNER, Rule.INTEGER).required(LINKED, Rule.INTEGER);

    Relationships(Account account) {
        this.account = account;
    }

    void routes(Router router) {
        router.add(Route.of("GET", 1, "/organizationRelationships", 20, this::list));
        router.add(Route.of("GET", 1, "/organizationRelationships/{id}", 2, call -> Answer.data(shown(living(call.id())))));
        router.add(Route.of("POST", 1, "/organizationRelationships", 10, this::create));
        router.add(Route.of("PUT", 1, "/organizationRelationships/{id}", 10, this::update));
        router.add(Route.of("DELETE", 1, "/organizationRelationships/{id}", 6, this::delete));
    }

    private Answer list(Call call) {
        call.request().allowQuery(Set.of("org_id"));
        if (call.query("org_id") == null) throw Refusal.bad("org_id is required.");
        long org = Listing.number("org_id", call.query("org_id"));
        return V1Listing.whole(account.table(Kind.RELATIONSHIP).all().stream()
                .filter(row -> row.path(OWNER).longValue() == org || row.path(LINKED).longValue() == org)
                .map(row -> calculated(shown(row), row, org)));
    }

    private Answer create(Call call) {
        ObjectNode body = call.request().object();
        rules.checkCreate(body);
        ObjectNode row = account.write(() -> {
            String now = TimeText.v1(account.clock());
            long id = account.table(Kind.RELATIONSHIP).newId();
            ObjectNode made = Json.object().put("id", id).put("add_time", now).put("update_time", now).put("active_flag", "true");
            take(body, made);
            return account.put(Kind.RELATIONSHIP, id, made);
        });
        return Answer.data(shown(row));
    }

    private Answer update(Call call) {
        ObjectNode body = call.request().object();
        rules.checkUpdate(body);
        ObjectNode row = account.write(() -> {
            ObjectNode changed = living(call.id()).deepCopy();
            take(body, changed);
            return account.put(Kind.RELATIONSHIP, call.id(), changed.put("update_time", TimeText.v1(account.clock())));
        });
        return Answer.data(shown(row));
    }

    private void take(ObjectNode body, ObjectNode row) {
        V2Records.copy(body, row, "type", OWNER, LINKED);
        for (String key : new String[] {OWNER, LINKED}) {
            if (!account.lives(Kind.ORGANIZATION, row.path(key).longValue())) throw Refusal.bad(key + ": Organization not found.");
        }
        if (row.path(OWNER).longValue() == row.path(LINKED).longValue()) throw Refusal.bad("An organization cannot be related to itself.");
    }

    private Answer delete(Call call) {
        account.write(() -> {
            living(call.id());
            account.remove(Kind.RELATIONSHIP, call.id());
            return null;
        });
        return Answer.data(Json.object().put("id", call.id()));
    }

    private ObjectNode living(long id) {
        ObjectNode row = account.table(Kind.RELATIONSHIP).get(id);
        if (row == null) throw Refusal.notFound("Organization relationship");
        return row;
    }

    private ObjectNode shown(ObjectNode row) {
        ObjectNode shown = Json.object();
        shown.setAll(row);
        shown.set(OWNER, side(row.path(OWNER).longValue()));
        shown.set(LINKED, side(row.path(LINKED).longValue()));
        return shown;
    }

    private ObjectNode side(long id) {
        ObjectNode org = account.table(Kind.ORGANIZATION).get(id);
        long people = account.table(Kind.PERSON).all().stream().filter(p -> !p.path("is_deleted").asBoolean() && p.path("org_id").asLong(-1) == id).count();
        return Json.object().put("name", org.path("name").asText()).put("people_count", people).put("owner_id", org.path("owner_id").longValue())
                .put("address", org.path("address").path("value").asText(null)).put("active_flag", !org.path("is_deleted").asBoolean())
                .putNull("cc_email").put("value", id);
    }

    private ObjectNode calculated(ObjectNode shown, ObjectNode row, long org) {
        boolean isOwner = row.path(OWNER).longValue() == org;
        long other = row.path(isOwner ? LINKED : OWNER).longValue();
        String type = row.path("type").asText().equals("related") ? "related" : isOwner ? "daughter" : "parent";
        return shown.put("calculated_type", type).put("calculated_related_org_id", other)
                .put("related_organization_name", account.table(Kind.ORGANIZATION).get(other).path("name").asText());
    }
}
