package io.bridgework.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.Practice;
import io.bridgework.Practice.Ended;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account that changes while a migration runs: the run ends in a named state, and the same command goes on after. */
class ChangedAccountTest {
    private static final int IN_THE_MIDDLE = 200;

    @TempDir
    Path temp;

    private Practice practice;

    @BeforeEach
    void open() {
        practice = new Practice("portal-small", temp.resolve("w"), SandboxConfig.standard());
    }

    @AfterEach
    void close() {
        practice.close();
    }

    /** Runs a migration to which this happens after some writes. */
    private Ended interrupted(Consumer<SandboxServer> change) {
        var writes = new AtomicInteger();
        practice.sandbox().listen(exchange -> {
            if (exchange.method().equals("POST") && writes.incrementAndGet() == IN_THE_MIDDLE) {
                change.accept(practice.sandbox());
            }
        });
        return practice.migrate();
    }

    private static void endsWith(int exitCode, String code, Ended ended) {
        assertEquals(exitCode, ended.exitCode(), ended.out() + ended.err());
        assertEquals(code, ended.json().at("/trouble/code").asText(), ended.out());
    }

    private void goesOn() {
        Ended again = practice.migrate();

        assertTrue(Set.of(0, 4).contains(again.exitCode()), again.out() + again.err());
        assertEquals(List.of(), practice.violations());
    }

    @Test
    void aKeyThatIsRevokedInTheMiddle() {
        String token = practice.sandbox().token();

        Ended ended = interrupted(sandbox -> sandbox.revokeToken(token));

        endsWith(1, "TOKEN", ended);
        practice.sandbox().grantToken(token, 9001);
        goesOn();
    }

    @Test
    void anAccountThatIsClosedInTheMiddle() {
        Ended ended = interrupted(sandbox -> sandbox.closeAccount(true));

        endsWith(1, "ACCOUNT", ended);
        practice.sandbox().closeAccount(false);
        goesOn();
    }

    @Test
    void aUserWhoIsNoAdminAnyMore() {
        practice.bridgework(
                "connect", "--source", practice.source().toString(), "--pipedrive", practice.sandbox().address().toString(), "--json");
        practice.sandbox().makeAdmin(9001, false);

        Ended ended = practice.migrate();

        endsWith(1, "ADMIN", ended);
        practice.sandbox().makeAdmin(9001, true);
        goesOn();
    }

    @Test
    void aFieldThatIsDeletedInTheMiddle() {
        Ended ended = interrupted(sandbox -> {
            JsonNode fields = sandbox.byHand("GET", "/api/v2/personFields?limit=500", null).path("data");
            for (JsonNode field : fields) {
                if (field.path("field_name").asText().equals("Referral source")) {
                    sandbox.byHand("DELETE", "/api/v2/personFields/" + field.path("field_code").asText(), null);
                }
            }
        });
        assertTrue(Set.of(0, 4).contains(ended.exitCode()), ended.out() + ended.err());
        goesOn();
    }

    @Test
    void anOwnerWhoIsDeactivatedInTheMiddle() {
        Ended ended = interrupted(sandbox -> sandbox.byHand(
                "PUT", "/api/v1/users/9003", com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode().put("active_flag", false)));

        endsWith(3, "OWNER", ended);
        practice.sandbox().byHand(
                "PUT", "/api/v1/users/9003", com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode().put("active_flag", true));
        goesOn();
    }
}
