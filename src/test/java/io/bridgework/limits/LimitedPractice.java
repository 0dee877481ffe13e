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
import io.bridgework.pipedrive.InProcess;
import io.bridgework.pipedrive.InProcess.Answer;
import io.bridgework.pipedrive.InProcess.Question;
import io.bridgework.sandbox.DirectSandbox;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An export and an account with limits, driven through the façade on a virtual clock. */
final class LimitedPractice implements AutoCloseable {
    private static final String USERS = """
            [{"id": 1, "name": "Office", "email": "office@example.com", "active": true, "admin": true},
             {"id": 2, "name": "Nora Quill", "email": "nora.quill@example.com", "active": true}]""";

    private final Path source;
    private final Path workspace;
    private final Environment environment;
    private final DirectSandbox sandbox;
    private String plan = "";
    private int seats = 1;
    private int reserve;
    private volatile UnaryOperator<Map<String, String>> headers = UnaryOperator.identity();
    private volatile Function<Question, Optional<Answer>> instead = question -> Optional.empty();

    /** @param config how the account is set up, but for its users and its clock */
    LimitedPractice(Path source, Path workspace, SandboxConfig config, VirtualTime time) {
        this.source = source;
        this.workspace = workspace;
        this.sandbox = new DirectSandbox(config.withSeed(users()).withClock(time));
        this.environment = new Environment(
                time, (state, key) -> {
                    throw new AssertionError("the sandbox runs already");
                }, time, client -> time.watch(InProcess.connect(client, this::exchange)));
    }

    /** From now on answers carry what this makes of their headers. */
    LimitedPractice telling(UnaryOperator<Map<String, String>> changed) {
        headers = changed;
        return this;
    }

    /** From now on these answers come instead of the sandbox's; empty leaves it to the sandbox. */
    void answering(Function<Question, Optional<Answer>> other) {
        instead = other;
    }

    private Answer exchange(Question question) {
        return instead.apply(question).orElseGet(() -> served(question));
    }

    private Answer served(Question question) {
        DirectSandbox.Reply reply = sandbox.serve(
                question.method(), question.path(), question.query(), question.contentType(), question.body());
        return new Answer(reply.status(), headers.apply(reply.headers()), reply.contentType(), reply.body());
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
        return saying(said, users, 0);
    }

    /** @param percent left to other integrations */
    LimitedPractice saying(String said, int users, int percent) {
        plan = said;
        seats = users;
        reserve = percent;
        return this;
    }

    DirectSandbox sandbox() {
        return sandbox;
    }

    Migration open() {
        return open(workspace);
    }

    /** Another workspace on the same account. */
    Migration open(Path other) {
        return Migration.open(other, "correct horse".toCharArray(), environment);
    }

    ConnectOptions options() {
        return options(source, "http://127.0.0.1:9", SandboxServer.DEFAULT_TOKEN, plan, seats, reserve);
    }

    static ConnectOptions options(Path source, String address, String token, String plan, int seats, int reserve) {
        return new ConnectOptions(
                Optional.of(source), Optional.of(address), Optional.of(token.toCharArray()),
                plan.isEmpty() ? Optional.empty() : Optional.of(plan), Optional.of(seats), Optional.of(ZoneId.of("America/Chicago")),
                Optional.of("USD"), reserve == 0 ? Optional.empty() : Optional.of(reserve));
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
