package io.bridgework.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checker against accounts that were written from the truth of the example exports itself. */
class TruthBundlesTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"portal-small", "portal-messy"})
    void acceptsAnAccountWrittenFromItsTruthAndSeesEachHarm(String bundle) throws Exception {
        Path folder = Path.of(System.getProperty("bridgework.bundles", "../shared/source/bundles")).resolve(bundle);
        assumeTrue(Files.exists(folder.resolve("truth.json")), "The example exports are not here.");
        JsonNode truth = mapper.readTree(folder.resolve("truth.json").toFile());

        try (SandboxServer server = SandboxServer.start(SandboxConfig.standard().withSeed(mapper.readTree(folder.resolve("users.json").toFile())))) {
            TruthWriter writer = new TruthWriter(server);
            writer.write(truth);
            assertEquals(Set.of("file"), kinds(truth, server));

            long person = writer.id("patient:10001");
            server.byHand("PATCH", "/api/v2/persons/" + person, mapper.readTree("{\"last_name\":\"Elsewise\"}"));
            server.byHand("DELETE", "/api/v2/deals/" + writer.id("plan:50003"), null);
            server.byHand("POST", "/api/v2/persons", mapper.readTree("{\"name\":\"One Toomany\"}"));

            List<String> harm = TruthCheck.check(truth, Account.read(server.address(), server.freeToken())).stream().map(Violation::toString).toList();
            assertEquals(1, harm.stream().filter(line -> line.equals("equals patient:10001: last_name")).count(), harm.toString());
            assertEquals(1, harm.stream().filter(line -> line.startsWith("missing plan:50003")).count(), harm.toString());
            assertEquals(1, harm.stream().filter(line -> line.startsWith("unexplained person")).count(), harm.toString());
        }
    }

    /** Kinds of records that something is wrong with; files are, since the writer has no bytes of theirs. */
    private static Set<String> kinds(JsonNode truth, SandboxServer server) {
        List<Violation> violations = TruthCheck.check(truth, Account.read(server.address(), server.freeToken()));
        violations.stream().filter(v -> !v.key().startsWith("file")).limit(20).forEach(v -> org.junit.jupiter.api.Assertions.fail(v.toString()));
        return violations.stream().map(v -> v.key().split(":")[0]).collect(Collectors.toSet());
    }
}
