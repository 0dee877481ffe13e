package io.bridgework.limits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.migration.ConnectOptions;
import io.bridgework.migration.Environment;
import io.bridgework.migration.Migration;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.RunView;
import io.bridgework.pipedrive.Sleeper;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** An export and a sandbox with limits, driven through the façade, under any clock. */
final class LimitedPractice implements AutoCloseable {
    private static final String USERS = """
            [{"id": 1, "name": "Office", "email": "office@example.com", "active": true, "admin": true},
             {"id": 2, "name": "Nora Quill", "email": "nora.quill@example.com", "active": true}]""";

    private final Path source;
    private final Path workspace;
    private final Environment environment;
    private final SandboxServer sandbox;
    private String plan = "";
    private int seats = 1;

    LimitedPractice(Path source, Path workspace, SandboxConfig config, Clock clock, Sleeper sleeper) {
        this.source = source;
        this.workspace = workspace;
        this.environment = new Environment(clock, (state, key) -> {
            throw new AssertionError("the sandbox runs already");
        }, sleeper);
        try {
            this.sandbox = SandboxServer.start(config.withSeed(users()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode users() {
        try {
            return new ObjectMapper().readTree(USERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan as the user says it, whatever the sandbox's is. */
    LimitedPractice saying(String said, int users) {
        plan = said;
        seats = users;
        return this;
    }

    SandboxServer sandbox() {
        return sandbox;
    }

    Migration open() {
        return Migration.open(workspace, "correct horse".toCharArray(), environment);
    }

    ConnectOptions options() {
        return new ConnectOptions(
                Optional.of(source), Optional.of(sandbox.address().toString()), Optional.of(sandbox.token().toCharArray()),
                plan.isEmpty() ? Optional.empty() : Optional.of(plan), Optional.of(seats), Optional.of(ZoneId.of("America/Chicago")),
                Optional.of("USD"), Optional.empty());
    }

    RunView migrate(RunOptions run) {
        return migrate(run, Progress.Listener.NONE, new CancellationToken());
    }

    RunView migrate(RunOptions run, Progress.Listener listener, CancellationToken cancellation) {
        try (Migration migration = open()) {
            return migration.migrate(options(), Optional.of("office@example.com"), run, listener, cancellation);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
