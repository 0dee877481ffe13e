package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Which pipeline and stage a deal lies in: the pair has to fit, and one of them finds the other. */
final class DealPlace {
    private final Account account;

    DealPlace(Account account) {
        this.account = account;
    }

    /** Sets both on the deal. A new deal without either goes to the first stage of the first pipeline. */
    void apply(ObjectNode body, ObjectNode row) {
        if (Json.gives(body, "stage_id")) {
            long stage = body.path("stage_id").longValue();
            if (!account.lives(Kind.STAGE, stage)) throw Refusal.bad("stage_id: Stage not found.");
            long pipeline = account.table(Kind.STAGE).get(stage).path("pipeline_id").longValue();
            if (Json.gives(body, "pipeline_id") && body.path("pipeline_id").longValue() != pipeline) {
                throw Refusal.bad("stage_id: The stage does not belong to the pipeline.");
            }
            set(row, pipeline, stage);
        } else if (Json.gives(body, "pipeline_id")) {
            long pipeline = body.path("pipeline_id").longValue();
            if (!account.lives(Kind.PIPELINE, pipeline)) throw Refusal.bad("pipeline_id: Pipeline not found.");
            if (row.path("pipeline_id").longValue() != pipeline) set(row, pipeline, first(pipeline));
        } else if (!row.hasNonNull("stage_id")) {
            long pipeline = account.table(Kind.PIPELINE).all().stream().filter(p -> !p.path("is_deleted").asBoolean()).findFirst()
                    .map(p -> p.path("id").longValue()).orElseThrow(() -> Refusal.bad("pipeline_id: The account has no pipeline."));
            set(row, pipeline, first(pipeline));
        }
    }

    private void set(ObjectNode row, long pipeline, long stage) {
        if (row.path("stage_id").longValue() != stage) row.put("stage_change_time", TimeText.v2(account.clock()));
        row.put("pipeline_id", pipeline).put("stage_id", stage);
    }

    private long first(long pipeline) {
        Optional<ObjectNode> stage = account.table(Kind.STAGE).all().stream()
                .filter(s -> s.path("pipeline_id").longValue() == pipeline && !s.path("is_deleted").asBoolean())
                .min(java.util.Comparator.comparingLong(s -> s.path("order_nr").longValue()));
        return stage.orElseThrow(() -> Refusal.bad("pipeline_id: The pipeline has no stages.")).path("id").longValue();
    }
}
