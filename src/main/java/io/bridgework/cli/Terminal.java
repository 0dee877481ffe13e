package io.bridgework.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where a command prints and asks: standard streams and the environment, passed in so that tests can pass others. */
public final class Terminal {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final PrintStream out;
    private final PrintStream err;
    private final BufferedReader in;
    private final Map<String, String> environment;
    private final boolean interactive;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();

    /** @param interactive whether a person sits there who can be asked */
    public Terminal(PrintStream out, PrintStream err, InputStream in, Map<String, String> environment, boolean interactive) {
        this.out = out;
        this.err = err;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.environment = environment;
        this.interactive = interactive;
    }

    /** The process's own streams, in UTF-8. */
    public static Terminal system() {
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8), new PrintStream(System.err, true, StandardCharsets.UTF_8),
                System.in, System.getenv(), System.console() != null);
    }

    /** All is printed, and the program ends with this exit code. */
    void end(int exitCode) {
        out.flush();
        err.flush();
        ended.complete(exitCode);
    }

    /** The exit code once all is printed; empty when that takes longer. */
    OptionalInt awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        try {
            return OptionalInt.of(ended.get(time, unit));
        } catch (ExecutionException | TimeoutException e) {
            return OptionalInt.empty();
        }
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    boolean isInteractive() {
        return interactive;
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    void json(JsonNode document) {
        try {
            out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of ours cannot be written", e);
        }
    }

    /** Asks for a secret; not echoed on a real terminal. Empty when nobody can be asked. */
    Optional<String> secret(String question) {
        if (!interactive) {
            return Optional.empty();
        }
        if (System.console() != null) {
            char[] typed = System.console().readPassword("%s: ", question);
            return Optional.ofNullable(typed).map(String::new).filter(text -> !text.isEmpty());
        }
        return line(question + ": ").filter(text -> !text.isEmpty());
    }

    /** Asks a question; empty when nobody can be asked. */
    Optional<String> line(String question) {
        if (!interactive) {
            return Optional.empty();
        }
        err.print(question);
        err.flush();
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
