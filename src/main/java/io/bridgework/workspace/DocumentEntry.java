package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The payload of a document's entry. */
record DocumentEntry(String name, JsonNode document) {
    byte[] payload() {
        ObjectNode json = Json.MAPPER.createObjectNode().put("name", name);
        json.set("document", document);
        return Json.bytes(json);
    }

    static DocumentEntry parse(byte[] payload) {
        JsonNode json = Json.tree(payload);
        return new DocumentEntry(json.get("name").asText(), json.get("document"));
    }
}
