package io.bridgework.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetingTest {
    private static final String DONE = "{\"success\":true,\"data\":{\"id\":7}}";
    private static final String OVER = "{\"success\":false,\"error\":\"request over limit\"}";

    private final VirtualTime time = new VirtualTime("2026-03-02T10:00:00Z");
    private final ScriptedServer server = new ScriptedServer();
    private final HttpPipedriveClient client = HttpPipedriveClient.connect(server.config(time));

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private Reply create() {
        return client.create(Resource.PERSONS, JsonNodeFactory.instance.objectNode().put("name", "A"));
    }

    @ParameterizedTest
    @CsvSource({
        "x-daily-ratelimit-token-remaining, 0", "x-daily-ratelimit-token-remaining, 3", "x-daily-requests-left, 0",
        "x-ratelimit-remaining, 9", "Retry-After, 30000"
    })
    void aDailyRefusalIsToldFromABurst(String header, String value) {
        server.answer(429, OVER, header, value).answer(201, DONE);

        Reply reply = create();

        assertEquals(new Reply.BudgetSpent(Instant.parse("2026-03-03T00:00:00Z")), reply);
        assertEquals(new PipedriveClient.Usage(1, 0, 0, 0, 1), client.usage());
    }

    @Test
    void refusalsInARowWithoutAnyHeaderAreTakenForTheDay() {
        for (int i = 0; i < 10; i++) {
            server.answer(429, OVER);
        }

        assertInstanceOf(Reply.BudgetSpent.class, create());
        assertEquals(4, server.requests());
    }

    @Test
    void afterADailyRefusalNothingIsSentButAProbe() {
        server.answer(429, OVER, "x-daily-requests-left", "0").answer(429, OVER, "x-daily-requests-left", "0").answer(201, DONE);

        create();
        Reply soon = create();
        time.pass(Duration.ofMinutes(15));
        Reply probe = create();
        Reply after = create();
        time.pass(Duration.ofMinutes(15));
        Reply open = create();

        assertInstanceOf(Reply.BudgetSpent.class, soon);
        assertInstanceOf(Reply.BudgetSpent.class, probe);
        assertInstanceOf(Reply.BudgetSpent.class, after);
        assertInstanceOf(Reply.Done.class, open);
        assertEquals(3, server.requests());
    }

    @Test
    void theAccountStopsBeforeTheService() {
        server.answer(200, DONE, "x-daily-ratelimit-token-limit", "30000", "x-daily-ratelimit-token-remaining", "4");

        client.me();
        Reply reply = create();

        assertInstanceOf(Reply.BudgetSpent.class, reply);
        assertEquals(1, server.requests());
        assertEquals(4, client.usage().tokensLeftToday());
    }
}
