package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code /pipelines}. A new one has no stages; one that holds deals is not deleted. */
final class Pipelines extends V2Records {
    private final BodyRules rules = new BodyRules().required("name", Rule.text(255, 1)).lasting("is_deal_probability_enabled", Rule.BOOL);

    Pipelines(Account account) {
        super(account, Kind.PIPELINE, "/pipelines", "Pipeline");
    }

    @Override
    ObjectNode made(Call call, ObjectNode body) {
        rules.checkCreate(body);
        long order = account.table(Kind.PIPELINE).all().stream().mapToLong(p -> p.path("order_nr").asLong()).max().orElse(0) + 1;
        ObjectNode row = Json.object().put("order_nr", order).put("is_deal_probability_enabled", false);
        copy(body, row, "name", "is_deal_probability_enabled");
        return row;
    }

    @Override
    void change(Call call, ObjectNode row, ObjectNode body) {
        rules.checkUpdate(body);
        copy(body, row, "name", "is_deal_probability_enabled");
    }

    @Override
    void checkDelete(ObjectNode row) {
        if (Stages.holdDeals(account, "pipeline_id", row.path("id").longValue())) throw Refusal.bad("The pipeline still holds deals.");
    }

    @Override
    void deleted(ObjectNode row) {
        String now = TimeText.v2(account.clock());
        for (ObjectNode stage : account.table(Kind.STAGE).all()) {
            if (stage.path("pipeline_id").longValue() != row.path("id").longValue() || stage.path("is_deleted").asBoolean()) continue;
            ObjectNode gone = stage.deepCopy();
            account.put(Kind.STAGE, stage.path("id").longValue(), gone.put("is_deleted", true).put("update_time", now));
        }
    }

    @Override
    List<String> filters() {
        return List.of();
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
