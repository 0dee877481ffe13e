package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Checks that what a body points at is there. */
final class References {
    private final Account account;
    private final Plan plan;

    References(Account account, Plan plan) {
        this.account = account;
        this.plan = plan;
    }

    void lives(ObjectNode body, String key, Kind kind, String what) {
        if (Json.gives(body, key) && !account.lives(kind, body.path(key).longValue())) {
            throw Refusal.bad(key + ": " + what + " " + body.path(key).longValue() + " not found.");
        }
    }

    /** An owner has to be a user who is there and active; what the real service does otherwise is not known. */
    void owner(ObjectNode body) {
        if (!Json.gives(body, "owner_id")) return;
        ObjectNode user = account.table(Kind.USER).get(body.path("owner_id").longValue());
        if (user == null) throw Refusal.bad("owner_id: User not found.");
        if (!user.path("active_flag").asBoolean()) throw Refusal.bad("owner_id: The user is not active.");
    }

    void visibility(ObjectNode body) {
        if (Json.gives(body, "visible_to") && !plan.visibilities().contains(body.path("visible_to").intValue())) {
            throw Refusal.schema("visible_to: The value you selected is not a valid choice.");
        }
    }

    void labels(ObjectNode body) {
        for (JsonNode id : body.path("label_ids")) {
            if (id.longValue() < 1 || id.longValue() > BuiltInFields.labels()) throw Refusal.schema("label_ids: The label " + id.longValue() + " does not exist.");
        }
    }
}
