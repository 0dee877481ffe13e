package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/** The frame around each answer, {@code success, data, additional_data, error}, read as leniently as can be. */
record Envelope(JsonNode root) {
    static final Envelope NOTHING = new Envelope(MissingNode.getInstance());
    /** Amounts are compared to the cent after a round trip, so no number may pass through a double. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();
    private static final int LONGEST_MESSAGE = 500;

    /** {@link #NOTHING} when the bytes are no JSON object. */
    static Envelope read(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(bytes);
            return node != null && node.isObject() ? new Envelope(node) : NOTHING;
        } catch (IOException e) {
            return NOTHING;
        }
    }

    /** Whether it says anything: a success or failure, or data. */
    boolean isReadable() {
        return root.has("success") || root.has("data");
    }

    boolean isRefusal() {
        JsonNode success = root.path("success");
        return success.isBoolean() && !success.booleanValue();
    }

    /** Never null; a null node when there is none. */
    JsonNode data() {
        JsonNode data = root.get("data");
        return data == null ? JSON.nullNode() : data;
    }

    JsonNode additional() {
        return root.path("additional_data");
    }

    /** The error's code, empty when it has none. Version 1 has numbers, version 2 words, and both leave it out at times. */
    String code() {
        for (JsonNode code : new JsonNode[] {root.path("code"), root.path("error").path("code"), root.path("errorCode")}) {
            if (code.isValueNode() && !code.isNull()) {
                return code.asText();
            }
        }
        return "";
    }

    /** What the service says for people, at most 500 characters. */
    String message() {
        for (JsonNode text : new JsonNode[] {root.path("error"), root.path("error").path("message"), root.path("message"), root.path("error_info")}) {
            if (text.isTextual() && !text.textValue().isBlank()) {
                String said = text.textValue();
                return said.length() <= LONGEST_MESSAGE ? said : said.substring(0, LONGEST_MESSAGE);
            }
        }
        return "";
    }
}
