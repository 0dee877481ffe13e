package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How times are written: hours and minutes, an instant as RFC 3339; or with seconds, and as {@code YYYY-MM-DD HH:MM:SS},
 * where Pipedrive takes nothing else. Its documents show both and it has refused either, so that a write that was refused
 * for a time goes once more in the other form; the form that was taken is kept.
 */
final class TimeForm {
    private static final List<String> CLOCKS = List.of("due_time", "duration");
    private static final List<String> INSTANTS = List.of("add_time", "won_time", "lost_time");

    private volatile Set<String> turned = Set.of();

    /** Sends a body, and once more for each of its times that is refused; the last answer counts. */
    Reply send(JsonNode body, Function<JsonNode, Reply> sender) {
        Set<String> form = turned;
        Reply reply = sender.apply(written(body, form));
        for (String key : keys(body)) {
            if (isRefused(key, reply)) {
                form = other(form, key);
                reply = sender.apply(written(body, form));
                if (reply instanceof Reply.Done) {
                    turned = form;
                }
            }
        }
        return reply;
    }

    /** The times of a body that can be written either way. */
    private static List<String> keys(JsonNode body) {
        var keys = new ArrayList<String>();
        CLOCKS.stream().filter(key -> text(body, key).matches("\\d\\d:\\d\\d(:00)?")).forEach(keys::add);
        INSTANTS.stream().filter(key -> text(body, key).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")).forEach(keys::add);
        return keys;
    }

    private static String text(JsonNode body, String key) {
        return body.path(key).asText("");
    }

    private static boolean isRefused(String key, Reply reply) {
        return reply instanceof Reply.Rejected refusal && refusal.status() == 400 && refusal.message().contains(key);
    }

    private static Set<String> other(Set<String> form, String key) {
        var other = new HashSet<>(form);
        if (!other.remove(key)) {
            other.add(key);
        }
        return Set.copyOf(other);
    }

    private static JsonNode written(JsonNode body, Set<String> turned) {
        List<String> keys = keys(body);
        if (keys.isEmpty()) {
            return body;
        }
        ObjectNode written = body.deepCopy();
        keys.forEach(key -> written.put(key, written(key, text(body, key), turned.contains(key))));
        return written;
    }

    private static String written(String key, String time, boolean turned) {
        if (CLOCKS.contains(key)) {
            return time.substring(0, 5) + (turned ? ":00" : "");
        }
        return turned ? time.replace("T", " ").replace("Z", "") : time;
    }
}
