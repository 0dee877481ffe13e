package io.bridgework.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.shapes.ExportShapes.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example practices as other systems would hand them over: other files, headers, codes, formats. What lands is right
 * by their truth all the same, and no value is lost. The most telling shapes run always, all of them with
 * {@code -Dbridgework.shapes=all}.
 */
class ExportShapesTest {
    private static final boolean ALL = System.getProperty("bridgework.shapes", "").equals("all");
    private static final Set<String> TELLING = Set.of("openDental", "dentrix", "clinicApi", "oneOfficeWithGoals");

    @TempDir
    Path temp;

    static Stream<Shape> ofATidyPractice() {
        return Stream.concat(ExportShapes.forms().stream(), ExportShapes.dialects().stream())
                .filter(shape -> ALL || TELLING.contains(shape.name()));
    }

    static Stream<Shape> ofAMessyPractice() {
        return ExportShapes.forms().stream().filter(shape -> ALL || shape.name().equals("abbreviatedNames"));
    }

    @ParameterizedTest
    @MethodSource("ofATidyPractice")
    void aTidyPracticeLandsTheSameFromEveryShape(Shape shape) throws IOException {
        ShapeRun run = ShapeRun.of("portal-small", shape, temp);

        assertEquals(0, run.ended().exitCode(), run.ended().out());
        assertEquals(List.of(), run.violations());
        assertEquals(List.of(), run.lost());
    }

    @ParameterizedTest
    @MethodSource("ofAMessyPractice")
    void aMessyPracticeLandsTheSameFromEveryForm(Shape shape) throws IOException {
        ShapeRun run = ShapeRun.of("portal-messy", shape, temp);

        assertEquals(List.of(), run.violations());
    }
}
