package io.bridgework.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A command line that can't be understood: what is wrong, that nothing happened, and the right use. */
class UsageMistakeTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int bridgework(String... arguments) {
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]), Map.of(), false);
        return BridgeworkCommand.run(arguments, terminal, new Programs(null, null, null, null));
    }

    @Test
    void anUnknownCommandIsNamedWithThoseThatAreNear() {
        int exitCode = bridgework("migrat");

        assertEquals(2, exitCode);
        String told = err.toString(StandardCharsets.UTF_8);
        assertTrue(told.startsWith("“migrat” is no command of Bridgework.\nNothing was read, sent or changed.\nDid you mean "), told);
        assertTrue(told.contains("bridgework --help explains it."), told);
        assertTrue(told.contains("Usage: bridgework "), told);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownOptionAndAMissingOneSayWhichCommandIsMeant() {
        assertEquals(2, bridgework("connect", "-w", "w", "--speed", "9"));
        assertEquals(2, bridgework("report", "-w", "w"));

        String told = err.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("“--speed” is nothing that bridgework connect knows."), told);
        assertTrue(told.contains("bridgework report can't start without all it needs. Missing required option: '--out=DIR'."), told);
        assertTrue(told.contains("bridgework report --help explains it."), told);
        assertTrue(told.contains("Usage: bridgework report "), told);
    }

    @Test
    void aNumberThatIsNoneIsSaidWithoutWordsOfTheTrade() {
        assertEquals(2, bridgework("connect", "-w", "w", "--seats", "three"));

        String told = err.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("“three” can't be used for --seats=N."), told);
        assertFalse(told.contains(" int"), told);
    }

    @Test
    void scriptsGetOneDocumentEvenThen() throws Exception {
        assertEquals(2, bridgework("run", "--json"));

        JsonNode document = new ObjectMapper().readTree(out.toByteArray());
        assertEquals("wrong_usage", document.at("/status").asText());
        assertEquals("USAGE", document.at("/trouble/code").asText());
        assertTrue(document.at("/kinds").isObject() && document.at("/waitsFor").isArray(), document.toString());
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }
}
