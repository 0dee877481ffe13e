package io.bridgework.truth;

import com.fasterxml.jackson.databind.JsonNode;

/** One record of a truth file. */
record Wanted(String key, String entity, String expect, JsonNode json) {
    static Wanted of(JsonNode json) {
        return new Wanted(json.path("key").asText(), json.path("entity").asText(), json.path("expect").asText("present"), json);
    }

    boolean isPresent() {
        return expect.equals("present");
    }

    boolean isAbsent() {
        return expect.equals("absent");
    }

    String sourceKey() {
        return json.at("/match/source_key").asText("");
    }

    JsonNode natural() {
        return json.at("/match/natural");
    }
}
