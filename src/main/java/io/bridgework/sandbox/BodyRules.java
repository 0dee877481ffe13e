package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** The keys that a body may have, and what each must look like. A null clears, in updates only and where it may. */
final class BodyRules {
    private final Map<String, Key> keys = new LinkedHashMap<>();

    private record Key(Rule rule, boolean onUpdate, boolean clears, boolean required) {}

    /** Has to be there on creation, and can never be cleared. */
    BodyRules required(String key, Rule rule) {
        keys.put(key, new Key(rule, true, false, true));
        return this;
    }

    /** May be left out, but not cleared. */
    BodyRules lasting(String key, Rule rule) {
        keys.put(key, new Key(rule, true, false, false));
        return this;
    }

    /** May be left out, and cleared by null in an update. */
    BodyRules clearable(String key, Rule rule) {
        keys.put(key, new Key(rule, true, true, false));
        return this;
    }

    BodyRules onCreateOnly(String key, Rule rule) {
        keys.put(key, new Key(rule, false, false, false));
        return this;
    }

    void checkCreate(ObjectNode body) {
        StringJoiner complaints = new StringJoiner("; ");
        keys.forEach((name, key) -> {
            if (key.required && !body.has(name)) complaints.add(name + ": This field is missing.");
        });
        check(body, true, complaints);
    }

    void checkUpdate(ObjectNode body) {
        check(body, false, new StringJoiner("; "));
    }

    private void check(ObjectNode body, boolean create, StringJoiner complaints) {
        for (Map.Entry<String, JsonNode> each : body.properties()) {
            String complaint = complaint(keys.get(each.getKey()), each.getKey(), each.getValue(), create);
            if (complaint != null) complaints.add(each.getKey() + ": " + complaint);
        }
        if (complaints.length() > 0) throw Refusal.schema(complaints.toString());
    }

    private static String complaint(Key key, String name, JsonNode value, boolean create) {
        if (key == null || !create && !key.onUpdate) return "Parameter '" + name + "' is not allowed for this request";
        if (value.isNull()) return key.clears && !create ? null : "This value should not be null.";
        return key.rule.complaint(value);
    }
}
