package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The options of custom fields, added, renamed and removed in bulk: all of a request or nothing. */
final class FieldOptions {
    private static final int MOST = 10_000;

    private final Account account;
    private final FieldCatalogue fields;
    private final Kind records;
    private final String path;

    FieldOptions(Account account, FieldCatalogue fields, Kind records, String path) {
        this.account = account;
        this.fields = fields;
        this.records = records;
        this.path = path + "/{field_code}/options";
    }

    void routes(Router router) {
        router.add(Route.of("POST", 2, path, 5, call -> touch(call, List.of("label"))).forAdmins());
        router.add(Route.of("PATCH", 2, path, 5, call -> touch(call, List.of("id", "label"))).forAdmins());
        router.add(Route.of("DELETE", 2, path, 3, call -> touch(call, List.of("id"))).forAdmins());
    }

    private Answer touch(Call call, List<String> keys) {
        ArrayNode body = call.request().array();
        if (body.isEmpty()) throw Refusal.schema("This collection should contain 1 element or more.");
        for (JsonNode each : body) check(each, keys);
        return Answer.data(account.write(() -> {
            long row = fields.custom(call.code()).orElseThrow(() -> Refusal.notFound("Field"));
            ObjectNode field = account.table(fields.kind()).get(row).deepCopy();
            if (!(field.path("options") instanceof ArrayNode options)) throw Refusal.bad("This type of field has no options.");
            ArrayNode touched = switch (call.request().method()) {
                case "POST" -> add(body, options);
                case "PATCH" -> rename(body, options);
                default -> remove(body, options, call.code());
            };
            account.put(fields.kind(), row, field);
            return touched;
        }));
    }

    private static void check(JsonNode option, List<String> keys) {
        if (!option.isObject() || option.size() != keys.size()) throw Refusal.schema("Each option needs exactly " + String.join(" and ", keys));
        for (String key : keys) {
            Rule rule = key.equals("id") ? Rule.INTEGER : Rule.text(255, 1);
            String complaint = option.hasNonNull(key) ? rule.complaint(option.get(key)) : "This field is missing.";
            if (complaint != null) throw Refusal.schema(key + ": " + complaint);
        }
    }

    private ArrayNode add(ArrayNode body, ArrayNode options) {
        List<JsonNode> old = new ArrayList<>();
        options.forEach(old::add);
        if (old.size() + body.size() > MOST) throw Refusal.bad("A field has at most " + MOST + " options.");
        ArrayNode added = numbered(body, old);
        options.addAll(added);
        return added;
    }

    private static ArrayNode rename(ArrayNode body, ArrayNode options) {
        ArrayNode touched = Json.MAPPER.createArrayNode();
        for (JsonNode each : body) touched.add(find(options, each.path("id").longValue()).put("label", each.path("label").asText()));
        return touched;
    }

    private ArrayNode remove(ArrayNode body, ArrayNode options, String code) {
        ArrayNode touched = Json.MAPPER.createArrayNode();
        for (JsonNode each : body) {
            ObjectNode option = find(options, each.path("id").longValue());
            touched.add(option);
            for (int i = options.size() - 1; i >= 0; i--) if (options.get(i) == option) options.remove(i);
            forget(code, option.path("id").longValue());
        }
        return touched;
    }

    /** Takes an option that is gone off the records that have it. */
    private void forget(String code, long option) {
        for (ObjectNode record : account.table(records).all()) {
            JsonNode value = record.path("custom_fields").path(code);
            boolean single = value.isIntegralNumber() && value.longValue() == option;
            boolean among = value.isArray() && contains(value, option);
            if (!single && !among) continue;
            ObjectNode changed = record.deepCopy();
            ObjectNode custom = (ObjectNode) changed.get("custom_fields");
            if (single || value.size() == 1) custom.remove(code);
            else custom.set(code, without(value, option));
            account.put(records, record.path("id").longValue(), changed);
        }
    }

    private static boolean contains(JsonNode list, long option) {
        for (JsonNode each : list) if (each.longValue() == option) return true;
        return false;
    }

    private static ArrayNode without(JsonNode list, long option) {
        ArrayNode rest = Json.MAPPER.createArrayNode();
        for (JsonNode each : list) if (each.longValue() != option) rest.add(each);
        return rest;
    }

    /** New options with ids that no field of the account has had. */
    ArrayNode numbered(JsonNode labels, List<JsonNode> old) {
        Set<String> taken = new HashSet<>();
        for (JsonNode each : old) taken.add(each.path("label").asText().toLowerCase(Locale.ROOT));
        ObjectNode settings = account.table(Kind.SETTINGS).get(1);
        long next = settings == null ? 1 : settings.path("next_option").asLong(1);
        ArrayNode numbered = Json.MAPPER.createArrayNode();
        for (JsonNode each : labels) {
            if (!taken.add(each.path("label").asText().toLowerCase(Locale.ROOT))) throw Refusal.schema("options: Labels must be unique.");
            numbered.addObject().put("id", next++).put("label", each.path("label").asText());
        }
        account.put(Kind.SETTINGS, 1, (settings == null ? Json.object() : settings.deepCopy()).put("next_option", next));
        return numbered;
    }

    private static ObjectNode find(ArrayNode options, long id) {
        for (JsonNode each : options) if (each.path("id").longValue() == id) return (ObjectNode) each;
        throw Refusal.bad("Option " + id + " not found.");
    }
}
