package io.bridgework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bridgework.cli.BridgeworkCommand;
import io.bridgework.cli.Programs;
import io.bridgework.cli.Terminal;
import io.bridgework.migration.Environment;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxServer;
import io.bridgework.truth.Account;
import io.bridgework.truth.TruthCheck;
import io.bridgework.truth.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the example practices with a sandbox of its own, driven by the command line as a script would. */
public final class Practice implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path workspace;
    private final JsonNode meta;
    private final SandboxServer sandbox;

    /** What a command printed and how it ended. */
    public record Ended(int exitCode, String out, String err) {
        public JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + out + err, e);
            }
        }
    }

    public Practice(String name, Path workspace) {
        this(name, workspace, SandboxConfig.standard());
    }

    /** @param config how the sandbox is set up, but for its users and its pace */
    public Practice(String name, Path workspace, SandboxConfig config) {
        try {
            this.folder = Path.of(Practice.class.getResource("/bundles/" + name).toURI());
            this.workspace = workspace;
            this.meta = read("meta.json");
            this.sandbox = SandboxServer.start(config.withSeed(seed()).withBurst(100_000));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode seed() throws IOException {
        return read("users.json");
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }

    public SandboxServer sandbox() {
        return sandbox;
    }

    public JsonNode meta() {
        return meta;
    }

    public Path source() {
        return folder.resolve("source");
    }

    /** Runs {@code bridgework} with these arguments and {@code -w}, as a script on the day of the export. */
    public Ended bridgework(String... arguments) {
        return with(Map.of("BRIDGEWORK_PASSPHRASE", "correct horse", "PIPEDRIVE_API_TOKEN", sandbox.token()), arguments);
    }

    /** The same in another environment. */
    public Ended with(Map<String, String> environment, String... arguments) {
        var line = new ArrayList<>(List.of(arguments));
        line.addAll(1, List.of("-w", workspace.toString()));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]), environment, false);
        int code = BridgeworkCommand.run(line.toArray(String[]::new), terminal, programs());
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public Ended migrate() {
        return migrate(source());
    }

    /** The same from another export, which need not be of this practice. */
    public Ended migrate(Path export) {
        return bridgework(
                "migrate", "--source", export.toString(), "--pipedrive", sandbox.address().toString(), "--time-zone",
                meta.get("time_zone").asText(), "--currency", meta.get("currency").asText(), "--fallback",
                meta.get("fallback_user").asText(), "--accept-proposals", "--json");
    }

    /** The rejected rows that a run named, as {@code file:row}. */
    public static List<String> rejects(JsonNode run) {
        var rows = new ArrayList<String>();
        run.path("rejects").forEach(reject -> rows.add(reject.path("file").asText() + ":" + reject.path("row").asText()));
        return rows;
    }

    /** What is wrong with the account, by the bundle's truth. */
    public List<Violation> violations() {
        return TruthCheck.check(truth(), account());
    }

    public JsonNode truth() {
        try {
            return read("truth.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is in the account now. */
    public Account account() {
        return Account.read(sandbox.address(), sandbox.token());
    }

    private Programs programs() {
        ZoneId zone = ZoneId.of(meta.get("time_zone").asText());
        Clock clock = Clock.fixed(
                LocalDate.parse(meta.get("export_date").asText()).atTime(12, 0).atZone(zone).toInstant(), zone);
        return new Programs(
                new Environment(clock, Sandboxes::forMigration), Sandboxes::serve, Demo.PRACTICE, new NoWindow());
    }

    private static final class NoWindow implements Programs.WizardProgram {
        @Override
        public Optional<String> missing() {
            return Optional.of("There is no display here.");
        }

        @Override
        public void show(boolean demo) {
            throw new AssertionError("no window was asked for");
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
