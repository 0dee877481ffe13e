package io.bridgework.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.Practice;
import io.bridgework.shapes.ExportShapes.Shape;
import io.bridgework.truth.Account;
import io.bridgework.truth.TruthCheck;
import io.bridgework.truth.ValuesKept;
import io.bridgework.truth.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One whole migration of an example export in another shape, and what is wrong with what it left. */
record ShapeRun(Practice.Ended ended, List<Violation> violations, List<ValuesKept.Lost> lost, JsonNode mapping) {
    static ShapeRun of(String bundle, Shape shape, Path temp) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("export"));
        try (var practice = new Practice(bundle, temp.resolve("w"))) {
            Path export = shape.writing().write(new ExampleTables(practice.source()), folder);
            Practice.Ended ended = practice.migrate(export);
            if (ended.exitCode() != 0 && ended.exitCode() != 4) {
                throw new AssertionError(shape.name() + " ended with " + ended.exitCode() + ": " + ended.err() + ended.out());
            }
            Account account = practice.account();
            JsonNode mapping = practice.bridgework("map", "--json").json();
            JsonNode truth = shape.truth().apply(new ShapedTruth(practice.truth())).json();
            return new ShapeRun(
                    ended, TruthCheck.check(truth, account),
                    ValuesKept.check(export, account, new Excused(mapping, Set.copyOf(Practice.rejects(ended.json())))::wanted), mapping);
        }
    }

    /**
     * What may be missing and why: columns that the mapping leaves out by name, rows that were held back, what is known of
     * users, who are not made, keys of records that are no records in Pipedrive, parts of a sum, and codes that became words.
     */
    private static final class Excused {
        private static final Set<String> KEYS_OF_PARTS = Set.of("key:insurance_id", "key:treatment_item_id", "key:procedure_id", "key:recall_id");

        private final Map<String, JsonNode> rows = new HashMap<>();
        private final Set<String> users = new HashSet<>();
        private final Set<String> rejects;

        Excused(JsonNode mapping, Set<String> rejects) {
            this.rejects = rejects;
            mapping.path("rows").forEach(row -> rows.put(row.path("file").asText() + "|" + row.path("column").asText(), row));
            mapping.path("files").forEach(file -> {
                if (file.path("kind").asText().equals("provider")) {
                    users.add(file.path("file").asText());
                }
            });
        }

        Optional<String> wanted(String file, String column, long line, String cell) {
            JsonNode row = rows.get(file + "|" + column);
            if (row == null) {
                return Optional.of(cell);
            }
            String target = row.path("target").asText();
            boolean ofUser = users.contains(file) && (target.startsWith("user.") || target.startsWith("key:"));
            boolean excused = target.equals("ignore") || ofUser || KEYS_OF_PARTS.contains(target) || row.path("transform").toString().contains("aggregate=")
                    || rejects.contains(file + ":" + line);
            return excused ? Optional.empty() : Optional.of(row.path("values").path(cell).asText(cell));
        }
    }
}
