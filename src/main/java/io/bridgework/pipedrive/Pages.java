package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list's answer: rows, and where the next page begins. */
final class Pages {
    private Pages() {}

    static Page of(Reply reply, Envelope envelope, String cursor) {
        if (!(reply instanceof Reply.Done done)) {
            return new Page(List.of(), Optional.empty(), Optional.of(reply));
        }
        JsonNode rows = done.data().has("items") ? done.data().get("items") : done.data();
        if (!rows.isArray() && !rows.isNull()) {
            return new Page(List.of(), Optional.empty(), Optional.of(new Reply.Rejected(200, "NO_LIST", "The answer holds no list.")));
        }
        List<JsonNode> items = new ArrayList<>();
        rows.forEach(items::add);
        Optional<String> next = next(envelope.additional(), items.size(), cursor);
        if (next.isPresent() && next.get().equals(cursor)) {
            return new Page(List.of(), Optional.empty(), Optional.of(new Reply.Rejected(200, "NO_PROGRESS", "The list does not go on after a page.")));
        }
        return new Page(items, next, Optional.empty());
    }

    private static Optional<String> next(JsonNode additional, int rows, String cursor) {
        JsonNode v2 = additional.path("next_cursor");
        if (v2.isValueNode() && !v2.asText("").isEmpty() && !v2.isNull()) {
            return Optional.of(v2.asText());
        }
        // Some version 1 lists put the paging directly under additional_data, then without next_start.
        JsonNode v1 = additional.path("pagination").isObject() ? additional.path("pagination") : additional;
        if (!v1.path("more_items_in_collection").asBoolean(false)) {
            return Optional.empty();
        }
        if (v1.path("next_start").canConvertToLong()) {
            return Optional.of(v1.path("next_start").asText());
        }
        long start = v1.path("start").asLong(cursor.isEmpty() ? 0 : Long.parseLong(cursor));
        return Optional.of(Long.toString(start + v1.path("limit").asLong(rows)));
    }
}
