package io.bridgework.limits;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.limits.BenchmarkSandbox.Seen;
import io.bridgework.limits.GeneratedExport.Size;
import io.bridgework.migration.ConnectOptions;
import io.bridgework.migration.Environment;
import io.bridgework.migration.Migration;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.RunView;
import io.bridgework.sandbox.Plan;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The program under measurement; see {@link Benchmark}. */
final class BenchmarkRun {
    private static final Plan PLAN = Plan.named(System.getProperty("benchmark.plan", "ultimate"));
    private static final CancellationToken NEVER = new CancellationToken();

    private final Path temp;
    private final BenchmarkSandbox.Remote sandbox;

    private BenchmarkRun(Path temp, BenchmarkSandbox.Remote sandbox) {
        this.temp = temp;
        this.sandbox = sandbox;
    }

    /** @param arguments a folder to work in */
    public static void main(String[] arguments) throws Exception {
        Path temp = Path.of(arguments[0]);
        int records = Integer.getInteger("benchmark.records", 20_000);
        Path source = GeneratedExport.write(temp.resolve("export"), new Size(records / 10, 6, 2, 0));
        try (var sandbox = BenchmarkSandbox.start()) {
            new BenchmarkRun(temp, sandbox).measure(LimitedPractice.options(source, sandbox.address(), sandbox.token(), "", 1, 0));
        }
    }

    private Migration open() {
        return Migration.open(temp.resolve("w"), "correct horse".toCharArray(), new Environment(Clock.systemUTC(), (state, key) -> {
            throw new AssertionError("the sandbox runs already");
        }));
    }

    private void measure(ConnectOptions options) {
        try (Migration migration = open()) {
            migration.connect(options, Progress.Listener.NONE, NEVER);
            long forecast = migration.audit(Progress.Listener.NONE, NEVER).estimate().tokens() + sandbox.seen().tokens();
            migration.migrate(options, Optional.of("office@example.com"), new RunOptions(Optional.empty(), Optional.of(1L)),
                    Progress.Listener.NONE, NEVER);
            sandbox.begin();
            migration.run(RunOptions.NONE, Progress.Listener.NONE, NEVER);
            Seen loaded = sandbox.seen();
            RunView view = migration.reconcile(Progress.Listener.NONE, NEVER);
            print(loaded, sandbox.seen(), forecast, view);
        }
    }

    private static void print(Seen loaded, Seen all, long forecast, RunView view) {
        double seconds = loaded.seconds();
        long floor = all.createTokens() + all.tokens() - loaded.tokens();
        System.out.printf("%nstatus %s, %d differences%n", view.status().id(), view.differences().size());
        System.out.printf("requests %d, records in the load %d in %.1f s: %.0f a second%n",
                all.requests(), loaded.records(), seconds, loaded.records() / seconds);
        if (PLAN != Plan.UNLIMITED) {
            System.out.printf("share of the burst limit %.1f %%%n", 100 * loaded.records() / seconds / (PLAN.burst() / 2.0));
        }
        System.out.printf("429: %d; another client: %d requests, %d of them refused%n",
                all.refused(), all.others(), all.othersRefused());
        System.out.printf("tokens %d, creates and reading back %d, over that %d (%.2f %%), forecast %d%n",
                all.tokens(), floor, all.tokens() - floor, 100.0 * (all.tokens() - floor) / floor, forecast);
        System.out.printf("peak heap of the program %d MB, limit %d MB%n%n", peakHeap() >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
    }
}
