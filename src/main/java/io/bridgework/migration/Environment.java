package io.bridgework.migration;

import java.net.URI;
import io.bridgework.pipedrive.Sleeper;
import java.time.Clock;

/**
 * What a migration takes from outside, passed in so that tests can pass something else.
 *
 * @param sandbox starts the built-in sandbox when {@code --pipedrive sandbox} is asked for and tells its address; the
 *     state lives in the workspace folder
 * @param sleeper how waits for pace and for the daily budget pass
 */
public record Environment(Clock clock, SandboxStarter sandbox, Sleeper sleeper) {
    /** With the machine's own way of waiting. */
    public Environment(Clock clock, SandboxStarter sandbox) {
        this(clock, sandbox, Sleeper.SYSTEM);
    }

    /** Starts a sandbox that keeps its state in a file, encrypted with the key (32 bytes). */
    @FunctionalInterface
    public interface SandboxStarter {
        Running start(java.nio.file.Path stateFile, byte[] key);
    }

    /** A running sandbox: its base address and a token it accepts. */
    public interface Running extends AutoCloseable {
        URI address();

        String token();

        @Override
        void close();
    }
}
