package io.bridgework.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists beside this class: lines of cells parted by {@code |}; blank lines and {@code #} lines are skipped. */
final class VocabularyFile {
    private VocabularyFile() {}

    static List<List<String>> read(String name) {
        var lines = new ArrayList<List<String>>();
        try (var in = VocabularyFile.class.getResourceAsStream(name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(cells(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + name, e);
        }
        return lines;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
