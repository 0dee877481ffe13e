package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;

/** Where a page ended: the order, the last value in that order and the last id. Opaque to clients. */
record Cursor(String field, String direction, String value, long id) {
    String text() {
        ObjectNode node = Json.object().put("field", field).put("fieldValue", value).put("sortDirection", direction).put("id", id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(node));
    }

    /** Refuses what is not a cursor of a listing in this order. */
    static Cursor read(String text, String field, String direction) {
        try {
            JsonNode node = Json.read(Base64.getUrlDecoder().decode(text));
            Cursor cursor = new Cursor(
                    node.path("field").asText(), node.path("sortDirection").asText(), node.path("fieldValue").asText(), node.path("id").asLong());
            if (cursor.field.equals(field) && cursor.direction.equals(direction)) return cursor;
        } catch (IOException | IllegalArgumentException notOurs) {
            throw Refusal.bad("The cursor is not valid.");
        }
        throw Refusal.bad("The cursor does not belong to this order.");
    }
}
