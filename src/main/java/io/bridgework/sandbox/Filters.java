package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The filters that all v2 record lists share. */
final class Filters {
    private static final int MOST_IDS = 100;

    private Filters() {}

    static Predicate<ObjectNode> ids(Call call) {
        String asked = call.query("ids");
        if (asked == null) return row -> true;
        String[] parts = asked.split(",");
        if (parts.length > MOST_IDS) throw Refusal.schema("ids: This collection should contain " + MOST_IDS + " elements or less.");
        Set<Long> ids = new HashSet<>();
        for (String part : parts) ids.add(Listing.number("ids", part.trim()));
        return row -> ids.contains(row.path("id").longValue());
    }

    /** {@code updated_since} is inclusive, {@code updated_until} exclusive; both in whole seconds. */
    static Predicate<ObjectNode> updated(Call call) {
        Instant since = instant(call, "updated_since", Instant.MIN);
        Instant until = instant(call, "updated_until", Instant.MAX);
        if (since == Instant.MIN && until == Instant.MAX) return row -> true;
        return row -> {
            Instant at = Instant.parse(row.path("update_time").asText());
            return !at.isBefore(since) && at.isBefore(until);
        };
    }

    static Instant instant(Call call, String key, Instant otherwise) {
        String asked = call.query(key);
        if (asked == null) return otherwise;
        return TimeText.readV2(asked).orElseThrow(() -> Refusal.schema(key + ": This value is not a valid RFC 3339 datetime in whole seconds."));
    }
}
