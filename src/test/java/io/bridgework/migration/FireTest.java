package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Simulated migrations under fire. {@code mvn test -Dtest=FireTest -Dbridgework.fire.runs=1000000} runs a million and says
 * now and then how many are done; {@code -Dbridgework.fire.first=200001} begins with that seed instead of 1;
 * {@code -Dbridgework.fire.seed=17} repeats the one with that seed.
 */
class FireTest {
    private static final int PRACTICES = 24;
    /** Share of requests that go wrong: seldom, so that faults strike late stages too, or one upon the other. */
    private static final double[] WEATHERS = {0.015, 0.03, 0.08};
    private static final int MOST_FAULTS = 12;
    private static final int TOLD = 10_000;
    private static final long ONLY = Long.getLong("bridgework.fire.seed", -1);

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final Map<FaultyNetwork.Trouble, Integer> struck = new ConcurrentHashMap<>();
    private final AtomicLong kills = new AtomicLong();
    private final AtomicLong starts = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private Path folder;
    private long began;

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
        long first = ONLY >= 0 ? ONLY : Long.getLong("bridgework.fire.first", 1);
        long runs = ONLY >= 0 ? 1 : Long.getLong("bridgework.fire.runs", 10_000);
        Path export = FireExport.in(folder);
        for (int i = 0; i < PRACTICES; i++) {
            FireRun.template(i, folder.resolve("template" + i), export);
        }
        began = System.nanoTime();
        var threads = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
        for (long seed = first; seed < first + runs; seed++) {
            long now = seed;
            threads.execute(() -> play(now));
        }
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.DAYS);
        double processor = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        System.out.printf("%d runs, %d starts, %d kills, faults %s, %d wrong, %.1f s, %.1f s of processor%n", runs, starts.get(), kills.get(),
                struck, wrong.size(), seconds(), processor);

        assertEquals(List.of(), wrong.stream().limit(20).toList());
    }

    private void play(long seed) {
        int practice = (int) (seed % PRACTICES);
        try (var run = new FireRun(seed, folder.resolve("template" + practice), folder.resolve("run" + seed), weather(seed), MOST_FAULTS)) {
            wrong.addAll(new FireScenario(seed, practice, run).play());
            kills.addAndGet(run.kills());
            starts.addAndGet(run.starts());
            run.network().struck().forEach((trouble, count) -> struck.merge(trouble, count, Integer::sum));
        } catch (RuntimeException | Error e) {
            var text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            wrong.add("seed " + seed + ": " + (ONLY >= 0 ? text.toString() : e.toString()));
        }
        long played = done.incrementAndGet();
        if (played % TOLD == 0) {
            System.out.printf("%d runs done, %d wrong, %.1f s%n", played, wrong.size(), seconds());
        }
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Each weather comes with each practice and with each of the six scenarios. */
    private static double weather(long seed) {
        return WEATHERS[(int) (seed / PRACTICES % WEATHERS.length)];
    }
}
