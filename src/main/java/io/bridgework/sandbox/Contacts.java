package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** E-mails and phones of a person as they are kept: with a label, one of them primary. */
final class Contacts {
    private Contacts() {}

    static ArrayNode normal(JsonNode given) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        boolean hasPrimary = false;
        for (JsonNode each : given) hasPrimary |= each.path("primary").asBoolean();
        for (JsonNode each : given) {
            boolean primary = hasPrimary ? each.path("primary").asBoolean() : list.isEmpty();
            String label = each.path("label").asText("").isEmpty() ? "work" : each.path("label").asText();
            list.addObject().put("value", each.path("value").asText()).put("primary", primary).put("label", label);
        }
        return list;
    }

    /** {@code name} from its parts, or the parts from {@code name}: the last word is the last name. */
    static void name(ObjectNode body, ObjectNode row) {
        if (body.has("first_name") || body.has("last_name")) {
            copyPart(body, row, "first_name");
            copyPart(body, row, "last_name");
            row.put("name", (row.path("first_name").asText("") + " " + row.path("last_name").asText("")).trim());
        } else if (body.has("name")) {
            String name = body.path("name").asText().trim();
            int at = name.lastIndexOf(' ');
            row.put("name", name);
            row.put("first_name", at < 0 ? name : name.substring(0, at).trim());
            row.put("last_name", at < 0 ? null : name.substring(at + 1));
        }
    }

    private static void copyPart(ObjectNode body, ObjectNode row, String key) {
        if (body.has(key)) row.put(key, body.path(key).asText(""));
        else if (!row.has(key)) row.put(key, "");
    }
}
