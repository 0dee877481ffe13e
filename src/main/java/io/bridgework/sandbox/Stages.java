package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** {@code /stages}, in the order of their making. */
final class Stages extends V2Records {
    private static final String[] PLAIN = {"name", "pipeline_id", "deal_probability", "is_deal_rot_enabled", "days_to_rotten"};

    private final References references;
    private final BodyRules rules = new BodyRules()
            .required("name", Rule.text(255, 1)).required("pipeline_id", Rule.INTEGER).lasting("deal_probability", Rule.between(0, 100, Rule.INTEGER))
            .lasting("is_deal_rot_enabled", Rule.BOOL).clearable("days_to_rotten", Rule.between(1, 10_000, Rule.INTEGER));

    Stages(Account account, References references) {
        super(account, Kind.STAGE, "/stages", "Stage");
        this.references = references;
    }

    @Override
    ObjectNode made(Call call, ObjectNode body) {
        rules.checkCreate(body);
        references.lives(body, "pipeline_id", Kind.PIPELINE, "Pipeline");
        long pipeline = body.path("pipeline_id").longValue();
        long order = account.table(Kind.STAGE).all().stream().filter(s -> s.path("pipeline_id").longValue() == pipeline)
                .mapToLong(s -> s.path("order_nr").asLong()).max().orElse(0) + 1;
        ObjectNode row = Json.object().put("order_nr", order).put("deal_probability", 100).put("is_deal_rot_enabled", false);
        copy(body, row, PLAIN);
        complete(row, "days_to_rotten");
        return row;
    }

    @Override
    void change(Call call, ObjectNode row, ObjectNode body) {
        rules.checkUpdate(body);
        references.lives(body, "pipeline_id", Kind.PIPELINE, "Pipeline");
        copy(body, row, PLAIN);
    }

    @Override
    void checkDelete(ObjectNode row) {
        if (holdDeals(account, "stage_id", row.path("id").longValue())) throw Refusal.bad("The stage still holds deals.");
    }

    static boolean holdDeals(Account account, String key, long id) {
        return account.table(Kind.DEAL).all().stream().anyMatch(d -> !d.path("is_deleted").asBoolean() && d.path(key).longValue() == id);
    }

    @Override
    List<String> filters() {
        return List.of("pipeline_id");
    }

    @Override
    Set<String> orders() {
        return Set.of("id", "add_time", "update_time", "order_nr");
    }

    @Override
    int listTokens() {
        return 5;
    }

    @Override
    boolean forAdmins() {
        return true;
    }
}
