package io.bridgework.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Mapping files as JSON. */
final class MappingJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MappingJson() {}

    static byte[] write(MappingText text) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", MappingText.FORMAT).put("fingerprint", text.fingerprint());
        ArrayNode files = root.putArray("files");
        text.files().forEach(f -> files.addObject().put("file", f.file()).put("kind", f.kind().orElse("")).put("key", f.key().orElse("")));
        ArrayNode rows = root.putArray("rows");
        for (MappingText.RowLine row : text.rows()) {
            ObjectNode node = rows.addObject().put("file", row.file()).put("column", row.column())
                    .put("target", row.target().orElse("")).put("transform", row.transform().orElse(""));
            node.set("values", JSON.valueToTree(row.values().orElse(Map.of())));
            node.put("decision", row.decision().orElse(""));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    static MappingText read(byte[] bytes) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (IOException e) {
            throw MappingTrouble.unreadable(e);
        }
        if (!root.isObject() || !root.path("format").asText().equals(MappingText.FORMAT) || !root.path("rows").isArray()) {
            throw MappingTrouble.notAMapping();
        }
        List<MappingText.FileLine> files = new ArrayList<>();
        for (JsonNode file : root.path("files")) {
            files.add(new MappingText.FileLine(file.path("file").asText(), text(file, "kind"), text(file, "key")));
        }
        List<MappingText.RowLine> rows = new ArrayList<>();
        for (JsonNode row : root.path("rows")) {
            rows.add(new MappingText.RowLine(row.path("file").asText(), row.path("column").asText(), text(row, "target"),
                    text(row, "transform"), values(row.get("values")), text(row, "decision")));
        }
        return new MappingText(root.path("fingerprint").asText(), files, rows);
    }

    /** A value map as one text, for tables. */
    static String valuesText(Map<String, String> values) {
        try {
            return values.isEmpty() ? "" : JSON.writeValueAsString(new TreeMap<>(values));
        } catch (IOException e) {
            throw MappingTrouble.unreadable(e);
        }
    }

    /** Reads {@link #valuesText}. */
    static Map<String, String> valuesOf(String text) {
        try {
            return text.isBlank() ? Map.of() : values(JSON.readTree(text)).orElse(Map.of());
        } catch (IOException e) {
            throw MappingTrouble.unreadable(e);
        }
    }

    private static Optional<Map<String, String>> values(JsonNode node) {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isObject()) {
            throw MappingTrouble.notAMapping();
        }
        var values = new TreeMap<String, String>();
        node.fields().forEachRemaining(e -> values.put(e.getKey(), e.getValue().asText()));
        return Optional.of(values);
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null ? Optional.empty() : Optional.of(value.isNull() ? "" : value.asText());
    }
}
