package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** Changes what is stored of a request, silently, as a service does that drops or cuts values. Called by many threads. */
@FunctionalInterface
public interface Tampering {
    /**
     * The body to work with in place of the one sent.
     *
     * @param body a copy, free to be changed
     */
    JsonNode changed(String method, String path, JsonNode body);
}
