package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The fields of one entity: looked up by code, and the judge of what stands in {@code custom_fields}. */
final class FieldCatalogue {
    private final Account account;
    private final Kind fields;
    private final List<ObjectNode> builtIn;
    private final CustomValue values;

    FieldCatalogue(Account account, Kind fields) {
        this.account = account;
        this.fields = fields;
        this.builtIn = BuiltInFields.of(fields);
        this.values = new CustomValue(account);
    }

    Kind kind() {
        return fields;
    }

    /** Built-in ones first, then custom ones in the order they were made. */
    List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>(builtIn);
        all.addAll(account.table(fields).all());
        return all;
    }

    boolean isBuiltIn(String code) {
        return builtIn.stream().anyMatch(f -> f.path("field_code").asText().equals(code));
    }

    /** The custom field's own number in its table, or empty. */
    Optional<Long> custom(String code) {
        for (Map.Entry<Long, ObjectNode> row : account.table(fields).byId().entrySet()) {
            if (row.getValue().path("field_code").asText().equals(code)) return Optional.of(row.getKey());
        }
        return Optional.empty();
    }

    /** Refuses a body whose custom fields are unknown or of the wrong shape. */
    void check(ObjectNode body) {
        JsonNode given = body.path("custom_fields");
        if (given.isMissingNode()) return;
        if (!given.isObject()) throw Refusal.schema("custom_fields: " + Rule.expected("object", given));
        // Wrapped once too deep, the real service fails with a server error (client-php issue 234).
        if (given.path("custom_fields").isObject()) throw new Refusal(500, "ERR_UNKNOWN", "Something went wrong.");
        StringJoiner complaints = new StringJoiner("; ");
        for (Map.Entry<String, JsonNode> each : given.properties()) {
            String complaint = complaint(each.getKey(), each.getValue());
            if (complaint != null) complaints.add("custom_fields." + each.getKey() + ": " + complaint);
        }
        if (complaints.length() > 0) throw Refusal.schema(complaints.toString());
    }

    /** The values as stored after a write: the old ones, with what the body names put in or cleared. */
    ObjectNode merged(JsonNode old, ObjectNode body) {
        ObjectNode merged = old.isObject() ? old.deepCopy() : Json.object();
        for (Map.Entry<String, JsonNode> each : body.path("custom_fields").properties()) {
            if (each.getValue().isNull()) merged.remove(each.getKey());
            else merged.set(each.getKey(), stored(each.getKey(), each.getValue()));
        }
        return merged;
    }

    /** Every custom field that there is, null where the record has no value. */
    ObjectNode shown(JsonNode stored) {
        ObjectNode shown = Json.object();
        for (ObjectNode field : account.table(fields).all()) {
            String code = field.path("field_code").textValue();
            JsonNode value = stored.get(code);
            if (value == null) shown.putNull(code);
            else shown.set(code, value);
        }
        return shown;
    }

    private String complaint(String code, JsonNode value) {
        Optional<Long> id = custom(code);
        if (id.isEmpty()) return "Parameter '" + code + "' is not allowed for this request";
        return value.isNull() ? null : values.complaint(account.table(fields).get(id.get()), value);
    }

    private JsonNode stored(String code, JsonNode value) {
        String type = account.table(fields).get(custom(code).orElseThrow()).path("field_type").asText();
        if (type.equals("address")) return Addresses.complete((ObjectNode) value, true);
        if (type.equals("set") && value instanceof ArrayNode list) return distinct(list);
        return value.deepCopy();
    }

    private static ArrayNode distinct(ArrayNode list) {
        ArrayNode once = Json.MAPPER.createArrayNode();
        java.util.TreeSet<Long> ids = new java.util.TreeSet<>();
        for (JsonNode id : list) ids.add(id.longValue());
        ids.forEach(once::add);
        return once;
    }
}
