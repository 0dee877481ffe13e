package io.bridgework.limits;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.limits.GeneratedExport.Size;
import io.bridgework.migration.ConnectOptions;
import io.bridgework.migration.Environment;
import io.bridgework.migration.Migration;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.RunView;
import io.bridgework.sandbox.Plan;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxExchange;
import io.bridgework.sandbox.SandboxServer;
import io.bridgework.sandbox.SandboxServer.Counts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How near to Pipedrive's limits a migration comes. Not part of the usual tests; run by
 * {@code ./mvnw -q test -Dtest=Benchmark} with, as wanted, {@code -Dbenchmark.plan=ultimate}, {@code -Dbenchmark.records=20000},
 * {@code -Dbenchmark.latency=200} and {@code -Dbenchmark.jitter=20} (milliseconds). Plan {@code unlimited} with latency and
 * jitter 0 measures the program itself.
 */
class Benchmark {
    private static final Set<String> RECORDS = Set.of("persons", "deals", "activities", "notes", "organizations");

    @TempDir
    Path temp;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong writeTokens = new AtomicLong();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    private void exchanged(SandboxExchange exchange) {
        if (exchange.method().equals("POST")) {
            writeTokens.addAndGet(exchange.tokens());
            if (RECORDS.contains(exchange.path().substring(exchange.path().lastIndexOf('/') + 1))) {
                long now = System.nanoTime();
                first.compareAndSet(0, now);
                last.accumulateAndGet(now, Math::max);
                sent.incrementAndGet();
            }
        }
    }

    @Test
    void run() throws IOException {
        Plan plan = Plan.named(System.getProperty("benchmark.plan", "ultimate"));
        int records = Integer.getInteger("benchmark.records", 20_000);
        var latency = Duration.ofMillis(Integer.getInteger("benchmark.latency", 200));
        var jitter = Duration.ofMillis(Integer.getInteger("benchmark.jitter", 20));
        Path source = GeneratedExport.write(temp.resolve("export"), new Size(records / 10, 6, 2, 0));
        SandboxConfig config = SandboxConfig.standard().withPlan(plan, 5).withLatency(latency, jitter)
                .withTokensPerDay(100_000_000).withSeed(LimitedPractice.users());
        try (SandboxServer sandbox = SandboxServer.start(config)) {
            sandbox.listen(this::exchanged);
            measure(sandbox, LimitedPractice.options(source, sandbox.address().toString(), sandbox.token(), "", 1, 0), plan);
        }
    }

    private Migration open() {
        return Migration.open(temp.resolve("w"), "correct horse".toCharArray(), new Environment(Clock.systemUTC(), (state, key) -> {
            throw new AssertionError("the sandbox runs already");
        }));
    }

    private void measure(SandboxServer sandbox, ConnectOptions options, Plan plan) {
        var never = new CancellationToken();
        long forecast;
        long reading;
        RunView view;
        try (Migration migration = open()) {
            migration.connect(options, Progress.Listener.NONE, never);
            forecast = migration.audit(Progress.Listener.NONE, never).estimate().tokens();
            long before = sandbox.counts().tokens();
            migration.migrate(options, java.util.Optional.of("office@example.com"),
                    new RunOptions(java.util.Optional.empty(), java.util.Optional.of(1L)), Progress.Listener.NONE, never);
            sent.set(0);
            first.set(0);
            migration.run(RunOptions.NONE, Progress.Listener.NONE, never);
            long loaded = sandbox.counts().tokens();
            view = migration.reconcile(Progress.Listener.NONE, never);
            reading = sandbox.counts().tokens() - loaded;
            forecast += before;
        }
        print(sandbox.counts(), plan, forecast, reading, view);
    }

    private void print(Counts counts, Plan plan, long forecast, long reading, RunView view) {
        double seconds = (last.get() - first.get()) / 1e9;
        long floor = writeTokens.get() + reading;
        System.out.printf("%nstatus %s, %d differences%n", view.status().id(), view.differences().size());
        System.out.printf("requests %d, records in the load %d in %.1f s: %.0f a second%n", counts.requests(), sent.get(), seconds, sent.get() / seconds);
        if (plan != Plan.UNLIMITED) {
            System.out.printf("share of the burst limit %.1f %%%n", 100 * sent.get() / seconds / (plan.burst() / 2.0));
        }
        System.out.printf("429: %d for pace, %d for the day%n", counts.burst429(), counts.daily429());
        System.out.printf("tokens %d, creates and reading back %d, over that %d (%.2f %%), forecast %d%n",
                counts.tokens(), floor, counts.tokens() - floor, 100.0 * (counts.tokens() - floor) / floor, forecast);
        System.out.printf("peak heap %d MB (program and sandbox together)%n%n", peakHeap() >> 20);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }
}
