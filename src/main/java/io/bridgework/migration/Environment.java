package io.bridgework.migration;

import io.bridgework.pipedrive.ClientConfig;
import io.bridgework.pipedrive.HttpPipedriveClient;
import io.bridgework.pipedrive.PipedriveClient;
import io.bridgework.pipedrive.Sleeper;
import java.net.URI;
import java.time.Clock;

/**
 * What a migration takes from outside, passed in so that tests can pass something else.
 *
 * @param sandbox starts the built-in sandbox when {@code --pipedrive sandbox} is asked for and tells its address; the
 *     state lives in the workspace folder
 * @param sleeper how waits for pace and for the daily budget pass
 * @param connector how accounts are reached
 */
public record Environment(Clock clock, SandboxStarter sandbox, Sleeper sleeper, Connector connector) {
    /** Over the network, with this way of waiting. */
    public Environment(Clock clock, SandboxStarter sandbox, Sleeper sleeper) {
        this(clock, sandbox, sleeper, HttpPipedriveClient::connect);
    }

    /** Over the network, with the machine's own way of waiting. */
    public Environment(Clock clock, SandboxStarter sandbox) {
        this(clock, sandbox, Sleeper.SYSTEM);
    }

    /** Makes a client for an account; sends nothing yet. */
    @FunctionalInterface
    public interface Connector {
        PipedriveClient connect(ClientConfig config);
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
