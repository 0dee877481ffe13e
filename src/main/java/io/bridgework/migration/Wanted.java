package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record as it is to be sent: flat, custom fields by their key beside the native ones. That form goes into the ledger;
 * {@link #body} nests it for the request.
 */
final class Wanted {
    /**
     * One field of it.
     *
     * @param label for people
     * @param source text at the source; empty when derived
     */
    record Field(JsonNode value, String label, String source, String text) {}

    private final Map<String, Field> fields = new LinkedHashMap<>();

    void put(String key, JsonNode value, String label, String source, String text) {
        fields.put(key, new Field(value, label, source, text));
    }

    Map<String, Field> fields() {
        return fields;
    }

    ObjectNode flat() {
        ObjectNode flat = Json.object();
        fields.forEach((key, field) -> flat.set(key, field.value()));
        return flat;
    }

    /** The request body for flat fields: keys of 40 hex digits belong under {@code custom_fields}. */
    static ObjectNode body(ObjectNode flat) {
        ObjectNode body = Json.object();
        ObjectNode custom = Json.object();
        flat.properties().forEach(field ->
                (isCustom(field.getKey()) ? custom : body).set(field.getKey(), field.getValue()));
        if (!custom.isEmpty()) {
            body.set("custom_fields", custom);
        }
        return body;
    }

    static boolean isCustom(String key) {
        return key.length() == 40 && key.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** A field of a record as Pipedrive answers it; a missing node where it has none. */
    static JsonNode at(JsonNode record, String key) {
        return isCustom(key) ? record.path("custom_fields").path(key) : record.path(key);
    }
}
