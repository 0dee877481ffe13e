package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Pages of a v2 list: filtered, ordered, from a cursor, 100 rows unless asked otherwise and never more than 500. */
final class Listing {
    static final Set<String> PAGING = Set.of("limit", "cursor", "sort_by", "sort_direction");
    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final Table table;
    private final Set<String> orders;
    private final Function<ObjectNode, ObjectNode> shown;

    Listing(Table table, Set<String> orders, Function<ObjectNode, ObjectNode> shown) {
        this.table = table;
        this.orders = orders;
        this.shown = shown;
    }

    Answer page(Call call, Predicate<ObjectNode> keep) {
        int limit = limit(call, USUAL, MOST);
        String field = choice(call, "sort_by", "id", orders);
        String direction = choice(call, "sort_direction", "asc", Set.of("asc", "desc"));
        Cursor from = call.query("cursor") == null ? null : Cursor.read(call.query("cursor"), field, direction);
        Iterator<ObjectNode> rows = rows(field, direction.equals("asc"), from, keep).iterator();
        ArrayNode data = Json.MAPPER.createArrayNode();
        ObjectNode last = null;
        while (data.size() < limit && rows.hasNext()) data.add(shown.apply(last = rows.next()));
        String next = rows.hasNext() && last != null ? new Cursor(field, direction, order(last, field), last.path("id").asLong()).text() : null;
        ObjectNode body = Json.object().put("success", true);
        body.set("data", data);
        body.putObject("additional_data").put("next_cursor", next);
        return Answer.json(200, body);
    }

    private Stream<ObjectNode> rows(String field, boolean ascending, Cursor from, Predicate<ObjectNode> keep) {
        if (field.equals("id")) return byId(ascending, from).stream().filter(keep);
        Comparator<ObjectNode> order = Comparator.comparing((ObjectNode row) -> order(row, field)).thenComparingLong(row -> row.path("id").asLong());
        if (!ascending) order = order.reversed();
        ObjectNode mark = from == null ? null : Json.object().put(field, from.value()).put("id", from.id());
        Comparator<ObjectNode> chosen = order;
        return table.all().stream().filter(keep).filter(row -> mark == null || chosen.compare(row, mark) > 0).sorted(chosen);
    }

    /** Text that sorts as the value does. */
    private static String order(ObjectNode row, String field) {
        return row.path(field).isIntegralNumber() ? String.format("%019d", row.path(field).longValue()) : row.path(field).asText();
    }

    private Collection<ObjectNode> byId(boolean ascending, Cursor from) {
        if (ascending) return from == null ? table.all() : table.byId().tailMap(from.id(), false).values();
        return from == null ? table.byId().descendingMap().values() : table.byId().headMap(from.id(), false).descendingMap().values();
    }

    /** The page size asked for, brought down to the most there is. */
    static int limit(Call call, int usual, int most) {
        String asked = call.query("limit");
        if (asked == null) return usual;
        try {
            int limit = Integer.parseInt(asked);
            if (limit >= 1) return Math.min(limit, most);
        } catch (NumberFormatException notANumber) {
            throw Refusal.schema("limit: Expected 'integer', got 'string'");
        }
        throw Refusal.schema("limit: This value should be 1 or more.");
    }

    private static String choice(Call call, String key, String usual, Set<String> choices) {
        String asked = call.query(key);
        if (asked == null) return usual;
        if (!choices.contains(asked)) throw Refusal.schema(key + ": The value you selected is not a valid choice.");
        return asked;
    }

    /** Rows whose number at a key is the one asked for, by each of these parameters that is given. */
    static Predicate<ObjectNode> equal(Call call, List<String> keys) {
        Predicate<ObjectNode> keep = row -> true;
        for (String key : keys) {
            String asked = call.query(key);
            if (asked == null) continue;
            long wanted = number(key, asked);
            keep = keep.and(row -> row.path(key).isIntegralNumber() && row.path(key).longValue() == wanted);
        }
        return keep;
    }

    static long number(String key, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw Refusal.schema(key + ": Expected 'integer', got 'string'");
        }
    }
}
