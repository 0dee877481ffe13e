package io.bridgework.shapes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The forms that a table may be written in. */
final class TableForms {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final ObjectMapper LINES = new ObjectMapper();

    private TableForms() {}

    static void delimited(Path file, ShapeTable table, String delimiter, Charset charset) throws IOException {
        var text = new StringBuilder(charset.name().startsWith("UTF-16") && !charset.name().equals("UTF-16") ? "\uFEFF" : "");
        text.append(line(table.headers(), delimiter));
        for (List<Object> row : table.cells()) {
            text.append(line(row, delimiter));
        }
        Files.write(file, text.toString().getBytes(charset));
    }

    private static String line(List<?> cells, String delimiter) {
        return cells.stream().map(TableForms::text).map(cell -> quoted(cell, delimiter)).collect(Collectors.joining(delimiter)) + "\r\n";
    }

    private static String quoted(String cell, String delimiter) {
        boolean needed = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    static String text(Object cell) {
        if (cell instanceof LocalDateTime time) {
            return time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        }
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    /** One sheet per table. */
    static void workbook(Path file, List<ShapeTable> tables) throws IOException {
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "Example", "1.0")) {
            for (ShapeTable table : tables) {
                Worksheet sheet = workbook.newWorksheet(table.name);
                for (int i = 0; i < table.headers().size(); i++) {
                    sheet.value(0, i, table.headers().get(i));
                }
                int at = 1;
                for (List<Object> row : table.cells()) {
                    for (int i = 0; i < row.size(); i++) {
                        put(sheet, at, i, row.get(i));
                    }
                    at++;
                }
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Percent percent) {
            sheet.value(row, column, percent.fraction());
            sheet.style(row, column).format("0.0%").set();
        } else if (cell instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("mm/dd/yyyy").set();
        } else if (cell instanceof LocalDateTime time) {
            sheet.value(row, column, time);
            sheet.style(row, column).format("m/d/yyyy h:mm AM/PM").set();
        } else if (cell instanceof LocalTime time) {
            sheet.value(row, column, time.toSecondOfDay() / 86_400.0);
            sheet.style(row, column).format("h:mm AM/PM").set();
        } else if (cell instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!cell.toString().isEmpty()) {
            sheet.value(row, column, cell.toString());
        }
    }

    /** A share that a workbook shows as a percentage. */
    record Percent(BigDecimal fraction) {}

    static void json(Path file, ShapeTable table) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(objects(table)));
    }

    /** The list inside an answer as an API gives it. */
    static void answer(Path file, String name, ShapeTable table) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("code", true);
        answer.put("count", table.rows.size());
        answer.put("data", Map.of(name, objects(table)));
        Files.writeString(file, JSON.writeValueAsString(answer));
    }

    static void jsonLines(Path file, ShapeTable table) throws IOException {
        var text = new StringBuilder();
        for (Map<String, Object> each : objects(table)) {
            text.append(LINES.writeValueAsString(each)).append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    static List<Map<String, Object>> objects(ShapeTable table) {
        var objects = new ArrayList<Map<String, Object>>();
        for (List<Object> row : table.cells()) {
            var object = new LinkedHashMap<String, Object>();
            for (int i = 0; i < row.size(); i++) {
                object.put(table.headers().get(i), plain(row.get(i)));
            }
            objects.add(object);
        }
        return objects;
    }

    private static Object plain(Object cell) {
        if (cell instanceof String text && text.isEmpty()) {
            return null;
        }
        return cell instanceof LocalDate || cell instanceof LocalTime || cell instanceof LocalDateTime ? text(cell) : cell;
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    static void zip(Path folder, Path zip) throws IOException {
        try (Stream<Path> files = Files.walk(folder); var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (Files.isRegularFile(file)) {
                    out.putNextEntry(new ZipEntry("PbN export/" + folder.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
    }
}
