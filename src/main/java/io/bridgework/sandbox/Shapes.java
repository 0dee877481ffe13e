package io.bridgework.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Values with parts, as several entities have them. */
final class Shapes {
    private static final String[] ADDRESS_PARTS = {
        "country", "admin_area_level_1", "admin_area_level_2", "locality", "sublocality", "route", "street_number", "subpremise", "postal_code"
    };

    static final Rule ADDRESS = address(false);
    /** As a custom field an address may hold the formatted text too. */
    static final Rule CUSTOM_ADDRESS = address(true);
    static final Rule EMAILS = contacts(Rule.EMAIL);
    static final Rule PHONES = contacts(Rule.text(255, 1));
    static final Rule LABELS = Rule.list(Rule.INTEGER);

    private Shapes() {}

    private static Rule address(boolean formatted) {
        Map<String, Rule> parts = new HashMap<>();
        parts.put("value", Rule.text(65_000, 1));
        for (String part : ADDRESS_PARTS) parts.put(part, Rule.text(255, 0));
        if (formatted) parts.put("formatted_address", Rule.text(65_000, 0));
        return Rule.object(parts, Set.of("value"));
    }

    private static Rule contacts(Rule value) {
        Rule items = Rule.list(Rule.object(Map.of("value", value, "label", Rule.text(255, 0), "primary", Rule.BOOL), Set.of("value")));
        return items.and(list -> {
            int primaries = 0;
            for (var each : list) if (each.path("primary").asBoolean()) primaries++;
            return primaries > 1 ? "Only one value can be primary." : null;
        });
    }
}
