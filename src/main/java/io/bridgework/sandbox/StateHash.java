package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The live state of an account as one document, and its hash, to see if it is as it was. */
final class StateHash {
    /** Marks of the last change, which nobody can put back. */
    private static final Set<String> VOLATILE = Set.of("update_time", "stage_change_time", "last_update_user_id", "modified", "last_login");

    private final Company company;

    StateHash(Company company) {
        this.company = company;
    }

    String hex() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Json.bytes(canonical(dump(), true))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that is live, by kind; custom values of fields that are gone are left out. */
    ObjectNode dump() {
        ObjectNode dump = Json.object();
        for (Kind kind : Kind.values()) {
            if (kind == Kind.SETTINGS) continue;
            ArrayNode rows = dump.putArray(kind.name().toLowerCase(java.util.Locale.ROOT));
            for (ObjectNode row : company.account.table(kind).all()) {
                if (isLive(row, kind)) rows.add(withLiveFields(row, kind));
            }
        }
        return dump;
    }

    private static boolean isLive(ObjectNode row, Kind kind) {
        if (row.path("is_deleted").asBoolean()) return false;
        return kind == Kind.USER || row.path("active_flag").asBoolean(true);
    }

    private JsonNode withLiveFields(ObjectNode row, Kind kind) {
        FieldCatalogue fields = switch (kind) {
            case PERSON -> company.personFields;
            case ORGANIZATION -> company.organizationFields;
            case DEAL -> company.dealFields;
            default -> null;
        };
        if (fields == null) return row;
        ObjectNode shown = Json.object();
        shown.setAll(row);
        shown.set("custom_fields", fields.shown(row.path("custom_fields")));
        return shown;
    }

    /** Keys sorted, nulls and marks of the last change left out. */
    private static JsonNode canonical(JsonNode node, boolean top) {
        if (node.isArray()) {
            ArrayNode list = Json.MAPPER.createArrayNode();
            for (JsonNode each : node) list.add(canonical(each, false));
            return list;
        }
        if (!node.isObject()) return node;
        Map<String, JsonNode> sorted = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!each.getValue().isNull() && (top || !VOLATILE.contains(each.getKey()))) sorted.put(each.getKey(), canonical(each.getValue(), false));
        }
        ObjectNode object = Json.object();
        sorted.forEach(object::set);
        return object;
    }
}
