package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;

/** How status and the times and reasons that belong to it move together. */
final class DealStatus {
    private DealStatus() {}

    /** Refuses times and reasons of another status than the deal has or gets. */
    static void check(ObjectNode body, String status) {
        only(body, "won_time", status.equals("won"), "won");
        only(body, "lost_time", status.equals("lost"), "lost");
        only(body, "lost_reason", status.equals("lost"), "lost");
        only(body, "close_time", !status.equals("open"), "won or lost");
    }

    static void apply(ObjectNode body, ObjectNode row, String before, Clock clock) {
        String status = row.path("status").asText();
        V2Records.copy(body, row, "lost_reason");
        time(body, row, "won_time");
        time(body, row, "lost_time");
        time(body, row, "close_time");
        if (!status.equals("won")) row.putNull("won_time");
        if (!status.equals("lost")) row.putNull("lost_time").putNull("lost_reason");
        if (status.equals("open")) {
            row.putNull("close_time");
            return;
        }
        String own = status + "_time";
        if (!row.hasNonNull(own)) row.put(own, Json.gives(body, "close_time") ? row.path("close_time").asText() : TimeText.v2(clock));
        if (!row.hasNonNull("close_time") || !before.equals(status) && !body.has("close_time") || body.has(own)) row.set("close_time", row.get(own));
    }

    private static void time(ObjectNode body, ObjectNode row, String key) {
        if (Json.gives(body, key)) row.put(key, TimeText.v2(TimeText.readV2(body.path(key).asText()).orElseThrow()));
        else if (body.has(key)) row.putNull(key);
    }

    private static void only(ObjectNode body, String key, boolean fits, String statuses) {
        if (Json.gives(body, key) && !fits) throw Refusal.bad(key + ": This can be set only when the status is " + statuses + ".");
    }
}
