package io.bridgework.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.CancellationToken;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ctrl+C ends with the command's own exit code, once its last word is printed. */
class InterruptionTest {
    private final Terminal terminal = new Terminal(
            new PrintStream(OutputStream.nullOutputStream()), new PrintStream(OutputStream.nullOutputStream()),
            InputStream.nullInputStream(), Map.of(), false);
    private final CancellationToken cancellation = new CancellationToken();
    private final List<Integer> halted = new ArrayList<>();

    @Test
    void theWorkIsStoppedAndItsExitCodeIsThePrograms() {
        terminal.end(5);

        new Interruption(terminal, cancellation, halted::add).stop();

        assertTrue(cancellation.isCancelled());
        assertEquals(List.of(5), halted);
    }

    @Test
    void aSecondInterruptionDoesNotWait() {
        Thread.currentThread().interrupt();

        new Interruption(terminal, cancellation, halted::add).stop();

        assertTrue(cancellation.isCancelled());
        assertTrue(Thread.interrupted(), "it is still interrupted");
        assertEquals(List.of(), halted);
    }
}
