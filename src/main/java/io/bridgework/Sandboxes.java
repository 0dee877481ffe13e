package io.bridgework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.cli.Programs;
import io.bridgework.migration.Environment;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxServer;
import io.bridgework.sandbox.ScriptedFaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Starts the built-in Pipedrive for migrations, for the demo and for {@code bridgework sandbox}. */
final class Sandboxes {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Sandboxes() {}

    /** For {@code --pipedrive sandbox}: an account with the demo practice's users, whose state outlives the command. */
    static Environment.Running forMigration(Path stateFile, byte[] key) {
        try (InputStream users = Sandboxes.class.getResourceAsStream("demo/users.json")) {
            return start(SandboxConfig.standard().withState(stateFile, key).withSeed(MAPPER.readTree(users)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@code bridgework sandbox}. Throws IllegalArgumentException with a sentence when a file can't be used. */
    static Programs.Served serve(int port, Optional<Path> faults, Optional<Path> seed) {
        SandboxConfig config = SandboxConfig.standard().withPort(port);
        if (seed.isPresent()) {
            config = config.withSeed(json(seed.get(), "seed"));
        }
        if (faults.isPresent()) {
            config = config.withFaults(ScriptedFaults.of(json(faults.get(), "faults")));
        }
        return start(config);
    }

    private static JsonNode json(Path file, String what) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalArgumentException("The file of " + what + " (" + file + ") can't be read as JSON.", e);
        }
    }

    private static Started start(SandboxConfig config) {
        try {
            return new Started(SandboxServer.start(config));
        } catch (IOException e) {
            throw new IllegalArgumentException("The sandbox can't be started: its port is in use, or its state can't be read.", e);
        }
    }

    /** A sandbox as both the façade and the command line know it. */
    private record Started(SandboxServer server) implements Environment.Running, Programs.Served {
        @Override
        public URI address() {
            return server.address();
        }

        @Override
        public String token() {
            return server.token();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
