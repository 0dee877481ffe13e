package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers of real systems, over made-up rows. */
class HeaderFinderTest {
    private static final List<String> WORDS = List.of("Sample", "Ann", "Salem", "Active", "DOC1", "Prophy", "left message", "North Office",
            "Delta of Nowhere", "yes", "Restorative", "", "", "call the guarantor first");

    @TempDir
    Path folder;

    static Stream<Arguments> dialects() throws IOException {
        var all = new ArrayList<Arguments>();
        for (JsonNode dialect : new ObjectMapper().readTree(HeaderFinderTest.class.getResource("/headers/example-headers.json"))) {
            var headers = new ArrayList<String>();
            dialect.get("headers").forEach(header -> headers.add(header.asText()));
            all.add(Arguments.of(dialect.get("id").asText() + " " + dialect.get("file").asText(), headers));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dialects")
    void findsTheHeaderOverFewAndManyRows(String name, List<String> headers) throws IOException {
        for (int rows : new int[] {1, 2, 40}) {
            for (String title : List.of("", "Report of the day\nDate: 06/10/2030\n\n")) {
                var text = new StringBuilder(title).append(line(headers));
                var random = new Random(rows);
                for (int i = 0; i < rows; i++) {
                    text.append(line(row(headers.size(), i, random)));
                }
                ReadTables.write(folder, "table.csv", text.toString());

                var read = ReadTables.of(folder);

                assertEquals(headers, read.only().headers());
                assertEquals(rows, read.only().rows());
            }
        }
    }

    private static List<String> row(int columns, int number, Random random) {
        var row = new ArrayList<String>(List.of(String.valueOf(100 + number)));
        while (row.size() < columns) {
            int kind = random.nextInt(4);
            row.add(kind == 0 ? "2030-01-" + (10 + random.nextInt(9)) : kind == 1 ? random.nextInt(900) + ".50"
                    : WORDS.get(random.nextInt(WORDS.size())));
        }
        return row;
    }

    private static String line(List<String> cells) {
        return String.join(",", cells.stream().map(cell -> cell.contains(",") ? '"' + cell + '"' : cell).toList()) + "\n";
    }
}
