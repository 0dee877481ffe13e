package io.bridgework.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryingTest {
    private static final String DONE = "{\"success\":true,\"data\":{\"id\":7}}";
    private static final String FAILED = "{\"success\":false,\"error\":\"internal\",\"code\":\"ERR_UNKNOWN\"}";

    private final VirtualTime time = new VirtualTime("2026-03-02T10:00:00Z");
    private final ScriptedServer server = new ScriptedServer();
    private final HttpPipedriveClient client = HttpPipedriveClient.connect(server.config(time));

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static ObjectNode person() {
        return JsonNodeFactory.instance.objectNode().put("name", "A");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 500, 502, 503, 504, 524})
    void aCreateIsSentOnceAndInDoubtAfterAnError(int status) {
        server.answer(status, FAILED).answer(201, DONE);

        Reply reply = client.create(Resource.PERSONS, person());

        assertInstanceOf(Reply.InDoubt.class, reply);
        assertEquals(1, server.requests());
    }

    @Test
    void aCreateIsNotResentWhenTheServerAsksForARetryAtOnce() {
        server.answer(503, FAILED, "Retry-After", "0").answer(201, DONE);

        assertInstanceOf(Reply.InDoubt.class, client.create(Resource.PERSONS, person()));
        assertEquals(1, server.requests());
    }

    @Test
    void aCreateWhoseConnectionBrokeIsInDoubt() {
        server.breakOff().answer(201, DONE);

        assertInstanceOf(Reply.InDoubt.class, client.create(Resource.PERSONS, person()));
        assertEquals(1, server.requests());
    }

    @Test
    void aCreateOnAReusedConnectionThatBreaksIsNotSentAgain() {
        server.answer(200, DONE).breakOff().answer(201, DONE);

        client.me();
        Reply reply = client.create(Resource.PERSONS, person());

        assertInstanceOf(Reply.InDoubt.class, reply);
        assertEquals(2, server.requests());
    }

    @Test
    void aCreateWithoutAnAnswerIsInDoubt() {
        server.stall().answer(201, DONE);

        assertInstanceOf(Reply.InDoubt.class, client.create(Resource.PERSONS, person()));
        assertEquals(1, server.requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "<html>", "{\"success\":true", "{\"success\":true,\"data\":null}", "[]"})
    void aCreateWithAnAnswerThatCannotBeReadIsInDoubt(String body) {
        server.answer(200, body).answer(201, DONE);

        assertInstanceOf(Reply.InDoubt.class, client.create(Resource.PERSONS, person()));
        assertEquals(1, server.requests());
    }

    @Test
    void aCreateWhoseAnswerBreaksInTheMiddleIsInDoubt() {
        server.answer(ScriptedServer.response(201, DONE).onResponseBody(new SocketEffect.CloseSocket()).build()).answer(201, DONE);

        assertInstanceOf(Reply.InDoubt.class, client.create(Resource.PERSONS, person()));
        assertEquals(1, server.requests());
    }

    @Test
    void anUploadIsInDoubtToo() {
        server.answer(500, FAILED).answer(201, DONE);

        Reply reply = client.upload("a.txt", 3, () -> new ByteArrayInputStream(new byte[3]), Map.of());

        assertInstanceOf(Reply.InDoubt.class, reply);
        assertEquals(1, server.requests());
    }

    @Test
    void everythingIsSentAgainAfterARefusalForPace() {
        server.answer(429, "{\"success\":false,\"error\":\"request over limit\"}", "x-ratelimit-remaining", "0", "x-ratelimit-reset", "2")
                .answer(201, DONE);

        Reply reply = client.upload("a.txt", 3, () -> new ByteArrayInputStream(new byte[3]), Map.of());

        assertInstanceOf(Reply.Done.class, reply);
        assertTrue(time.nanos() >= Duration.ofSeconds(2).toNanos());
        assertEquals(new PipedriveClient.Usage(2, 10, -1, 1, 0), client.usage());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504, 524})
    void whatIsRepeatableIsRepeated(int status) {
        server.answer(status, FAILED).breakOff().answer(200, "").answer(200, DONE).answer(status, FAILED).answer(200, DONE)
                .answer(status, FAILED).answer(404, FAILED);

        assertInstanceOf(Reply.Done.class, client.update(Resource.PERSONS, "7", person()));
        assertInstanceOf(Reply.Done.class, client.get(Resource.PERSONS, 7));
        assertInstanceOf(Reply.Done.class, client.delete(Resource.PERSONS, "7"));
        assertEquals(8, server.requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>sign in</html>", "{\"success\":true,\"da"})
    void aDeleteIsNotDoneUntilAnAnswerSaysSo(String body) {
        server.answer(200, body).answer(404, FAILED);

        assertInstanceOf(Reply.Done.class, client.delete(Resource.PERSONS, "7"));
        assertEquals(2, server.requests());
    }

    @Test
    void aDeleteWithoutContentIsDone() {
        server.answer(204, "");

        assertInstanceOf(Reply.Done.class, client.delete(Resource.PERSONS, "7"));
    }

    @Test
    void aCreateThatIsAlwaysRefusedForPaceBetweenOthersIsOfflineNotInDoubt() {
        server.answerBy(request -> request.getMethod().equals("POST")
                ? ScriptedServer.response(429, FAILED, "x-ratelimit-remaining", "0") : ScriptedServer.response(200, DONE));
        Thread others = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                client.get(Resource.PERSONS, 8);
            }
        });
        others.start();

        Reply reply = client.create(Resource.PERSONS, person());
        others.interrupt();

        assertTrue(reply instanceof Reply.Offline || reply instanceof Reply.BudgetSpent, reply.toString());
    }

    @Test
    void optionsOfWhichNobodyKnowsIfTheyAreGoneAreInDoubt() {
        server.answer(200, "<html>");

        Reply reply = client.deleteOptions(Resource.DEAL_FIELDS, "abc", JsonNodeFactory.instance.arrayNode());

        assertInstanceOf(Reply.InDoubt.class, reply);
    }

    @Test
    void optionsAreRemovedOnce() {
        server.answer(500, FAILED).answer(200, DONE);

        Reply reply = client.deleteOptions(Resource.DEAL_FIELDS, "abc", JsonNodeFactory.instance.arrayNode());

        assertInstanceOf(Reply.InDoubt.class, reply);
        assertEquals(1, server.requests());
    }

    @Test
    void whenEverythingFailsAnUpdateIsOffline() {
        server.answerBy(request -> ScriptedServer.response(500, FAILED));

        assertInstanceOf(Reply.Offline.class, client.update(Resource.PERSONS, "7", person()));
    }

    @Test
    void anUpdateThatAloneFailsForEverIsRejected() {
        server.answerBy(request -> request.getTarget().contains("users/me")
                ? ScriptedServer.response(200, DONE) : ScriptedServer.response(500, FAILED));

        Reply reply = client.update(Resource.PERSONS, "7", person());

        assertEquals(500, assertInstanceOf(Reply.Rejected.class, reply).status());
    }

    @Test
    void anUpdateThatFailsWhileOthersWorkIsRejectedAfterThreeTries() {
        AtomicInteger tries = new AtomicInteger();
        server.answerBy(request -> {
            if (request.getTarget().contains("persons/7")) {
                tries.incrementAndGet();
                client.get(Resource.PERSONS, 8);
                return ScriptedServer.response(500, FAILED);
            }
            return ScriptedServer.response(200, DONE);
        });
        client.me();

        Reply reply = client.update(Resource.PERSONS, "7", person());

        assertEquals(new Reply.Rejected(500, "ERR_UNKNOWN", "internal"), reply);
        assertEquals(3, tries.get());
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1", "https://does-not-exist.invalid"})
    void withoutAConnectionACreateIsOfflineAfterPatience(URI address) {
        HttpPipedriveClient unconnected = HttpPipedriveClient.connect(ClientConfig.of(address, "x").withTime(time, time));

        Reply reply = unconnected.create(Resource.PERSONS, person());

        assertInstanceOf(Reply.Offline.class, reply);
        assertTrue(time.nanos() > Duration.ofSeconds(90).toNanos());
        assertEquals(0, unconnected.usage().requests());
    }
}
