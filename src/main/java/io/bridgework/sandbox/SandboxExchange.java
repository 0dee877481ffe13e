package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request and the answer made for it, whether or not the answer arrived.
 *
 * @param path with version, such as {@code /api/v2/persons/7}
 * @param query undecoded, empty when there is none
 * @param requestBody a missing node when there is none or it is not JSON
 * @param responseBody a missing node when it is not JSON
 * @param route the path with its variables in braces, as the specification writes it, such as {@code /persons/{id}};
 *     empty for an unknown path
 */
public record SandboxExchange(
        String method, String path, String query, String contentType, JsonNode requestBody, int status,
        JsonNode responseBody, String route, int tokens) {
    /** Told of each exchange before the answer is sent, by the thread that serves it. */
    @FunctionalInterface
    public interface Listener {
        void exchanged(SandboxExchange exchange);
    }
}
