package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written as a table is read as it was written. */
class TextRoundTripProperties {
    private static final List<String> HEADERS = List.of("Patient ID", "Last Name", "First Name", "Note", "City", "Balance", "DOB");

    /** How a table is written: delimiter, encoding with its mark, line end, and how often cells are quoted without need. */
    record Style(char delimiter, String encoding, String mark, String lineEnd, int quoting, long seed) {}

    record Table(int columns, List<List<String>> rows) {}

    @Property(tries = 500)
    void readsBackWhatWasWritten(@ForAll("tables") Table table, @ForAll("styles") Style style) throws IOException {
        var lines = new ArrayList<Long>();
        byte[] bytes = written(table, style, lines);
        // Bytes that are right in both encodings can only be taken for UTF-8.
        Assume.that(!style.encoding().equals("windows-1252") || !Utf8Check.isUtf8(bytes, true) || isAscii(bytes));

        ReadTables read = read(bytes);

        assertEquals(HEADERS.subList(0, table.columns()), read.only().headers());
        assertEquals(table.rows(), read.values());
        assertEquals(lines, read.lines());
        assertEquals(List.of(), read.only().skippedLines());
    }

    @Property(tries = 300)
    void losesNoRowToOneOpenQuote(@ForAll("tables") Table table, @ForAll("styles") Style style) throws IOException {
        var plain = new ArrayList<List<String>>();
        for (List<String> row : table.rows()) {
            plain.add(row.stream().map(cell -> cell.replaceAll("[\"\\r\\n]", "'")).toList());
        }
        int broken = (int) Math.floorMod(style.seed(), plain.size());
        var row = new ArrayList<>(plain.get(broken));
        row.set(1, "\"" + "inch");
        plain.set(broken, row);
        byte[] bytes = unquoted(new Table(table.columns(), plain), style);

        ReadTables read = read(bytes);

        assertEquals(plain.stream().map(cells -> cells.get(0)).toList(), read.values().stream().map(cells -> cells.get(0)).toList());
    }

    @Provide
    Arbitrary<Style> styles() {
        Map<String, String> marks = Map.of("UTF-8", "", "UTF-16LE", "\uFEFF", "UTF-16BE", "\uFEFF", "windows-1252", "");
        return Combinators.combine(Arbitraries.of(',', ';', '\t', '|'), Arbitraries.of(marks.keySet().stream().sorted().toList()),
                        Arbitraries.of(true, false), Arbitraries.of("\n", "\r\n"), Arbitraries.of(0, 1, 2), Arbitraries.longs().between(0, 1 << 20))
                .as((delimiter, encoding, marked, end, quoting, seed) -> new Style(delimiter, encoding,
                        encoding.equals("UTF-8") && marked ? "\uFEFF" : marks.get(encoding), end, quoting, seed));
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.strings().withChars("abcdeXYZ  é’ñ0123456789.-/'").ofMaxLength(12)),
                net.jqwik.api.Tuple.of(2, Arbitraries.strings().withChars("ab ,;|\"\t'").ofMaxLength(10)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().withChars("ab\n\",").ofMaxLength(10)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just("")));
        return Arbitraries.integers().between(3, HEADERS.size()).flatMap(columns -> cell.list().ofSize(columns - 2).list()
                .ofMinSize(3).ofMaxSize(30).map(rows -> {
                    var numbered = new ArrayList<List<String>>();
                    for (List<String> row : rows) {
                        var full = new ArrayList<>(List.of(String.valueOf(1000 + numbered.size()), "Sample"));
                        full.addAll(row);
                        numbered.add(List.copyOf(full));
                    }
                    return new Table(columns, List.copyOf(numbered));
                }));
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static ReadTables read(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("table");
        try {
            Files.write(folder.resolve("table.csv"), bytes);
            return ReadTables.of(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static byte[] written(Table table, Style style, List<Long> lines) throws IOException {
        var random = new Random(style.seed());
        var text = new StringBuilder(style.mark());
        long line = 1;
        for (int i = -1; i < table.rows().size(); i++) {
            List<String> row = i < 0 ? HEADERS.subList(0, table.columns()) : table.rows().get(i);
            if (i >= 0) {
                lines.add(line);
            }
            for (int j = 0; j < row.size(); j++) {
                text.append(j > 0 ? String.valueOf(style.delimiter()) : "").append(cell(row.get(j), style, random));
                line += row.get(j).chars().filter(c -> c == '\n').count();
            }
            text.append(style.lineEnd());
            line++;
        }
        return text.toString().getBytes(Charset.forName(style.encoding()));
    }

    private static String cell(String value, Style style, Random random) {
        boolean needed = value.indexOf(style.delimiter()) >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0
                || value.startsWith(" ") || value.endsWith(" ");
        boolean wanted = style.quoting() == 2 || style.quoting() == 1 && random.nextBoolean();
        return needed || wanted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static byte[] unquoted(Table table, Style style) throws IOException {
        var out = new ByteArrayOutputStream();
        var text = new StringBuilder(String.join(String.valueOf(style.delimiter()), HEADERS.subList(0, table.columns()))).append('\n');
        for (List<String> row : table.rows()) {
            text.append(String.join(String.valueOf(style.delimiter()), row.stream().map(cell -> cell.replace(style.delimiter(), '_')).toList()))
                    .append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
