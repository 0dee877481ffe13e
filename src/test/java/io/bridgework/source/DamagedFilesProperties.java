package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.model.SourceTable;
import io.bridgework.model.TroubleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Whatever a file holds, reading it ends in rows or in a trouble said in words, and each line is accounted for once. */
class DamagedFilesProperties {
    @Property(tries = 500)
    void anyTextIsRowsOrATrouble(@ForAll @StringLength(max = 200) @Chars({'a', '1', ',', ';', '"', '\n', '\t', ' ', '\r', '=', '{', '}', '[', ']', ':', 'é'}) String text)
            throws IOException {
        read("export.csv", text.getBytes(StandardCharsets.UTF_8));
        read("export.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void everyLineOfARegularFileIsARowOrSaidToBeNone(
            @ForAll @IntRange(min = 1, max = 40) int rows, @ForAll @CharRange(from = 'a', to = 'f') @StringLength(max = 30) String kinds) throws IOException {
        var text = new StringBuilder("Id,Name,City,Fee\n");
        for (int i = 0; i < rows; i++) {
            char kind = kinds.isEmpty() ? 'a' : kinds.charAt(i % kinds.length());
            text.append(switch (kind) {
                case 'b' -> "Id,Name,City,Fee";
                case 'c' -> ",,,";
                case 'd' -> "Total,,,10.00";
                case 'e' -> "7,Ann,Salem,10.00,more";
                case 'f' -> "8,\"Ann,Salem,1";
                default -> i + ",Ann,Salem,10.00";
            }).append('\n');
        }

        withFile("export.csv", text.toString().getBytes(StandardCharsets.UTF_8), folder -> {
            ReadTables read = ReadTables.of(folder);
            Set<Long> seen = new HashSet<>(read.lines());
            read.only().skippedLines().forEach(line -> seen.add(line.line()));
            assertEquals(rows, seen.size());
            assertEquals(read.only().rows(), read.lines().size());
        });
    }

    @Property(tries = 150)
    void aCutWorkbookOrZipIsATrouble(@ForAll @IntRange(min = 0, max = 3000) int cut, @ForAll @IntRange(min = 0, max = 3000) int turned)
            throws IOException {
        byte[] workbook = damaged(workbook(), cut, turned);
        read("export.xlsx", workbook);
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("export.xlsx"));
            zip.write(workbook);
            zip.putNextEntry(new ZipEntry("p.csv"));
            zip.write("Id,Name\n1,Ann\n".getBytes(StandardCharsets.UTF_8));
        }
        withFile("export.zip", damaged(zipped.toByteArray(), cut / 2, turned), folder -> readAll(folder.resolve("export.zip")));
    }

    private interface Check {
        void on(Path folder) throws IOException;
    }

    private static void read(String name, byte[] bytes) throws IOException {
        withFile(name, bytes, DamagedFilesProperties::readAll);
    }

    private static void readAll(Path place) {
        try (Export export = Export.open(place)) {
            for (SourceTable table : export.tables()) {
                export.read(table, row -> assertEquals(table.headers().size(), row.values().size()));
            }
            export.documents();
        } catch (TroubleException e) {
            assertEquals(false, e.trouble().sentence().isBlank());
        }
    }

    private static void withFile(String name, byte[] bytes, Check check) throws IOException {
        Path folder = Files.createTempDirectory("damaged");
        try {
            Files.write(folder.resolve(name), bytes);
            check.on(folder);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static byte[] damaged(byte[] whole, int cut, int turned) {
        byte[] bytes = Arrays.copyOf(whole, Math.max(1, whole.length - cut));
        bytes[turned % bytes.length] ^= 0x55;
        return bytes;
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (String header : List.of("Id", "Name")) {
                sheet.value(0, header.equals("Id") ? 0 : 1, header);
            }
            for (int i = 1; i < 50; i++) {
                sheet.value(i, 0, i);
                sheet.value(i, 1, "Ann " + i);
            }
        }
        return out.toByteArray();
    }
}
