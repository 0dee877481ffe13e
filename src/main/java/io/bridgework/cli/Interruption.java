package io.bridgework.cli;

import io.bridgework.engine.CancellationToken;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Ctrl+C, or a computer that shuts down: the work stops at its next safe point and says so, and the program ends with
 * the command's own exit code instead of the signal's, so that scripts know that the same command goes on.
 */
final class Interruption {
    private static final int PATIENCE_SECONDS = 20;

    private final Terminal terminal;
    private final CancellationToken cancellation;
    private final IntConsumer halt;

    /** @param halt ends the program at once with an exit code */
    Interruption(Terminal terminal, CancellationToken cancellation, IntConsumer halt) {
        this.terminal = terminal;
        this.cancellation = cancellation;
        this.halt = halt;
    }

    /** Stops the work and waits for its last word; what is not done by then is cut off, which the journal is made for. */
    void stop() {
        cancellation.cancel();
        try {
            OptionalInt exitCode = terminal.awaitEnd(PATIENCE_SECONDS, TimeUnit.SECONDS);
            exitCode.ifPresent(halt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
