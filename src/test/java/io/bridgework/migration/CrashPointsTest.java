package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.migration.CrashLife.Left;
import io.bridgework.workspace.CrashWatch;
import io.bridgework.workspace.DiskImage;
import io.bridgework.workspace.KilledWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every point at which a kill or a power cut leaves something new behind, for each stage, killed twice in a row: the end is
 * that of an undisturbed run, and one more start, tried after every other pair, writes nothing. Each point is killed at; the second kill is at one point
 * of the life after, by a seed, and at each of them after one. {@code mvn test -Dtest=CrashPointsTest
 * -Dbridgework.crash.pairs=all} takes every pair.
 */
class CrashPointsTest {
    private static final boolean ALL_PAIRS = "all".equals(System.getProperty("bridgework.crash.pairs"));
    private static final int EVERY = Integer.getInteger("bridgework.crash.every", 1);

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> points = Collections.synchronizedSet(new TreeSet<>());
    private final AtomicInteger lives = new AtomicInteger();
    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory) ? Files.createTempDirectory(memory, "crash") : Files.createTempDirectory("crash");
    }

    @AfterEach
    void clear() {
        KilledWorkspace.delete(folder);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.DAYS) // as many as were asked for
    void killedTwiceAnywhereEndsAsUndisturbed() throws Exception {
        FireRun.template(13, folder.resolve("template"), FireExport.in(folder));
        Left left = new Left("beginning", DiskImage.of(folder.resolve("template")), List.of(), 0);
        for (CrashScene scene : CrashScene.values()) {
            left = enumerate(scene, left);
        }

        assertEquals("", String.join("\n", wrong.stream().limit(20).toList()), wrong.size() + " wrong");
        for (String name : List.of("before send", "work done, no reply", "reply come, no outcome")) {
            assertTrue(points.contains(name), name);
        }
        for (String name : CrashWatch.names()) {
            assertTrue(points.stream().anyMatch(point -> point.startsWith(name)), "no kill at " + name + " in " + points);
        }
    }

    /** Kills one scene everywhere; returns what it leaves undisturbed. */
    private Left enumerate(CrashScene scene, Left beginning) throws InterruptedException {
        long began = System.nanoTime();
        var kills = new ArrayList<Left>();
        CrashLife undisturbed = life(beginning).watched(scene, scene.ordinal(), kills::add);
        CrashLife again = life(undisturbed.end()).free(scene);
        assertEquals(List.of(), again.writesSince(undisturbed.end()), "a second pass writes nothing");
        points.addAll(undisturbed.points());
        var workers = Executors.newFixedThreadPool(2);
        for (int i = 0; i < kills.size(); i += EVERY) {
            int kill = i;
            workers.execute(() -> new Twice(scene, undisturbed, again, kill, kills.size() * 3 / 4).killed(kills.get(kill)));
        }
        workers.shutdown();
        workers.awaitTermination(1, TimeUnit.DAYS);
        System.out.printf("%s: %d first kills, %d lives so far, %.1f s%n", scene, kills.size(), lives.get(), (System.nanoTime() - began) / 1e9);
        return undisturbed.end();
    }

    private CrashLife life(Left beginning) {
        return new CrashLife(beginning, folder.resolve("life" + lives.incrementAndGet()));
    }

    /** The second kill, after one first kill. */
    private final class Twice {
        private final CrashScene scene;
        private final CrashLife undisturbed;
        private final CrashLife again;
        private final int kill;
        private final Random random;
        private final Map<Integer, Left> second = new HashMap<>();
        private final int eachAfter;
        private int seconds;

        Twice(CrashScene scene, CrashLife undisturbed, CrashLife again, int kill, int eachAfter) {
            this.eachAfter = eachAfter;
            this.scene = scene;
            this.undisturbed = undisturbed;
            this.again = again;
            this.kill = kill;
            this.random = new Random(kill * 31L + scene.ordinal());
        }

        void killed(Left first) {
            String at = scene + " " + kill + " " + first.point();
            try {
                boolean each = ALL_PAIRS || kill == eachAfter;
                CrashLife once = life(first).watched(scene, kill, left -> take(left, each));
                points.addAll(once.points());
                check(at, once);
                second.values().forEach(left -> {
                    String both = at + ", then " + left.point();
                    CrashLife twice = live(both, left);
                    check(both, twice);
                    if (!each && kill % 2 == 0) {
                        CrashLife further = live(both + ", then once more", twice.end());
                        further.writesSince(twice.end()).forEach(write -> wrong.add(both + ": a further start wrote " + write));
                    }
                });
            } catch (RuntimeException | Error e) {
                wrong.add(at + ": " + trace(e));
            }
        }

        private CrashLife live(String what, Left left) {
            try {
                return life(left).free(scene);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(what + ": " + e, e);
            }
        }

        /** Each, or one of them of which each is as likely. */
        private void take(Left left, boolean each) {
            int number = seconds++;
            if (each) {
                second.put(number, left);
            } else if (random.nextInt(seconds) == 0) {
                second.put(0, left);
            }
        }

        private void check(String at, CrashLife life) {
            compare(at + ": account", undisturbed.account(), life.account());
            boolean finishedBefore = !life.workspace().get(0).equals(undisturbed.workspace().get(0));
            compare(at + ": workspace", (finishedBefore ? again : undisturbed).workspace(), withNumberOf(finishedBefore, life));
            if (scene == CrashScene.ROLLBACK && !undisturbed.stateHash().equals(life.stateHash())) {
                wrong.add(at + ": the account is not as it was");
            }
        }

        /** A run that ended before the kill is followed by another one, under the next number. */
        private List<String> withNumberOf(boolean finishedBefore, CrashLife life) {
            var lines = new ArrayList<>(life.workspace());
            lines.set(0, (finishedBefore ? again : undisturbed).workspace().get(0));
            return lines;
        }

        private void compare(String what, List<String> wanted, List<String> found) {
            var missing = new ArrayList<>(wanted);
            var tooMuch = new ArrayList<String>();
            found.forEach(line -> {
                if (!missing.remove(line)) {
                    tooMuch.add(line);
                }
            });
            if (!missing.isEmpty() || !tooMuch.isEmpty()) {
                wrong.add(what + ": missing " + missing + ", too much " + tooMuch);
            }
        }
    }

    private static String trace(Throwable e) {
        var text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
