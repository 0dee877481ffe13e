package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pages of a v1 list, by {@code start} and {@code limit}; an empty one answers null instead of an empty array. */
final class V1Listing {
    private static final int USUAL = 100;

    private V1Listing() {}

    static Answer page(Call call, Stream<ObjectNode> rows, int most, Function<ObjectNode, ObjectNode> shown) {
        int start = call.query("start") == null ? 0 : (int) Listing.number("start", call.query("start"));
        int limit = Listing.limit(call, Math.min(USUAL, most), most);
        Iterator<ObjectNode> from = rows.skip(Math.max(0, start)).iterator();
        ArrayNode data = Json.MAPPER.createArrayNode();
        while (data.size() < limit && from.hasNext()) data.add(shown.apply(from.next()));
        ObjectNode body = Json.object().put("success", true);
        body.set("data", data.isEmpty() ? null : data);
        ObjectNode pagination = body.putObject("additional_data").putObject("pagination");
        pagination.put("start", start).put("limit", limit).put("more_items_in_collection", from.hasNext());
        if (from.hasNext()) pagination.put("next_start", start + limit);
        return Answer.json(200, body);
    }

    /** All rows as one list. */
    static Answer whole(Stream<ObjectNode> rows) {
        ArrayNode data = Json.MAPPER.createArrayNode();
        rows.forEach(data::add);
        return Answer.data(data.isEmpty() ? null : data);
    }

    /** The order that {@code sort} asks for, such as {@code update_time DESC, id}; by id when it does not. */
    static Comparator<ObjectNode> order(Call call, Set<String> fields) {
        Comparator<ObjectNode> byId = Comparator.comparingLong(row -> row.path("id").longValue());
        String asked = call.query("sort");
        if (asked == null) return byId;
        Comparator<ObjectNode> order = null;
        for (String part : asked.split(",")) {
            String[] words = part.trim().split("\\s+");
            if (!fields.contains(words[0])) throw Refusal.bad("sort: Cannot sort by " + words[0]);
            Comparator<ObjectNode> next = by(words[0]);
            if (words.length > 1 && words[1].equalsIgnoreCase("desc")) next = next.reversed();
            order = order == null ? next : order.thenComparing(next);
        }
        return order.thenComparing(byId);
    }

    private static Comparator<ObjectNode> by(String field) {
        Comparator<ObjectNode> numbers = Comparator.comparingLong(row -> row.path(field).asLong());
        return field.endsWith("id") ? numbers : Comparator.comparing(row -> row.path(field).asText());
    }
}
