package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.SourceTable.SkippedLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows whose cells may stand under the wrong headers: put in order where that is certain, else held back and named. */
class ShiftedRowsTest {
    private static final String HEADER = "Id,Name,DOB,Phone,City\n";
    private static final String AFTER = "2,\"Poe, Bob\",1990-01-02,312-555-0102,Salem\n3,\"Roe, Cy\",1991-01-02,312-555-0103,Salem\n"
            + "4,Dee,1992-01-02,312-555-0104,Salem\n";

    @TempDir
    Path folder;

    private ReadTables read(String text) throws IOException {
        ReadTables.write(folder, "Patients.csv", text);
        return ReadTables.of(folder);
    }

    private static List<Long> heldBack(ReadTables read) {
        return read.only().skippedLines().stream().filter(SkippedLine::heldBack).map(SkippedLine::line).toList();
    }

    static Stream<Arguments> linesThatCanBePutInOrder() {
        return Stream.of(
                Arguments.of("1,\"Doe, Ann \"Annie\", Jr\",1984-05-24,312-555-0101,Salem", "Doe, Ann \"Annie\", Jr"),
                Arguments.of("\"1,\"Doe, Ann\",1984-05-24,312-555-0101,Salem", "Doe, Ann"),
                Arguments.of("1,Ann \"Annie\" Doe,1984-05-24,312-555-0101,Salem", "Ann \"Annie\" Doe"));
    }

    @ParameterizedTest
    @MethodSource("linesThatCanBePutInOrder")
    void quotesOutOfPlaceAreReadAsCharactersWhereJustOneWayFits(String line, String name) throws IOException {
        var read = read(HEADER + line + "\n" + AFTER);

        assertEquals(name, read.values().get(0).get(1));
        assertEquals("1984-05-24", read.values().get(0).get(2));
        assertEquals(List.of(), heldBack(read));
    }

    @ParameterizedTest
    @MethodSource
    void rowsThatMayHaveShiftedAreStagedAndHeldBack(String line) throws IOException {
        var read = read(HEADER + line + "\n" + AFTER);

        assertEquals(4, read.only().rows());
        assertEquals(List.of(2L), heldBack(read));
    }

    static Stream<String> rowsThatMayHaveShiftedAreStagedAndHeldBack() {
        return Stream.of(
                "1,Doe, Ann,1984-05-24,312-555-0101,Salem",
                "1,Doe, Ann,1984-05-24,312-555-0101,",
                "1,Doe Ann 1984-05-24,312-555-0101,Salem",
                "1,\"Doe, \"A\", \"B\", 1984-05-24,312-555-0101,Salem,x");
    }

    @Test
    void aRowThatTheEndOfTheFileCutsIsHeldBack() throws IOException {
        var read = read(HEADER + AFTER + "5,Eve,1993-0");

        assertEquals(List.of(5L), heldBack(read));
        assertTrue(read.only().skippedLines().get(0).reason().contains("the file ends"));
    }

    @Test
    void aShortRowInPlaceIsTaken() throws IOException {
        var read = read(HEADER + "1,Ann,1984-05-24\n" + AFTER);

        assertEquals(List.of("1", "Ann", "1984-05-24", "", ""), read.values().get(0));
        assertEquals(List.of(), heldBack(read));
    }

    @Test
    void commasInRunningTextAtTheEndOfARowShiftNothing() throws IOException {
        String sentence = "she asked for a call in the morning before nine";
        var read = read("Id,Date,Note\n1,2024-05-01," + sentence + ", or later, she said\n2,2024-05-02," + sentence
                + "\n3,2024-05-03," + sentence + "\n");

        assertEquals(sentence + ",  or later,  she said", read.values().get(0).get(2));
        assertEquals(List.of(), heldBack(read));
    }

    @Test
    void whatLooksLikeASecretInAShiftedRowOfATableWithSecretsIsNotStaged() throws IOException {
        var read = read("Id,Name,SSN,City\n1,Doe, Ann,123-45-6789,Salem\n2,Bob,123-45-6780,Salem\n3,Cy,123-45-6781,Salem\n");

        assertEquals(List.of(2L), heldBack(read));
        assertTrue(read.values().stream().flatMap(List::stream).noneMatch(value -> value.contains("-45-")));
    }
}
