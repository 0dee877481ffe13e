package io.bridgework.ui;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.migration.Environment;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The demo practice and the sandbox, in a folder of the test. */
record DemoWorld(Path folder) {
    Environment environment() {
        return new Environment(Clock.systemUTC(), (state, key) -> {
            try (InputStream users = resource("users.json")) {
                return running(SandboxServer.start(
                        SandboxConfig.standard().withState(state, key).withSeed(new ObjectMapper().readTree(users))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    WizardArguments.Demo demo() {
        Path export = folder.resolve("larkspur-dental.zip");
        try (InputStream in = resource("practice.zip")) {
            if (!Files.exists(export)) {
                Files.copy(in, export);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WizardArguments.Demo(folder.resolve("Larkspur Dental"), "demo passphrase".toCharArray(), export);
    }

    private static InputStream resource(String name) {
        return DemoWorld.class.getResourceAsStream("/io/bridgework/demo/" + name);
    }

    private static Environment.Running running(SandboxServer server) {
        return new Environment.Running() {
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
        };
    }
}
