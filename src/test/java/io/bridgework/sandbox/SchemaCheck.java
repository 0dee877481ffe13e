package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges JSON by the part of OpenAPI's schema language that Pipedrive's documents use: references, allOf, anyOf, oneOf,
 * type, nullable, enum, required, properties, items, additionalProperties.
 */
final class SchemaCheck {
    private final JsonNode document;
    private final boolean nullsAllowed;
    private final List<String> complaints = new ArrayList<>();

    /** @param nullsAllowed whether null passes everywhere, as the documents under-declare it */
    SchemaCheck(JsonNode document, boolean nullsAllowed) {
        this.document = document;
        this.nullsAllowed = nullsAllowed;
    }

    List<String> complaints(JsonNode schema, JsonNode value) {
        complaints.clear();
        check(schema, value, "");
        return List.copyOf(complaints);
    }

    /** All property names that the schema knows at its root. */
    Set<String> properties(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        JsonNode at = resolve(schema);
        at.path("properties").fieldNames().forEachRemaining(names::add);
        for (String group : new String[] {"allOf", "anyOf", "oneOf"}) for (JsonNode each : at.path(group)) names.addAll(properties(each));
        return names;
    }

    private void check(JsonNode schema, JsonNode value, String where) {
        JsonNode at = resolve(schema);
        if (value.isNull()) {
            if (!nullsAllowed && !at.path("nullable").asBoolean()) complaints.add(where + " is null");
            return;
        }
        for (JsonNode each : at.path("allOf")) check(each, value, where);
        any(at.path("anyOf"), value, where);
        any(at.path("oneOf"), value, where);
        String type = at.path("type").asText("");
        if (!type.isEmpty() && !isOfType(type, value)) {
            complaints.add(where + " is " + value.getNodeType() + " instead of " + type);
            return;
        }
        if (at.has("enum") && !contains(at.get("enum"), value)) complaints.add(where + " has a value outside of the list");
        if (value.isArray() && at.has("items")) for (int i = 0; i < value.size(); i++) check(at.get("items"), value.get(i), where + "/" + i);
        if (value.isObject()) object(at, value, where);
    }

    private void object(JsonNode schema, JsonNode value, String where) {
        for (JsonNode key : schema.path("required")) if (!value.has(key.asText())) complaints.add(where + "/" + key.asText() + " is missing");
        JsonNode more = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            JsonNode rule = schema.path("properties").path(each.getKey());
            if (!rule.isMissingNode()) check(rule, each.getValue(), where + "/" + each.getKey());
            else if (more.isObject()) check(more, each.getValue(), where + "/" + each.getKey());
            else if (more.isBoolean() && !more.asBoolean()) complaints.add(where + "/" + each.getKey() + " is not expected");
        }
    }

    private void any(JsonNode schemas, JsonNode value, String where) {
        if (schemas.isEmpty()) return;
        List<String> first = null;
        for (JsonNode each : schemas) {
            SchemaCheck trial = new SchemaCheck(document, nullsAllowed);
            trial.check(each, value, where);
            if (trial.complaints.isEmpty()) return;
            if (first == null) first = trial.complaints;
        }
        complaints.addAll(first);
    }

    private JsonNode resolve(JsonNode schema) {
        JsonNode at = schema;
        while (at.has("$ref")) at = document.at(at.get("$ref").asText().substring(1));
        return at;
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) if (each.equals(value) || each.asText().equals(value.asText())) return true;
        return false;
    }
}
