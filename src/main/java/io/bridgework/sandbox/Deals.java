package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** {@code /deals} and {@code /deals/archived}. */
final class Deals extends V2Records {
    private static final String[] PLAIN = {
        "title", "owner_id", "person_id", "org_id", "value", "currency", "probability", "visible_to", "expected_close_date", "label_ids"
    };
    private static final String[] READ_ONLY = {"origin_id", "channel", "channel_id", "source_lead_id", "arr", "mrr", "acv"};

    private final FieldCatalogue fields;
    private final References references;
    private final DealPlace place;
    private final long mostDeals;
    private final BodyRules rules = new BodyRules()
            .required("title", Rule.text(255, 1)).lasting("owner_id", Rule.INTEGER).clearable("person_id", Rule.INTEGER)
            .clearable("org_id", Rule.INTEGER).lasting("pipeline_id", Rule.INTEGER).lasting("stage_id", Rule.INTEGER)
            .lasting("value", Rule.NUMBER).lasting("currency", CustomValue.currency()).lasting("is_archived", Rule.BOOL)
            .lasting("archive_time", Rule.INSTANT).lasting("status", Rule.oneOf(Set.of("open", "won", "lost")))
            .clearable("probability", Rule.between(0, 100, Rule.NUMBER)).clearable("lost_reason", Rule.text(150, 0))
            .lasting("visible_to", Rule.INTEGER).clearable("close_time", Rule.INSTANT).clearable("won_time", Rule.INSTANT)
            .clearable("lost_time", Rule.INSTANT).clearable("expected_close_date", Rule.DATE).clearable("label_ids", Shapes.LABELS)
            .lasting("custom_fields", Rule.OBJECT);

    Deals(Account account, FieldCatalogue fields, References references, long mostDeals) {
        super(account, Kind.DEAL, "/deals", "Deal");
        this.fields = fields;
        this.references = references;
        this.place = new DealPlace(account);
        this.mostDeals = mostDeals;
    }

    @Override
    void routes(Router router) {
        super.routes(router);
        router.add(Route.of("GET", 2, "/deals/archived", 20, call -> list(call, byStatus(call).and(row -> row.path("is_archived").asBoolean()))));
    }

    @Override
    ObjectNode made(Call call, ObjectNode body) {
        rules.checkCreate(body);
        if (!body.path("is_archived").asBoolean()) {
            checkRoom();
        }
        ObjectNode row = Json.object().put("owner_id", call.caller().userId()).put("creator_user_id", call.caller().userId())
                .put("value", 0).put("currency", Users.currency(account, call.caller().userId())).put("visible_to", 3)
                .put("status", "open").put("is_archived", false).put("origin", "API");
        row.putArray("label_ids");
        take(body, row, "open");
        complete(row, "person_id", "org_id", "probability", "expected_close_date", "archive_time");
        complete(row, READ_ONLY);
        return row;
    }

    @Override
    void change(Call call, ObjectNode row, ObjectNode body) {
        rules.checkUpdate(body);
        if (row.path("is_archived").asBoolean() && !(body.size() == 1 && body.has("is_archived"))) {
            throw Refusal.forbidden("Archived deals cannot be edited.");
        }
        if (row.path("is_archived").asBoolean() && !body.path("is_archived").asBoolean()) {
            checkRoom();
        }
        take(body, row, row.path("status").asText());
    }

    private void take(ObjectNode body, ObjectNode row, String before) {
        fields.check(body);
        references.owner(body);
        references.visibility(body);
        references.labels(body);
        references.lives(body, "person_id", Kind.PERSON, "Person");
        references.lives(body, "org_id", Kind.ORGANIZATION, "Organization");
        copy(body, row, "status");
        DealStatus.check(body, row.path("status").asText());
        copy(body, row, PLAIN);
        if (row.path("label_ids").isNull()) row.putArray("label_ids");
        place.apply(body, row);
        DealStatus.apply(body, row, before, account.clock());
        archive(body, row);
        row.set("custom_fields", fields.merged(row.path("custom_fields"), body));
    }

    private void archive(ObjectNode body, ObjectNode row) {
        copy(body, row, "is_archived");
        boolean archived = row.path("is_archived").asBoolean();
        if (body.has("archive_time") && !archived) throw Refusal.bad("archive_time: This can be set only on an archived deal.");
        if (!archived) row.putNull("archive_time");
        else if (body.has("archive_time")) row.put("archive_time", TimeText.v2(TimeText.readV2(body.path("archive_time").asText()).orElseThrow()));
        else if (!row.hasNonNull("archive_time")) row.put("archive_time", TimeText.v2(account.clock()));
    }

    private void checkRoom() {
        if (counted() >= mostDeals) {
            throw new Refusal(403, "feature_capping_deals_limit", "Couldn't add the deal. Open deals limit reached.");
        }
    }

    private long counted() {
        if (mostDeals == Long.MAX_VALUE) return 0;
        return account.table(Kind.DEAL).all().stream().filter(d -> !d.path("is_deleted").asBoolean() && !d.path("is_archived").asBoolean()).count();
    }

    @Override
    Predicate<ObjectNode> listed(Call call) {
        return byStatus(call).and(row -> !row.path("is_archived").asBoolean());
    }

    private static Predicate<ObjectNode> byStatus(Call call) {
        String status = call.query("status");
        if (status == null) return row -> true;
        return switch (status) {
            case "open", "won", "lost" -> row -> row.path("status").asText().equals(status);
            case "deleted" -> row -> row.path("is_deleted").asBoolean();
            default -> throw Refusal.schema("status: The value you selected is not a valid choice.");
        };
    }

    @Override
    ObjectNode shown(ObjectNode row, Call call) {
        return CustomShown.of(row, fields, call);
    }

    @Override
    List<String> filters() {
        return List.of("ids", "owner_id", "person_id", "org_id", "pipeline_id", "stage_id", "status", "updated_since", "updated_until");
    }

    @Override
    Set<String> otherQuery() {
        return CustomShown.QUERY;
    }
}
