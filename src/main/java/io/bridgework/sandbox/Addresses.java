package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Addresses as they are answered: with every part, null where none was given (migration guide of 2026-04-30). */
final class Addresses {
    private static final String[] PARTS = {
        "value", "country", "admin_area_level_1", "admin_area_level_2", "locality", "sublocality", "route", "street_number", "subpremise",
        "postal_code"
    };

    private Addresses() {}

    static ObjectNode complete(ObjectNode given, boolean formatted) {
        ObjectNode complete = Json.object();
        for (String part : PARTS) complete.set(part, given.get(part));
        if (formatted) complete.set("formatted_address", given.get("formatted_address"));
        return complete;
    }
}
