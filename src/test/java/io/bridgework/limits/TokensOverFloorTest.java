package io.bridgework.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.RunStatus;
import io.bridgework.limits.GeneratedExport.Size;
import io.bridgework.migration.Migration;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.RunView;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.sandbox.SandboxExchange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a migration spends beside the least possible: 5 tokens for each person, practice, plan, visit, pipeline and stage,
 * 10 for each note, document and relationship, and the pages of one reading back. It is a fixed sum, whatever the size.
 */
class TokensOverFloorTest {
    private static final Map<String, long[]> RECORDS = new TreeMap<>(Map.of(
            "organization", new long[] {5, 500, 10}, "person", new long[] {5, 500, 10}, "deal", new long[] {5, 500, 10},
            "activity", new long[] {5, 500, 10}, "note", new long[] {10, 500, 20}, "file", new long[] {10, 100, 20},
            "pipeline", new long[] {5, 500, 5}, "stage", new long[] {5, 500, 5}));
    private static final Set<String> FIELDS = Set.of("/personFields", "/organizationFields", "/dealFields");

    @TempDir
    Path temp;

    private final Map<String, long[]> asked = new ConcurrentSkipListMap<>();
    private JsonNode before;

    private LimitedPractice practice(String name, Size size) {
        Path source = GeneratedExport.write(temp.resolve("export-" + name), size);
        var practice = new LimitedPractice(source, temp.resolve(name), SandboxConfig.standard(), new VirtualTime("2026-03-02T09:00:00Z"));
        asked.clear();
        before = practice.sandbox().dump();
        practice.sandbox().listen(this::count);
        return practice;
    }

    private void count(SandboxExchange exchange) {
        asked.computeIfAbsent(exchange.method() + " " + exchange.route(), route -> new long[1])[0] += exchange.tokens();
    }

    private long tokens() {
        return asked.values().stream().mapToLong(tokens -> tokens[0]).sum();
    }

    /** What making the fields cost, which no migration can do without. */
    private long fields() {
        return FIELDS.stream().map(path -> asked.get("POST " + path)).mapToLong(tokens -> tokens == null ? 0 : tokens[0]).sum();
    }

    private long floor(LimitedPractice practice) {
        JsonNode there = practice.sandbox().dump();
        return RECORDS.entrySet().stream().mapToLong(kind -> {
            long records = there.path(kind.getKey()).size() - before.path(kind.getKey()).size();
            long[] costs = kind.getValue();
            return records * costs[0] + (records + costs[1] - 1) / costs[1] * costs[2];
        }).sum();
    }

    private String table() {
        return asked.entrySet().stream().map(entry -> entry.getValue()[0] + " " + entry.getKey()).collect(Collectors.joining("\n", "\n", ""));
    }

    private static RunView stepByStep(LimitedPractice practice) {
        var never = new CancellationToken();
        try (Migration migration = practice.open()) {
            migration.connect(practice.options(), Progress.Listener.NONE, never);
        }
        try (Migration migration = practice.open()) {
            migration.audit(Progress.Listener.NONE, never);
            migration.approve(List.of("all"), "office");
            migration.setFallback("office@example.com", "office");
            migration.useFallback("office");
        }
        try (Migration migration = practice.open()) {
            migration.sample(20, Progress.Listener.NONE, never);
            migration.approveSample("office");
        }
        try (Migration migration = practice.open()) {
            migration.run(RunOptions.NONE, Progress.Listener.NONE, never);
        }
        try (Migration migration = practice.open()) {
            return migration.reconcile(Progress.Listener.NONE, never);
        }
    }

    @Test
    void inOneGoItIsTheSameSmallSumForFewRecordsAndForMany() {
        long few;
        try (var practice = practice("few", new Size(10, 1, 1, 0))) {
            assertEquals(RunStatus.COMPLETED, practice.migrate(RunOptions.NONE).status());
            few = tokens() - floor(practice);
        }
        try (var practice = practice("many", new Size(505, 1, 1, 0))) {
            RunView view = practice.migrate(RunOptions.NONE);

            assertEquals(RunStatus.COMPLETED, view.status());
            long over = tokens() - floor(practice);
            assertEquals(few, over, this::table);
            assertTrue(over - fields() <= 220, () -> over + " of which fields " + fields() + table());
            assertTrue(over < 500, () -> over + table());
        }
    }

    @Test
    void stepByStepEachStartAddsLittle() {
        try (var practice = practice("steps", new Size(30, 1, 1, 2))) {
            RunView view = stepByStep(practice);

            assertEquals(RunStatus.COMPLETED, view.status());
            long over = tokens() - floor(practice);
            assertTrue(over - fields() <= 310, () -> over + " of which fields " + fields() + table());
            assertTrue(over < 500, () -> over + table());
        }
    }

    /** What the program says of itself, against what an outsider counts. */
    @Test
    void theFloorThatIsToldIsWhatAnOutsiderCounts() {
        try (var practice = practice("told", new Size(30, 1, 1, 2))) {
            long connected = 10 + 10 + 10 + 20 + 2 + 2;

            RunView view = practice.migrate(RunOptions.NONE);

            long sampleRead = 10 + 10 + 10 + 10 + 20 + 20 + 5 + 5;
            assertEquals(floor(practice) + fields() + sampleRead, view.tokensFloor());
            assertEquals(tokens() - connected, view.tokensSpent(), this::table);
        }
    }

    @Test
    void whatOthersHaveInTheAccountIsNotReadBack() {
        try (var practice = practice("others", new Size(10, 1, 1, 1))) {
            for (int i = 0; i < 1_200; i++) {
                practice.sandbox().byHand("POST", "/api/v2/persons", JsonNodeFactory.instance.objectNode().put("name", "Other " + i));
            }

            assertEquals(RunStatus.COMPLETED, practice.migrate(RunOptions.NONE).status());

            assertEquals(2 * 10, asked.get("GET /persons")[0], this::table);
        }
    }

    /** A stop at every few tokens: what is fixed for each start is small too. */
    @Test
    void goingOnAfterAStopCostsLittle() {
        try (var practice = practice("stops", new Size(90, 1, 1, 1))) {
            RunView view = practice.migrate(new RunOptions(Optional.empty(), Optional.of(100L)));
            long before = tokens();
            assertEquals(RunStatus.STOPPED, view.status());
            long made = floor(practice);

            try (Migration migration = practice.open()) {
                migration.run(RunOptions.NONE, Progress.Listener.NONE, new CancellationToken());
            }

            long reads = asked.entrySet().stream().filter(entry -> entry.getKey().startsWith("GET")).mapToLong(entry -> entry.getValue()[0]).sum();
            assertTrue(tokens() > before && floor(practice) > made);
            assertTrue(reads <= 52 + 62 + 90 + 2 + 82, () -> reads + table());
        }
    }
}
