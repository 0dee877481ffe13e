package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Shows a record with its custom fields: all of them, or those that the parameter {@code custom_fields} names. */
final class CustomShown {
    static final Set<String> QUERY = Set.of("include_fields", "custom_fields");
    private static final int MOST_KEYS = 15;

    private CustomShown() {}

    static ObjectNode of(ObjectNode row, FieldCatalogue fields, Call call) {
        ObjectNode shown = Json.object();
        shown.setAll(row);
        ObjectNode custom = fields.shown(row.path("custom_fields"));
        String asked = call.query("custom_fields");
        if (asked != null) {
            Set<String> keys = Set.of(asked.split(","));
            if (keys.size() > MOST_KEYS) throw Refusal.schema("custom_fields: This collection should contain " + MOST_KEYS + " elements or less.");
            custom.retain(keys);
        }
        shown.set("custom_fields", custom);
        return shown;
    }
}
