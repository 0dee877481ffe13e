package io.bridgework.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private static final String ANN = "{'name':'Ann'}";

    private SandboxServer server;
    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        server = SandboxServer.start(SandboxConfig.standard());
        wire = Wire.to(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void script(String fault) {
        server.faults(ScriptedFaults.of(Wire.json("{'seed':3,'faults':[" + fault + "]}")));
    }

    private int persons() {
        server.faults(FaultPlan.none());
        return wire.get("/api/v2/persons").data().size();
    }

    @ParameterizedTest
    @CsvSource({"reset-before,0", "reset-after,1", "cut,1", "stall-before,0"})
    void breaksTheConnectionBeforeOrAfterTheWork(String fault, int done) {
        script("{'fault':'" + fault + "','method':'POST','bytes':9,'millis':5}");

        assertThrows(UncheckedIOException.class, () -> wire.post("/api/v2/persons", ANN));

        assertEquals(done, persons());
    }

    @ParameterizedTest
    @CsvSource({"status-before,500,0", "status-after,500,1", "burst-limit,429,0", "daily-limit,429,0", "block-page,403,0", "html-before,200,0",
        "html-after,200,1", "malformed-before,200,0", "malformed-after,200,1"})
    void answersWrongly(String fault, int status, int done) {
        script("{'fault':'" + fault + "','method':'POST','path':'/api/v2/pers*'}");

        var got = wire.post("/api/v2/persons", ANN);

        assertEquals(status, got.status());
        assertTrue(!got.body().path("success").asBoolean());
        assertEquals(done, persons());
    }

    @Test
    void strikesByNumberRhythmAndTimes() {
        script("{'fault':'status-before','requests':[2],'every':5,'times':2}");

        List<Integer> statuses = new ArrayList<>();
        for (int i = 1; i <= 10; i++) statuses.add(wire.get("/api/v2/persons").status());

        assertEquals(List.of(200, 500, 200, 200, 500, 200, 200, 200, 200, 200), statuses);
    }

    @Test
    void strikesAlikeForTheSameSeed() {
        FaultPlan one = ScriptedFaults.of(Wire.json("{'seed':3,'faults':[{'fault':'cut','probability':0.1}]}"));
        FaultPlan two = ScriptedFaults.of(Wire.json("{'seed':3,'faults':[{'fault':'cut','probability':0.1}]}"));
        int struck = 0;

        for (long n = 1; n <= 10_000; n++) {
            boolean strikes = one.at(n, "GET", "/").isPresent();
            assertEquals(strikes, two.at(n, "GET", "/").isPresent());
            if (strikes) struck++;
        }

        assertTrue(struck > 800 && struck < 1_200, "struck " + struck);
    }

    @Test
    void refusesAScriptThatItDoesNotUnderstand() {
        assertThrows(IllegalArgumentException.class, () -> script("{'fault':'explode'}"));
    }

    @Test
    void dropsAndCutsValuesWithoutAWordWhenToldTo() {
        server.tamper((method, path, body) -> path.equals("/api/v2/deals") ? ((com.fasterxml.jackson.databind.node.ObjectNode) body).put("title", "Cro") : body);

        var deal = wire.post("/api/v2/deals", "{'title':'Crown'}");

        assertEquals("Cro", deal.data().path("title").asText());
        assertEquals("Ann", wire.post("/api/v2/persons", ANN).data().path("name").asText());
    }

    @Test
    void cutsDocumentsShort() {
        long file = wire.upload("a.bin", new byte[5_000]).id();
        script("{'fault':'cut','path':'*/download','bytes':900}");

        assertThrows(UncheckedIOException.class, () -> wire.get("/api/v1/files/" + file + "/download"));
    }
}
