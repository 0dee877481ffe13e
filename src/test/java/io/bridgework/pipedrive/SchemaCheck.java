package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Checks a JSON value against a schema of an OpenAPI 3.0 document: types, enumerations, required and unknown keys. */
final class SchemaCheck {
    private final UnaryOperator<JsonNode> resolve;

    SchemaCheck(UnaryOperator<JsonNode> resolve) {
        this.resolve = resolve;
    }

    /** What is wrong; empty when nothing is. */
    List<String> problems(String at, JsonNode value, JsonNode unresolved) {
        JsonNode schema = resolve.apply(unresolved);
        List<String> problems = new ArrayList<>();
        if (value.isNull()) {
            return problems;
        }
        if (schema.has("oneOf") || schema.has("anyOf")) {
            return oneFits(at, value, schema.has("oneOf") ? schema.get("oneOf") : schema.get("anyOf"));
        }
        String type = schema.path("type").asText("");
        if (!fits(type, value)) {
            problems.add(at + " is no " + type);
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            problems.add(at + " is none of the values allowed");
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> problems.addAll(problems(at + "[]", item, schema.get("items"))));
        }
        if (value.isObject() && isClosed(schema)) {
            problems.addAll(object(at, value, schema));
        }
        return problems;
    }

    private List<String> oneFits(String at, JsonNode value, JsonNode options) {
        List<String> problems = new ArrayList<>();
        for (JsonNode option : options) {
            problems = problems(at, value, option);
            if (problems.isEmpty()) {
                return problems;
            }
        }
        return problems;
    }

    private List<String> object(String at, JsonNode value, JsonNode schema) {
        List<String> problems = new ArrayList<>();
        required(schema).forEach(key -> {
            if (!value.has(key)) {
                problems.add(at + "." + key + " is missing");
            }
        });
        value.properties().forEach(entry -> {
            JsonNode property = property(schema, entry.getKey());
            if (property.isMissingNode()) {
                problems.add(at + "." + entry.getKey() + " is not published");
            } else {
                problems.addAll(problems(at + "." + entry.getKey(), entry.getValue(), property));
            }
        });
        return problems;
    }

    private JsonNode property(JsonNode schema, String key) {
        if (schema.path("properties").has(key)) {
            return schema.path("properties").get(key);
        }
        for (JsonNode part : schema.path("allOf")) {
            JsonNode found = property(resolve.apply(part), key);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return schema.path("no such property");
    }

    private List<String> required(JsonNode schema) {
        List<String> keys = new ArrayList<>();
        schema.path("required").forEach(key -> keys.add(key.asText()));
        schema.path("allOf").forEach(part -> keys.addAll(required(resolve.apply(part))));
        return keys;
    }

    private static boolean isClosed(JsonNode schema) {
        return (schema.has("properties") || schema.has("allOf")) && !schema.has("additionalProperties");
    }

    private static boolean contains(JsonNode allowed, JsonNode value) {
        for (JsonNode one : allowed) {
            if (one.asText().equals(value.asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String type, JsonNode value) {
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
}
