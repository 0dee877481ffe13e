package io.bridgework.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Reads a whole account over HTTP, page by page. Waits out a 429. */
final class AccountReader {
    private static final int TRIES = 20;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final URI base;
    private final String token;

    AccountReader(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** All rows of a v2 list; those of {@code /deals} without the archived ones. */
    List<JsonNode> v2(String path) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json("/api/v2/" + path + "?limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)));
            page.path("data").forEach(rows::add);
            cursor = page.at("/additional_data/next_cursor").asText("");
            if (cursor.equals("null")) cursor = "";
        } while (!cursor.isEmpty());
        return rows;
    }

    /** All rows of a v1 list that is paged by start. */
    List<JsonNode> v1(String path, int limit) {
        List<JsonNode> rows = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonNode page = json("/api/v1/" + path + "?start=" + rows.size() + "&limit=" + limit);
            page.path("data").forEach(rows::add);
            more = page.at("/additional_data/pagination/more_items_in_collection").asBoolean() && !page.path("data").isEmpty();
        }
        return rows;
    }

    /** All rows of a v1 list that is not paged. */
    List<JsonNode> whole(String path) {
        List<JsonNode> rows = new ArrayList<>();
        json("/api/v1/" + path).path("data").forEach(rows::add);
        return rows;
    }

    String sha256(long fileId) {
        HttpResponse<InputStream> response = send("/api/v1/files/" + fileId + "/download");
        try (DigestInputStream in = new DigestInputStream(response.body(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode json(String path) {
        try (InputStream in = send(path).body()) {
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<InputStream> send(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).header("x-api-token", token).timeout(Duration.ofMinutes(1)).build();
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                if (response.statusCode() == 200) return response;
                response.body().close();
                if (response.statusCode() != 429) throw new IllegalStateException(response.statusCode() + " for " + path);
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("429 for " + path);
    }
}
