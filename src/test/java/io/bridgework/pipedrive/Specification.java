package io.bridgework.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pipedrive's published OpenAPI documents, where they are at hand: in {@code ../shared/pipedrive} beside the project, or
 * in the folder that the system property {@code bridgework.openapi} names.
 */
final class Specification {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode v1;
    private final JsonNode v2;
    private final JsonNode retired;

    private Specification(Path folder) throws IOException {
        v1 = JSON.readTree(folder.resolve("openapi-v1.json").toFile());
        v2 = JSON.readTree(folder.resolve("openapi-v2.json").toFile());
        retired = JSON.readTree(folder.resolve("v1-retired-operations.json").toFile()).path("operations");
    }

    static Optional<Specification> find() throws IOException {
        Optional<Path> folder = Stream.of(System.getProperty("bridgework.openapi", ""), "../shared/pipedrive")
                .filter(name -> !name.isEmpty()).map(Path::of).filter(path -> Files.isRegularFile(path.resolve("openapi-v2.json"))).findFirst();
        return folder.isEmpty() ? Optional.empty() : Optional.of(new Specification(folder.get()));
    }

    /** The operation's node; missing when there is none. */
    JsonNode operation(Operation operation) {
        return document(operation).path("paths").path(path(operation)).path(operation.method().toLowerCase(Locale.ROOT));
    }

    boolean isRetired(Operation operation) {
        String path = path(operation);
        for (JsonNode old : retired) {
            boolean same = old.path("path").asText().replaceFirst("^/(api/)?v1", "").equals(path)
                    && old.path("method").asText().equalsIgnoreCase(operation.method());
            if (operation.isV1() && same) {
                return true;
            }
        }
        return false;
    }

    Set<String> query(Operation operation) {
        Set<String> names = new HashSet<>();
        for (JsonNode parameter : operation(operation).path("parameters")) {
            JsonNode resolved = resolve(document(operation), parameter);
            if (resolved.path("in").asText().equals("query")) {
                names.add(resolved.path("name").asText());
            }
        }
        return names;
    }

    Set<String> body(Operation operation) {
        Set<String> names = new HashSet<>();
        JsonNode document = document(operation);
        resolve(document, operation(operation).path("requestBody")).path("content")
                .forEach(type -> collect(document, type.path("schema"), names));
        return names;
    }

    Set<String> contentTypes(Operation operation) {
        Set<String> names = new HashSet<>();
        resolve(document(operation), operation(operation).path("requestBody")).path("content").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The schema of the body for a content type; missing when there is none. */
    JsonNode schema(Operation operation, String contentType) {
        return resolve(document(operation), operation(operation).path("requestBody")).path("content").path(contentType).path("schema");
    }

    JsonNode resolve(Operation operation, JsonNode node) {
        return resolve(document(operation), node);
    }

    private static void collect(JsonNode document, JsonNode schema, Set<String> names) {
        JsonNode node = resolve(document, schema);
        for (String part : new String[] {"allOf", "oneOf", "anyOf"}) {
            node.path(part).forEach(option -> collect(document, option, names));
        }
        if (node.has("items")) {
            collect(document, node.get("items"), names);
        }
        node.path("properties").fieldNames().forEachRemaining(names::add);
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = document.at(at.get("$ref").asText().substring(1));
        }
        return at;
    }

    private JsonNode document(Operation operation) {
        return operation.isV1() ? v1 : v2;
    }

    private static String path(Operation operation) {
        return operation.path().substring("api/v1".length());
    }
}
