package io.bridgework.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpPipedriveClientTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final VirtualTime time = new VirtualTime("2026-03-02T10:00:00Z");
    private final ScriptedServer server = new ScriptedServer();
    private final HttpPipedriveClient client = HttpPipedriveClient.connect(server.config(time));

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static ObjectNode name(String name) {
        return JSON.objectNode().put("name", name);
    }

    @Test
    void createsWithTheTokenInItsHeaderAndJson() {
        server.answer(201, "{\"success\":true,\"data\":{\"id\":7,\"name\":\"Zoë\"}}");

        Reply reply = client.create(Resource.PERSONS, name("Zoë"));

        assertEquals(7, assertInstanceOf(Reply.Done.class, reply).data().path("id").asLong());
        RecordedRequest request = server.take();
        assertEquals("POST /api/v2/persons HTTP/1.1", request.getRequestLine());
        assertEquals("a-made-up-token", request.getHeaders().get("x-api-token"));
        assertEquals("application/json", request.getHeaders().get("Content-Type"));
        assertEquals("{\"name\":\"Zoë\"}", request.getBody().utf8());
    }

    @ParameterizedTest
    @CsvSource({
        "PERSONS, PATCH /api/v2/persons/5, application/json",
        "DEALS, PATCH /api/v2/deals/5, application/json",
        "NOTES, PUT /api/v1/notes/5, application/json",
        "FILES, PUT /api/v1/files/5, application/x-www-form-urlencoded",
        "PERSON_FIELDS, PATCH /api/v2/personFields/5, application/json"
    })
    void updatesWithTheVerbOfTheVersion(Resource resource, String line, String type) {
        server.answer(200, "{\"success\":true,\"data\":{\"id\":5}}");

        client.update(resource, "5", JSON.objectNode());

        RecordedRequest request = server.take();
        assertEquals(line + " HTTP/1.1", request.getRequestLine());
        assertEquals(type, request.getHeaders().get("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({"404", "410"})
    void deletingWhatIsGoneIsDone(int status) {
        server.answer(status, "{\"success\":false,\"error\":\"not found\"}");

        assertInstanceOf(Reply.Done.class, client.delete(Resource.DEALS, "9"));
    }

    @ParameterizedTest
    @CsvSource({"400", "404", "409", "410", "413", "415", "422", "501"})
    void tellsWhatWasRejected(int status) {
        server.answer(status, "{\"success\":false,\"error\":\"Validation failed: name\",\"code\":\"ERR_SCHEMA_VALIDATION_FAILED\"}");

        Reply reply = client.create(Resource.PERSONS, name("A"));

        assertEquals(new Reply.Rejected(status, "ERR_SCHEMA_VALIDATION_FAILED", "Validation failed: name"), reply);
    }

    @Test
    void aCreateWhoseSuccessSaysFalseIsInDoubt() {
        server.answer(200, "{\"success\":false,\"error\":\"no\",\"data\":null}");

        assertInstanceOf(Reply.InDoubt.class, client.create(Resource.PERSONS, name("A")));
    }

    @Test
    void aReadingWhoseSuccessSaysFalseIsTriedAgain() {
        server.answer(200, "{\"success\":false,\"error\":\"no\",\"data\":null}").answer(200, "{\"success\":true,\"data\":{\"id\":7}}");

        assertInstanceOf(Reply.Done.class, client.get(Resource.PERSONS, 7));
    }

    @Test
    void aChangeWhoseSuccessSaysFalseEachTimeIsRejected() {
        for (int tries = 0; tries < 3; tries++) {
            server.answer(200, "{\"success\":false,\"error\":\"no\",\"data\":null}");
        }

        assertEquals(new Reply.Rejected(200, "", "no"), client.update(Resource.PERSONS, "7", name("A")));
    }

    @ParameterizedTest
    @CsvSource({"401", "402", "403"})
    void tellsWhatIsDeniedWithItsCode(int status) {
        server.answer(status, "{\"success\":false,\"error\":\"Couldn't add the deal.\",\"code\":\"feature_capping_deals_limit\"}");

        Reply reply = client.create(Resource.DEALS, JSON.objectNode().put("title", "Crown"));

        assertEquals(new Reply.Denied(status, "feature_capping_deals_limit", "Couldn't add the deal."), reply);
    }

    @Test
    void keepsSilentAfterABlockPage() {
        server.answer(403, "<!DOCTYPE html><html><title>Access denied</title></html>", "Content-Type", "text/html");

        Reply first = client.get(Resource.PERSONS, 1);
        Reply second = client.create(Resource.PERSONS, name("A"));

        assertInstanceOf(Reply.Blocked.class, first);
        assertInstanceOf(Reply.Blocked.class, second);
        assertEquals(1, server.requests());
    }

    @Test
    void sendsNothingThatTheSpecificationDoesNotKnow() {
        Reply person = client.create(Resource.PERSONS, name("A").put("update_time", "2026-01-01T00:00:00Z"));
        Reply activity = client.create(Resource.ACTIVITIES, JSON.objectNode().put("person_id", 4));
        Reply file = client.upload("a.pdf", 0, InputStream::nullInputStream, Map.of("note_id", 3L));

        assertEquals("KEY_NOT_ALLOWED", assertInstanceOf(Reply.Rejected.class, person).code());
        assertEquals("KEY_NOT_ALLOWED", assertInstanceOf(Reply.Rejected.class, activity).code());
        assertEquals("KEY_NOT_ALLOWED", assertInstanceOf(Reply.Rejected.class, file).code());
        assertEquals(0, server.requests());
    }

    @Test
    void walksCursorPages() {
        server.answer(200, "{\"success\":true,\"data\":[{\"id\":1}],\"additional_data\":{\"next_cursor\":\"abc=\"}}")
                .answer(200, "{\"success\":true,\"data\":[{\"id\":2}],\"additional_data\":{\"next_cursor\":null}}");

        Page first = client.list(Resource.PERSONS, Map.of("updated_since", "2026-01-02T03:04:05.678Z"), "");
        Page second = client.list(Resource.PERSONS, Map.of(), first.next().orElseThrow());

        assertEquals(Optional.empty(), second.next());
        assertEquals("/api/v2/persons?updated_since=2026-01-02T03%3A04%3A05Z&limit=500",
                server.take().getTarget().replace("03:04:05Z", "03%3A04%3A05Z"));
        assertTrue(server.take().getTarget().endsWith("?limit=500&cursor=abc%3D"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"pagination\":{\"start\":0,\"limit\":100,\"more_items_in_collection\":true,\"next_start\":100}}",
        "{\"start\":0,\"limit\":100,\"more_items_in_collection\":true}"
    })
    void walksStartPages(String additional) {
        server.answer(200, "{\"success\":true,\"data\":[{\"id\":1}],\"additional_data\":" + additional + "}")
                .answer(200, "{\"success\":true,\"data\":null,\"additional_data\":{\"pagination\":{\"more_items_in_collection\":false}}}");

        Page first = client.list(Resource.FILES, Map.of(), "");
        Page second = client.list(Resource.FILES, Map.of(), first.next().orElseThrow());

        assertEquals("/api/v1/files?limit=100", server.take().getTarget());
        assertEquals("/api/v1/files?limit=100&start=100", server.take().getTarget());
        assertEquals(0, second.items().size());
        assertEquals(Optional.empty(), second.failure());
    }

    @Test
    void listsThatAreNotPagedCarryNoPaging() {
        server.answer(200, "{\"success\":true,\"data\":[{\"id\":1}]}");

        assertEquals(1, client.list(Resource.USERS, Map.of(), "").items().size());
        assertEquals("/api/v1/users", server.take().getTarget());
    }

    @Test
    void removesOptionsWithABody() {
        server.answer(200, "{\"success\":true,\"data\":[{\"id\":3,\"label\":\"x\"}]}");
        ArrayNode options = JSON.arrayNode().add(JSON.objectNode().put("id", 3));

        assertInstanceOf(Reply.Done.class, client.deleteOptions(Resource.DEAL_FIELDS, "abc", options));
        RecordedRequest request = server.take();
        assertEquals("DELETE /api/v2/dealFields/abc/options HTTP/1.1", request.getRequestLine());
        assertEquals("[{\"id\":3}]", request.getBody().utf8());
    }

    @Test
    void uploadsUnderTheFilesOwnName() {
        server.answer(201, "{\"success\":true,\"data\":{\"id\":11}}");
        byte[] bytes = "pixels".getBytes(StandardCharsets.UTF_8);

        Reply reply = client.upload("Röntgen 診断\n.pdf", bytes.length, () -> new ByteArrayInputStream(bytes), Map.of("deal_id", 4L));

        assertInstanceOf(Reply.Done.class, reply);
        String sent = server.take().getBody().utf8();
        assertTrue(sent.contains("name=\"file\"; filename=\"Röntgen 診断_.pdf\""), sent);
        assertTrue(sent.contains("name=\"deal_id\"") && sent.contains("pixels"), sent);
    }

    @Test
    void aDocumentThatCannotBeReadIsRejectedAndNothingStored() {
        server.answer(201, "{\"success\":true,\"data\":{\"id\":11}}");

        Reply missing = client.upload("a.pdf", 5, () -> {
            throw new IOException("gone");
        }, Map.of());
        Reply shorter = client.upload("a.pdf", 50_000, () -> new ByteArrayInputStream(new byte[40_000]), Map.of());

        assertEquals("DOCUMENT_UNREADABLE", assertInstanceOf(Reply.Rejected.class, missing).code());
        assertEquals("DOCUMENT_CHANGED", assertInstanceOf(Reply.Rejected.class, shorter).code());
    }

    @Test
    void downloadsFromWhereItIsSentWithoutTheToken() {
        try (ScriptedServer storage = new ScriptedServer()) {
            storage.answer(200, "scan");
            server.answer(302, "", "Location", storage.address() + "/bucket/1");
            ByteArrayOutputStream to = new ByteArrayOutputStream();

            Reply reply = client.download(11, to);

            assertInstanceOf(Reply.Done.class, reply);
            assertEquals("scan", to.toString(StandardCharsets.UTF_8));
            assertEquals(null, storage.take().getHeaders().get("x-api-token"));
        }
    }

    @Test
    void countsRequestsAndTokens() {
        server.answer(200, "{\"success\":true,\"data\":{\"id\":1}}").answer(200, "{\"success\":true,\"data\":{\"id\":1}}");

        client.me();
        client.create(Resource.PERSONS, name("A"));

        assertEquals(new PipedriveClient.Usage(2, 7, -1, 0, 0), client.usage());
    }

    @Test
    void callersReturnOnceTheClientIsClosed() {
        client.close();

        assertInstanceOf(Reply.Offline.class, client.create(Resource.PERSONS, name("A")));
        assertEquals(0, server.requests());
        assertEquals(Duration.ZERO, Duration.ofNanos(time.nanos()));
    }
}
