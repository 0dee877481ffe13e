package io.bridgework.limits;

import io.bridgework.sandbox.Plan;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxExchange;
import io.bridgework.sandbox.SandboxServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The benchmark's sandbox in a process of its own, asked line by line: {@code begin}, {@code seen}. */
final class BenchmarkSandbox {
    private static final Set<String> RECORDS = Set.of("persons", "deals", "activities", "notes", "organizations");
    /** Asked for by the other client and by nobody else. */
    private static final String OTHERS = "/api/v1/currencies";

    private final long[] seen = new long[Seen.class.getRecordComponents().length];

    private BenchmarkSandbox() {}

    /**
     * What came in.
     *
     * @param records creates since the beginning was marked
     * @param first when the first of them came, in nanoseconds
     */
    record Seen(long requests, long tokens, long createTokens, long refused, long records, long first, long last,
            long others, long othersRefused) {
        double seconds() {
            return (last - first) / 1e9;
        }

        private static Seen of(String line) {
            long[] n = Stream.of(line.split(" ")).mapToLong(Long::parseLong).toArray();
            return new Seen(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
        }
    }

    /** The sandbox as the measuring process sees it. */
    record Remote(Process process, BufferedReader answers, PrintStream asks, String address, String token) implements AutoCloseable {
        private String ask(String what) {
            asks.println(what);
            asks.flush();
            try {
                return answers.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void begin() {
            ask("begin");
        }

        Seen seen() {
            return Seen.of(ask("seen"));
        }

        @Override
        public void close() {
            asks.close();
        }
    }

    static Remote start() throws IOException {
        var options = new ArrayList<>(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("benchmark."))
                .forEach(name -> options.add("-D" + name + "=" + System.getProperty(name)));
        Process process = Benchmark.process(BenchmarkSandbox.class, options, List.of())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String[] told = answers.readLine().split(" ");
        return new Remote(process, answers, new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8), told[0], told[1]);
    }

    public static void main(String[] arguments) throws Exception {
        SandboxConfig config = SandboxConfig.standard().withPlan(Plan.named(System.getProperty("benchmark.plan", "ultimate")), 5)
                .withLatency(
                        Duration.ofMillis(Integer.getInteger("benchmark.latency", 200)),
                        Duration.ofMillis(Integer.getInteger("benchmark.jitter", 20)))
                .withBlockAfter(1_000) // the other client's refusals would count too
                .withTokensPerDay(100_000_000).withSeed(LimitedPractice.users());
        try (SandboxServer server = SandboxServer.start(config);
                var asks = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var sandbox = new BenchmarkSandbox();
            server.listen(sandbox::exchanged);
            System.out.println(server.address() + " " + server.token());
            for (String line = asks.readLine(); line != null; line = asks.readLine()) {
                System.out.println(line.equals("begin") ? sandbox.begin(server) : sandbox.line());
            }
        }
        System.exit(0); // the other client goes on for ever
    }

    private synchronized void exchanged(SandboxExchange exchange) {
        boolean refused = exchange.status() == 429;
        if (exchange.path().equals(OTHERS)) {
            seen[7]++;
            seen[8] += refused ? 1 : 0;
            return;
        }
        seen[0]++;
        seen[1] += exchange.tokens();
        seen[3] += refused ? 1 : 0;
        if (exchange.method().equals("POST") && !refused) {
            seen[2] += exchange.tokens();
            if (RECORDS.contains(exchange.path().substring(exchange.path().lastIndexOf('/') + 1))) {
                long now = System.nanoTime();
                seen[4]++;
                seen[5] = seen[5] == 0 ? now : seen[5];
                seen[6] = now;
            }
        }
    }

    private synchronized String line() {
        return String.join(" ", java.util.Arrays.stream(seen).mapToObj(Long::toString).toList());
    }

    private synchronized String begin(SandboxServer server) {
        seen[4] = 0;
        seen[5] = 0;
        int other = Integer.getInteger("benchmark.other", 0);
        if (other > 0) {
            var thread = new Thread(() -> ask(server, Duration.ofSeconds(2).dividedBy(other)), "another client");
            thread.setDaemon(true);
            thread.start();
        }
        return line();
    }

    /** Another client of the same token, in even steps. */
    private static void ask(SandboxServer server, Duration step) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + OTHERS)).header("x-api-token", server.token()).build();
        HttpClient client = HttpClient.newHttpClient();
        long next = System.nanoTime();
        while (true) {
            client.sendAsync(request, BodyHandlers.discarding());
            next += step.toNanos();
            java.util.concurrent.locks.LockSupport.parkNanos(next - System.nanoTime());
        }
    }
}
