package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The making of a workspace, its first document and snapshot, killed at every point twice in a row. */
class MakingCrashTest {
    @TempDir
    Path temporary;

    private int folders;
    private final Set<String> seen = new HashSet<>();

    private Path folder() {
        return temporary.resolve("w" + ++folders);
    }

    /** What a program does that is started for the first time, or again after a kill; the disk at each moment of it. */
    private Map<String, DiskImage> live(Path folder) {
        var moments = new LinkedHashMap<String, DiskImage>();
        CrashWatch watch = new CrashWatch(folder, folders, (point, after, image) -> {
            if (seen.add(image.key())) {
                moments.put(moments.size() + " " + point + " " + after, image);
            }
        });
        try (Workspace workspace = Workspace.exists(folder)
                ? watch.open(Clock.systemUTC())
                : Workspace.create(folder, TestWorkspaces.PASSPHRASE, Clock.systemUTC(), 10, watch)) {
            assertTrue(workspace.documents().get("a").isEmpty() || workspace.documents().get("a").orElseThrow().asInt() == 1);
            workspace.documents().put("a", Samples.json("1"), "put", "test");
            if (workspace.staging().snapshot() == 0) {
                try (Staging.Writer writer = workspace.staging().begin()) {
                    writer.beginTable("Patients.csv");
                    writer.row(Samples.row("Patients.csv", 2));
                    writer.endTable(Samples.table("Patients.csv", 1));
                    writer.finish(java.util.List.of(), java.util.List.of(), java.util.List.of());
                }
            }
        }
        return moments;
    }

    private void isWhole(String after, Path folder) {
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertEquals(Optional.of(Samples.json("1")), workspace.documents().get("a"), after);
            assertEquals(Optional.of(Samples.row("Patients.csv", 2)), workspace.staging().row("Patients.csv", 2), after);
            assertTrue(workspace.staging().isWhole(), after);
            assertTrue(workspace.auditTrail().verify(), after);
        }
    }

    private Path startedAgain(DiskImage left) {
        Path folder = folder();
        left.write(folder, DiskImage.Since.NOTHING);
        return folder;
    }

    @Test
    void killedTwiceAnywhereIsThereInTheEnd() {
        Path first = folder();
        first.toFile().mkdirs();
        Map<String, DiskImage> kills = live(first);
        isWhole("undisturbed", first);

        kills.forEach((once, left) -> {
            Path folder = startedAgain(left);
            Map<String, DiskImage> seconds = live(folder);
            seconds.entrySet().stream().skip(seconds.size() / 2).limit(1).forEach(second -> {
                Path last = startedAgain(second.getValue());
                live(last);
                isWhole(once + ", then " + second.getKey(), last);
            });
        });
        assertTrue(kills.size() > 30, kills.keySet().toString());
    }
}
