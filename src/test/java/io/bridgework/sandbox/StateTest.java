package io.bridgework.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path folder;

    private SandboxConfig config() {
        return SandboxConfig.standard().withState(folder.resolve("account.log"), KEY);
    }

    @Test
    void isTheSameAfterAnotherStart() throws Exception {
        byte[] picture = new byte[300_000];
        new Random(1).nextBytes(picture);
        String hash;
        long file;
        try (SandboxServer server = SandboxServer.start(config())) {
            Wire wire = Wire.to(server);
            long person = wire.post("/api/v2/persons", "{'name':'Ann Lee'}").id();
            long gone = wire.post("/api/v2/persons", "{'name':'Gone'}").id();
            wire.delete("/api/v2/persons/" + gone);
            wire.delete("/api/v1/notes/" + wire.post("/api/v1/notes", "{'content':'x','person_id':" + person + "}").id());
            file = wire.upload("x.png", picture, "person_id", "" + person).id();
            hash = server.stateHash();
        }

        try (SandboxServer server = SandboxServer.start(config())) {
            assertEquals(hash, server.stateHash());
            assertArrayEquals(picture, Wire.to(server).get("/api/v1/files/" + file + "/download").bytes());
            assertEquals(3_002, Wire.to(server).post("/api/v1/notes", "{'content':'x','person_id':101}").id());
        }
    }

    @Test
    void dropsALastEntryThatWasTorn() throws Exception {
        String before;
        long size;
        try (SandboxServer server = SandboxServer.start(config())) {
            Wire.to(server).post("/api/v2/persons", "{'name':'Ann'}");
            before = server.stateHash();
            size = Files.size(folder.resolve("account.log"));
            Wire.to(server).post("/api/v2/persons", "{'name':'Torn'}");
        }
        byte[] whole = Files.readAllBytes(folder.resolve("account.log"));

        for (int length : new int[] {(int) size, (int) size + 3, (int) size + 20, whole.length - 1}) {
            Files.write(folder.resolve("account.log"), Arrays.copyOf(whole, length));
            try (SandboxServer server = SandboxServer.start(config())) {
                assertEquals(before, server.stateHash());
            }
        }
    }

    @Test
    void refusesAnotherKeyAndDamage() throws Exception {
        SandboxServer.start(config()).close();
        Path file = folder.resolve("account.log");
        byte[] other = KEY.clone();
        other[0] = 1;

        assertThrows(IOException.class, () -> SandboxServer.start(SandboxConfig.standard().withState(file, other)));
        byte[] bytes = Files.readAllBytes(file);
        bytes[40] ^= 1;
        Files.write(file, bytes);
        assertThrows(IOException.class, () -> SandboxServer.start(config()));
    }

    @Test
    void refusesAStateThatAnotherSandboxUses() throws Exception {
        try (SandboxServer server = SandboxServer.start(config())) {
            assertThrows(IOException.class, () -> SandboxServer.start(config()));
            assertEquals(200, Wire.to(server).get("/api/v2/persons").status());
        }
    }

    @Test
    void leavesNothingReadableOnDisk() throws Exception {
        try (SandboxServer server = SandboxServer.start(config())) {
            long person = Wire.to(server).post("/api/v2/persons", "{'name':'Quentin Readable'}").id();
            Wire.to(server).upload("chart.txt", "Quentin Readable's chart".repeat(9_000).getBytes(StandardCharsets.UTF_8), "person_id", "" + person);
        }

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("Readable"), file.toString());
            }
        }
    }

    @Test
    void beginsWithWhatASeedNames() throws Exception {
        var seed = Wire.json("{'token':'mine','users':[{'id':9,'name':'Ada','email':'ada@example.com','active':true,'admin':true}],"
                + "'fields':{'personFields':[{'field_name':'Chart','field_type':'varchar'}]},"
                + "'persons':[{'id':7,'name':'Ann Lee','custom_fields':{'Chart':'C7'}}],'deals':[{'title':'Crown','person_id':7}]}");
        try (SandboxServer server = SandboxServer.start(SandboxConfig.standard().withSeed(seed))) {
            Wire wire = Wire.to(server);

            assertEquals("mine", server.token());
            assertEquals("ada@example.com", wire.get("/api/v1/users/me").data().path("email").asText());
            assertEquals("C7", wire.get("/api/v2/persons/7").data().path("custom_fields").iterator().next().asText());
            assertEquals(7, wire.get("/api/v2/deals").data().get(0).path("person_id").asLong());
        }
    }

    @Test
    void letsAPersonWorkByHand() throws Exception {
        try (SandboxServer server = SandboxServer.start(SandboxConfig.standard().withTokensPerDay(0))) {
            long id = server.byHand("POST", "/api/v2/persons", Wire.json("{'name':'Ann'}")).at("/data/id").asLong();

            server.byHand("PATCH", "/api/v2/persons/" + id, Wire.json("{'name':'Anna Lee'}"));

            assertEquals("Anna Lee", server.byHand("GET", "/api/v2/persons/" + id, null).at("/data/name").asText());
            assertEquals(0, server.counts().requests());
        }
    }
}
