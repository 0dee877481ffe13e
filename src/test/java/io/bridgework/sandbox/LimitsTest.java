package io.bridgework.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final HandClock clock = new HandClock("2026-01-05T10:00:00Z");
    private SandboxServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    private Wire start(SandboxConfig config) throws Exception {
        server = SandboxServer.start(config.withClock(clock));
        return Wire.to(server);
    }

    @Test
    void refusesTheRequestThatBreaksTheRollingWindow() throws Exception {
        Wire wire = start(SandboxConfig.standard().withPlan(Plan.LITE, 1));
        for (int i = 0; i < 20; i++) {
            assertEquals(200, wire.get("/api/v2/persons").status());
            if (i == 9) clock.move(Duration.ofMillis(1_000));
        }

        var refused = wire.get("/api/v2/persons");
        clock.move(Duration.ofMillis(1_000));
        var later = wire.get("/api/v2/persons");

        assertEquals(429, refused.status());
        assertEquals("20", refused.header("x-ratelimit-limit"));
        assertEquals("0", refused.header("x-ratelimit-remaining"));
        assertEquals("1", refused.header("x-ratelimit-reset"));
        assertEquals(200, later.status());
        assertEquals("9", later.header("x-ratelimit-remaining"));
        assertEquals(1, server.counts().burst429());
    }

    @Test
    void countsSearchesInAWindowOfTheirOwn() throws Exception {
        Wire wire = start(SandboxConfig.standard().withPlan(Plan.ULTIMATE, 1));
        for (int i = 0; i < 10; i++) wire.get("/api/v2/persons/search?term=ann");

        assertEquals(429, wire.get("/api/v2/persons/search?term=ann").status());
        assertEquals(200, wire.get("/api/v2/persons").status());
    }

    @Test
    void endsTheDayWhenTheBudgetIsSpentAndBeginsAnewAtMidnight() throws Exception {
        Wire wire = start(SandboxConfig.standard().withTokensPerDay(12));
        wire.post("/api/v2/persons", "{'name':'A'}");
        wire.post("/api/v2/persons", "{'name':'B'}");

        var refused = wire.post("/api/v2/persons", "{'name':'C'}");
        clock.move(Duration.ofHours(14));
        var next = wire.post("/api/v2/persons", "{'name':'C'}");

        assertEquals(429, refused.status());
        assertFalse(refused.header("x-ratelimit-remaining").equals("0"));
        assertEquals("2", refused.header("x-daily-ratelimit-token-remaining"));
        assertEquals(200, next.status());
        assertEquals(5, server.spentToday());
        assertEquals(15, server.counts().tokens());
        assertEquals(1, server.counts().daily429());
    }

    @Test
    void closesTheDoorAfterTooManyRefusals() throws Exception {
        Wire wire = start(SandboxConfig.standard().withBurst(1).withBlockAfter(3));
        for (int i = 0; i < 4; i++) wire.get("/api/v2/persons");
        clock.move(Duration.ofSeconds(5));

        var blocked = wire.get("/api/v2/persons");

        assertEquals(403, blocked.status());
        assertTrue(blocked.header("Content-Type").startsWith("text/html"));
        assertEquals(1, server.counts().blocked());
    }

    @Test
    void capsCustomFieldsOverAllEntities() throws Exception {
        Wire wire = start(SandboxConfig.standard().withPlan(Plan.LITE, 1).withBurst(1_000));
        for (int i = 0; i < 15; i++) {
            wire.post("/api/v2/personFields", "{'field_name':'P" + i + "','field_type':'text'}");
            wire.post("/api/v2/dealFields", "{'field_name':'D" + i + "','field_type':'text'}");
        }

        var refused = wire.post("/api/v2/organizationFields", "{'field_name':'O','field_type':'text'}");

        assertEquals(403, refused.status());
        assertEquals("feature_capping_custom_fields_limit", refused.body().path("code").asText());
    }

    @Test
    void answersLikeAnAccountThatWasClosedOrATokenThatWasRevoked() throws Exception {
        Wire wire = start(SandboxConfig.standard());

        server.closeAccount(true);
        assertEquals(402, wire.get("/api/v2/persons").status());
        server.closeAccount(false);
        server.makeAdmin(1, false);
        assertEquals(403, wire.post("/api/v2/pipelines", "{'name':'A'}").status());
        server.revokeToken(server.token());
        assertEquals(401, wire.get("/api/v2/persons").status());
    }
}
