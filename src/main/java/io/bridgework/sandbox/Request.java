package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A request as it came in. The body is read once, when the work asks for it. */
final class Request {
    private static final int MOST_JSON_BYTES = 4 << 20;

    private final String method;
    private final String path;
    private final String rawQuery;
    private final String contentType;
    private final InputStream stream;
    private final Map<String, String> query;
    private JsonNode json = MissingNode.getInstance();
    private UnaryOperator<JsonNode> tampering = body -> body;

    Request(String method, String path, String rawQuery, String contentType, InputStream stream) {
        this.method = method;
        this.path = path;
        this.rawQuery = rawQuery == null ? "" : rawQuery;
        this.contentType = contentType == null ? "" : contentType;
        this.stream = stream;
        this.query = pairs(this.rawQuery);
    }

    /** From now on the body that the work gets is what this makes of it. */
    void tamper(UnaryOperator<JsonNode> with) {
        tampering = with;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String rawQuery() {
        return rawQuery;
    }

    String contentType() {
        return contentType;
    }

    InputStream stream() {
        return stream;
    }

    /** What was read of the body so far; missing before that. */
    JsonNode seenBody() {
        return json;
    }

    String query(String key) {
        return query.get(key);
    }

    /** Refuses parameters that the specification does not name. */
    void allowQuery(Set<String> names) {
        for (String name : query.keySet()) {
            if (!names.contains(name)) throw Refusal.schema(name + ": Parameter '" + name + "' is not allowed for this request");
        }
    }

    ObjectNode object() {
        if (readJson() instanceof ObjectNode object) return object;
        throw Refusal.bad("The body of the request has to be a JSON object.");
    }

    ArrayNode array() {
        if (readJson() instanceof ArrayNode array) return array;
        throw Refusal.bad("The body of the request has to be a JSON array.");
    }

    Map<String, String> form() {
        if (!contentType.startsWith("application/x-www-form-urlencoded")) {
            throw Refusal.bad("This request takes application/x-www-form-urlencoded.");
        }
        return pairs(new String(readAll(), StandardCharsets.UTF_8));
    }

    private JsonNode readJson() {
        if (!contentType.startsWith("application/json")) throw Refusal.bad("The body of the request has to be application/json.");
        try {
            json = Json.read(readAll());
        } catch (IOException unreadable) {
            throw Refusal.bad("The body of the request is not valid JSON.");
        }
        return tampering.apply(json.deepCopy());
    }

    private byte[] readAll() {
        try {
            byte[] bytes = stream.readNBytes(MOST_JSON_BYTES + 1);
            if (bytes.length > MOST_JSON_BYTES) throw new Refusal(413, "ERR_PAYLOAD_TOO_LARGE", "Request entity too large");
            return bytes;
        } catch (IOException broken) {
            throw new ConnectionLost();
        }
    }

    private static Map<String, String> pairs(String text) {
        if (text.isEmpty()) return Collections.emptyMap();
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int at = pair.indexOf('=');
            String key = at < 0 ? pair : pair.substring(0, at);
            pairs.put(decode(key), at < 0 ? "" : decode(pair.substring(at + 1)));
        }
        return pairs;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** The client went away while it was still sending. */
    static final class ConnectionLost extends RuntimeException {
        ConnectionLost() {
            super("The connection broke while the request was being read.", null, false, false);
        }
    }
}
