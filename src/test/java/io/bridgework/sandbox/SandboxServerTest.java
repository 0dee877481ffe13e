package io.bridgework.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxServerTest {
    private SandboxServer server;
    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        server = SandboxServer.start(SandboxConfig.standard());
        wire = Wire.to(server);
    }

    @AfterEach
    void stop() {
        server.counts();
        server.close();
    }

    @Test
    void keepsARecordOfEachKind() {
        long org = wire.post("/api/v2/organizations", "{'name':'Elm Dental','add_time':'2015-03-02T14:00:00Z'}").id();
        long person = wire.post("/api/v2/persons", "{'first_name':'Ann','last_name':'Lee','org_id':" + org + ",'emails':[{'value':'ann@example.com'}]}").id();
        long deal = wire.post("/api/v2/deals", "{'title':'Crown','person_id':" + person + ",'value':1810.5}").id();
        long activity = wire.post("/api/v2/activities", "{'subject':'Visit','type':'meeting','deal_id':" + deal
                + ",'participants':[{'person_id':" + person + ",'primary':true}],'due_date':'2026-01-02','due_time':'09:30','duration':'00:45'}").id();
        long note = wire.post("/api/v1/notes", "{'content':'Hello','person_id':" + person + ",'add_time':'2020-02-03 04:05:06'}").id();
        byte[] bytes = "picture".getBytes(StandardCharsets.UTF_8);
        long file = wire.upload("x-ray.png", bytes, "person_id", "" + person).id();

        assertEquals("Ann Lee", wire.get("/api/v2/persons/" + person).data().path("name").asText());
        assertEquals("open", wire.get("/api/v2/deals/" + deal).data().path("status").asText());
        assertEquals(person, wire.get("/api/v2/activities/" + activity).data().path("person_id").asLong());
        assertEquals("2020-02-03 04:05:06", wire.get("/api/v1/notes/" + note).data().path("add_time").asText());
        assertArrayEquals(bytes, wire.get("/api/v1/files/" + file + "/download").bytes());
    }

    @Test
    void isAsItWasWhenAllThatWasMadeIsDeleted() {
        String before = server.stateHash();
        String field = wire.post("/api/v2/personFields", "{'field_name':'Chart','field_type':'varchar'}").data().path("field_code").asText();
        long person = wire.post("/api/v2/persons", "{'name':'Ann Lee','custom_fields':{'" + field + "':'C1'}}").id();
        long note = wire.post("/api/v1/notes", "{'content':'Hello','person_id':" + person + "}").id();
        String during = server.stateHash();

        wire.delete("/api/v1/notes/" + note);
        wire.delete("/api/v2/persons/" + person);
        wire.delete("/api/v2/personFields/" + field);

        assertNotEquals(before, during);
        assertEquals(before, server.stateHash());
    }

    @Test
    void listsInPagesUntilTheCursorEnds() {
        for (int i = 0; i < 7; i++) wire.post("/api/v2/persons", "{'name':'P" + i + "'}");

        var first = wire.get("/api/v2/persons?limit=5&sort_by=update_time&sort_direction=desc");
        var second = wire.get("/api/v2/persons?limit=5&sort_by=update_time&sort_direction=desc&cursor=" + first.body().at("/additional_data/next_cursor").asText());

        assertEquals(5, first.data().size());
        assertEquals(2, second.data().size());
        assertEquals("P0", second.data().get(1).path("name").asText());
        assertTrue(second.body().at("/additional_data/next_cursor").isNull());
    }

    @Test
    void mergesTwoPeopleIntoOne() {
        long gone = wire.post("/api/v2/persons", "{'name':'Ann Lee','emails':[{'value':'ann@example.com'}]}").id();
        long kept = wire.post("/api/v2/persons", "{'name':'Anna Lee'}").id();
        long deal = wire.post("/api/v2/deals", "{'title':'Crown','person_id':" + gone + "}").id();
        long visit = wire.post("/api/v2/activities", "{'subject':'Visit','participants':[{'person_id':" + gone + "}]}").id();

        assertEquals(200, wire.put("/api/v1/persons/" + gone + "/merge", "{'merge_with_id':" + kept + "}").status());

        assertTrue(wire.get("/api/v2/persons/" + gone).data().path("is_deleted").asBoolean());
        assertEquals("ann@example.com", wire.get("/api/v2/persons/" + kept).data().at("/emails/0/value").asText());
        assertEquals(kept, wire.get("/api/v2/deals/" + deal).data().path("person_id").asLong());
        assertEquals(kept, wire.get("/api/v2/activities/" + visit).data().at("/participants/0/person_id").asLong());
    }

    @Test
    void streamsDocumentsOfAnySizeAndRefusesTooBigOnes() throws Exception {
        byte[] big = new byte[3 << 20];
        new java.util.Random(5).nextBytes(big);
        long file = wire.upload("big.bin", big).id();
        assertArrayEquals(big, wire.get("/api/v1/files/" + file + "/download").bytes());

        try (SandboxServer small = SandboxServer.start(SandboxConfig.standard().withMostFileBytes(1_000))) {
            assertEquals(413, Wire.to(small).upload("big.bin", new byte[2 << 20]).status());
            assertEquals(200, Wire.to(small).upload("fits.bin", new byte[1_000]).status());
        }
    }

    @Test
    void saysInWordsWhyASeedCannotBeUsed() {
        var noPlan = assertThrows(IllegalArgumentException.class, () -> SandboxConfig.standard().withSeed(Wire.json("{'plan':'gold'}")));
        var noName = assertThrows(IllegalArgumentException.class,
                () -> SandboxServer.start(SandboxConfig.standard().withSeed(Wire.json("{'persons':[{}]}"))));

        assertTrue(noPlan.getMessage().contains("no plan called gold"));
        assertTrue(noName.getMessage().startsWith("The seed of the sandbox cannot be used. "));
    }

    @Test
    void servesManyAtOnceAndLosesNothing() throws Exception {
        var threads = java.util.concurrent.Executors.newFixedThreadPool(8);
        for (int i = 0; i < 400; i++) {
            String name = "P" + i;
            threads.submit(() -> wire.post("/api/v2/persons", "{'name':'" + name + "'}"));
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES));

        assertEquals(400, wire.get("/api/v2/persons?limit=500").data().size());
    }
}
