package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.Draft;
import io.bridgework.model.Draft.DraftField;
import io.bridgework.model.DraftId;
import io.bridgework.model.RowRef;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Drafts as JSON, with the fingerprint of their content before it. */
final class DraftCodec {
    private static final int FINGERPRINT = 32;

    /** A draft as it was read. */
    record Read(Draft draft, String fingerprint) {}

    private DraftCodec() {}

    static byte[] bytes(Draft draft) {
        byte[] json = Json.bytes(json(draft));
        byte[] bytes = java.util.Arrays.copyOf(HexFormat.of().parseHex(fingerprint(draft)), FINGERPRINT + json.length);
        System.arraycopy(json, 0, bytes, FINGERPRINT, json.length);
        return bytes;
    }

    static Read read(byte[] bytes) {
        String fingerprint = HexFormat.of().formatHex(bytes, 0, FINGERPRINT);
        return new Read(draft(Json.tree(java.util.Arrays.copyOfRange(bytes, FINGERPRINT, bytes.length))), fingerprint);
    }

    /** SHA-256 over the fields' values, the links and the owner, in hex; not over source texts and rows. */
    static String fingerprint(Draft draft) {
        ObjectNode content = Json.MAPPER.createObjectNode();
        ObjectNode fields = content.putObject("fields");
        draft.fields().forEach((name, field) -> fields.set(name, ValueCodec.json(field.value())));
        links(content, draft);
        return Sha256.hex(content.put("owner", draft.ownerUserId()).toString());
    }

    private static void links(ObjectNode json, Draft draft) {
        ObjectNode links = json.putObject("links");
        draft.links().forEach((role, id) -> links.put(role, id.toString()));
    }

    private static ObjectNode json(Draft draft) {
        ObjectNode json = Json.MAPPER.createObjectNode().put("id", draft.id().toString());
        ObjectNode fields = json.putObject("fields");
        draft.fields().forEach((name, field) -> fields.putObject(name)
                .put("source", field.source())
                .put("column", field.column())
                .set("value", ValueCodec.json(field.value())));
        links(json, draft);
        json.put("owner", draft.ownerUserId());
        ArrayNode rows = json.putArray("rows");
        draft.rows().forEach(row -> rows.addArray().add(row.file()).add(row.line()));
        return json;
    }

    private static Draft draft(JsonNode json) {
        Map<String, DraftField> fields = new TreeMap<>();
        json.get("fields").properties().forEach(entry -> {
            JsonNode field = entry.getValue();
            fields.put(entry.getKey(), new DraftField(
                    ValueCodec.value(field.get("value")), field.get("source").asText(), field.get("column").asText()));
        });
        Map<String, DraftId> links = new TreeMap<>();
        json.get("links").properties()
                .forEach(link -> links.put(link.getKey(), DraftId.parse(link.getValue().asText())));
        List<RowRef> rows = new ArrayList<>();
        json.get("rows").forEach(row -> rows.add(new RowRef(row.get(0).asText(), row.get(1).asLong())));
        return new Draft(DraftId.parse(json.get("id").asText()), fields, links, json.get("owner").asLong(), rows);
    }
}
