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
import java.util.List;

/** One migration of an example export in another shape. */
record ShapeRun(Practice.Ended ended, List<Violation> violations, List<ValuesKept.Lost> lost, JsonNode mapping) {
    static ShapeRun of(String bundle, Shape shape, Path temp) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("export"));
        try (var practice = new Practice(bundle, temp.resolve("w"))) {
            Path export = shape.writing().write(new ExampleTables(practice.source()), folder);
            Practice.Ended ended = practice.migrate(export);
            Account account = practice.account();
            JsonNode truth = shape.truth().apply(new ShapedTruth(practice.truth())).json();
            return new ShapeRun(ended, TruthCheck.check(truth, account), ValuesKept.check(export, account), practice.bridgework("map", "--json").json());
        }
    }
}
