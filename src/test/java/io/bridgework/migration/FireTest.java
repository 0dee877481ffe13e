package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Simulated migrations under fire. {@code mvn test -Dtest=FireTest -Dbridgework.fire.runs=1000000} runs a million;
 * {@code -Dbridgework.fire.seed=17} repeats the one with that seed.
 */
class FireTest {
    private static final int PRACTICES = 24;
    /** Share of requests that go wrong: seldom, so that faults strike late stages too, or one upon the other. */
    private static final double[] WEATHERS = {0.015, 0.03, 0.08};
    private static final int MOST_FAULTS = 12;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory) ? Files.createTempDirectory(memory, "fire") : Files.createTempDirectory("fire");
    }

    @AfterEach
    void clear() {
        io.bridgework.workspace.KilledWorkspace.delete(folder);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.DAYS) // as many as were asked for
    void nothingIsLostOrDoubledWhateverGoesWrong() throws Exception {
        long only = Long.getLong("bridgework.fire.seed", -1);
        long first = only >= 0 ? only : Long.getLong("bridgework.fire.first", 1);
        long runs = only >= 0 ? 1 : Long.getLong("bridgework.fire.runs", 10_000);
        Path export = FireExport.in(folder);
        for (int i = 0; i < PRACTICES; i++) {
            FireRun.template(i, folder.resolve("template" + i), export);
        }
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        var struck = new ConcurrentHashMap<FaultyNetwork.Trouble, Integer>();
        var kills = new AtomicLong();
        var starts = new AtomicLong();
        long began = System.nanoTime();
        var threads = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
        for (long seed = first; seed < first + runs; seed++) {
            long now = seed;
            threads.execute(() -> {
                int practice = (int) (now % PRACTICES);
                try (var run = new FireRun(now, folder.resolve("template" + practice), folder.resolve("run" + now), weather(now), MOST_FAULTS)) {
                    wrong.addAll(new FireScenario(now, practice, run).play());
                    kills.addAndGet(run.kills());
                    starts.addAndGet(run.starts());
                    run.network().struck().forEach((trouble, count) -> struck.merge(trouble, count, Integer::sum));
                } catch (RuntimeException | Error e) {
                    var text = new java.io.StringWriter();
                    e.printStackTrace(new java.io.PrintWriter(text));
                    wrong.add("seed " + now + ": " + (only >= 0 ? text.toString() : e.toString()));
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.DAYS);
        double processor = ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        System.out.printf("%d runs, %d starts, %d kills, faults %s, %d wrong, %.1f s, %.1f s of processor%n", runs, starts.get(), kills.get(),
                struck, wrong.size(), (System.nanoTime() - began) / 1e9, processor);

        assertEquals(List.of(), wrong.stream().limit(20).toList());
    }

    /** Each weather comes with each practice and with each of the six scenarios. */
    private static double weather(long seed) {
        return WEATHERS[(int) (seed / PRACTICES % WEATHERS.length)];
    }
}
