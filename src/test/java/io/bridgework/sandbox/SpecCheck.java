package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Holds each exchange with the sandbox against Pipedrive's own OpenAPI documents: the request has to be one that they
 * describe, and so has the answer, nulls aside. Documents are looked for in the folder that the system property
 * {@code bridgework.openapi} names, else in {@code ../shared/pipedrive}; where there are none, tests skip this.
 */
public final class SpecCheck implements SandboxExchange.Listener {
    /** Written though the document leaves them out: the migration guide of 2026-04-30 names them. */
    private static final Set<String> NAMES = Set.of("first_name", "last_name");

    private final JsonNode v1;
    private final JsonNode v2;
    private final Collection<String> violations = new ConcurrentSkipListSet<>();

    private SpecCheck(JsonNode v1, JsonNode v2) {
        this.v1 = v1;
        this.v2 = v2;
    }

    public static Optional<SpecCheck> find() throws IOException {
        Path folder = Path.of(System.getProperty("bridgework.openapi", "../shared/pipedrive"));
        if (!Files.exists(folder.resolve("openapi-v2.json"))) return Optional.empty();
        ObjectMapper mapper = new ObjectMapper();
        return Optional.of(new SpecCheck(mapper.readTree(folder.resolve("openapi-v1.json").toFile()), mapper.readTree(folder.resolve("openapi-v2.json").toFile())));
    }

    /** What did not conform so far, each kind once, without values. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    @Override
    public void exchanged(SandboxExchange exchange) {
        boolean isV2 = exchange.path().startsWith("/api/v2/");
        JsonNode document = isV2 ? v2 : v1;
        String method = exchange.method().toLowerCase(java.util.Locale.ROOT);
        String label = exchange.method() + " " + (isV2 ? "v2" : "v1") + exchange.route();
        JsonNode operation = document.path("paths").path(exchange.route()).path(method);
        if (operation.isMissingNode()) {
            violations.add(exchange.method() + " " + exchange.path() + ": no such operation");
            return;
        }
        query(operation, exchange.query(), label);
        if (exchange.status() != 429 && operation.path("x-token-cost").asInt() != exchange.tokens()) violations.add(label + ": costs " + exchange.tokens());
        request(document, operation, exchange, label);
        if (exchange.status() < 300 && !exchange.responseBody().isMissingNode()) answer(document, operation, exchange.responseBody(), label);
    }

    private void query(JsonNode operation, String query, String label) {
        Set<String> given = new TreeSet<>();
        for (String pair : query.split("&")) if (!pair.isEmpty()) given.add(URLDecoder.decode(pair.split("=")[0], StandardCharsets.UTF_8));
        Set<String> known = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (!parameter.path("in").asText().equals("query")) continue;
            known.add(parameter.path("name").asText());
            if (parameter.path("required").asBoolean() && !given.contains(parameter.path("name").asText())) violations.add(label + ": misses " + parameter.path("name").asText());
        }
        for (String name : given) if (!known.contains(name)) violations.add(label + ": unknown parameter " + name);
    }

    private void request(JsonNode document, JsonNode operation, SandboxExchange exchange, String label) {
        JsonNode content = operation.at("/requestBody/content");
        String type = exchange.contentType().split(";")[0].trim();
        if (content.isMissingNode()) return;
        if (!content.has(type)) violations.add(label + ": content type " + type);
        JsonNode body = exchange.requestBody();
        if (body.isMissingNode()) return;
        // A null clears a value in an update (facts, 6.2), which the documents do not declare.
        SchemaCheck check = new SchemaCheck(document, !exchange.method().equals("POST") || label.contains("custom"));
        JsonNode schema = content.path(type).path("schema");
        for (String complaint : check.complaints(schema, body)) violations.add(label + " request: " + complaint);
        Set<String> known = check.properties(schema);
        for (String key : (Iterable<String>) body::fieldNames) {
            boolean name = exchange.route().startsWith("/persons") && NAMES.contains(key);
            if (!known.contains(key) && !name) violations.add(label + " request: unknown key " + key);
        }
    }

    private void answer(JsonNode document, JsonNode operation, JsonNode body, String label) {
        JsonNode responses = operation.path("responses");
        JsonNode schema = (responses.has("200") ? responses.path("200") : responses.path("201")).at("/content/application~1json/schema");
        for (String complaint : new SchemaCheck(document, true).complaints(schema, body)) violations.add(label + " answer: " + complaint.replaceAll("/\\d+", "/n"));
    }
}
