package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What goes back: JSON, a page of text, or a document that is streamed. */
record Answer(int status, String contentType, JsonNode json, byte[] text, long length, Source source) {
    /** Writes a document's bytes. */
    interface Source {
        void to(OutputStream out) throws IOException;
    }

    static Answer json(int status, JsonNode json) {
        return new Answer(status, "application/json; charset=utf-8", json, null, -1, null);
    }

    static Answer data(JsonNode data) {
        ObjectNode body = Json.object().put("success", true);
        body.set("data", data);
        return json(200, body);
    }

    static Answer html(int status, String page) {
        return new Answer(status, "text/html; charset=utf-8", MissingNode.getInstance(), page.getBytes(StandardCharsets.UTF_8), -1, null);
    }

    static Answer document(long length, Source source) {
        return new Answer(200, "application/octet-stream", MissingNode.getInstance(), null, length, source);
    }

    /** The answer's bytes, of one that is not a document. */
    byte[] bytes() {
        return text != null ? text : Json.bytes(json);
    }
}
