package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A plain client of the sandbox for tests. */
final class Wire {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    record Got(int status, JsonNode body, byte[] bytes, HttpResponse<byte[]> raw) {
        JsonNode data() {
            return body.path("data");
        }

        long id() {
            return data().path("id").asLong();
        }

        String error() {
            return body.path("error").asText();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    Wire(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    static Wire to(SandboxServer server) {
        return new Wire(server.address(), server.token());
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Got get(String path) {
        return call("GET", path, null);
    }

    Got post(String path, String body) {
        return call("POST", path, body);
    }

    Got patch(String path, String body) {
        return call("PATCH", path, body);
    }

    Got put(String path, String body) {
        return call("PUT", path, body);
    }

    Got delete(String path) {
        return call("DELETE", path, null);
    }

    /** Single quotes in the body stand for double ones. */
    Got call(String method, String path, String body) {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'));
        return send(request(path).method(method, publisher).header("Content-Type", "application/json").build());
    }

    Got upload(String fileName, byte[] bytes, String... links) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < links.length; i += 2) {
            body.writeBytes(("--XX\r\nContent-Disposition: form-data; name=\"" + links[i] + "\"\r\n\r\n" + links[i + 1] + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--XX--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request("/api/v1/files").header("Content-Type", "multipart/form-data; boundary=XX")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("x-api-token", token).timeout(Duration.ofSeconds(20));
    }

    private Got send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Got(response.statusCode(), parsed(response), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(HttpResponse<byte[]> response) {
        try {
            return response.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
                    ? Json.MAPPER.readTree(response.body()) : MissingNode.getInstance();
        } catch (IOException malformed) {
            return MissingNode.getInstance();
        }
    }
}
