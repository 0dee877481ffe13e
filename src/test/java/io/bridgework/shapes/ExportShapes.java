package io.bridgework.shapes;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The shapes in which an example export is written anew; what it says stays, or the truth is told what is left out. */
final class ExportShapes {
    /** Writes an export into an empty folder; what it gives back is the export, a file or folder inside. */
    interface Writing {
        Path write(ExampleTables from, Path folder) throws IOException;
    }

    /** @param truth what the shape leaves of the truth */
    record Shape(String name, Writing writing, UnaryOperator<ShapedTruth> truth) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ExportShapes() {}

    /** Those that suit any export: the tables as they were in other files. */
    static List<Shape> forms() {
        return List.of(
                new Shape("zip", ExportShapes::zip, t -> t),
                new Shape("workbook", ExportShapes::workbook, t -> t),
                new Shape("json", (from, folder) -> each(from, folder, (file, table) -> TableForms.json(Path.of(file + ".json"), table)), t -> t),
                new Shape("jsonLines", (from, folder) -> each(from, folder, (file, table) -> TableForms.jsonLines(Path.of(file + ".ndjson"), table)), t -> t),
                new Shape("answers", (from, folder) -> each(from, folder, (file, table) -> TableForms.answer(Path.of(file + ".json"), table.name.toLowerCase(Locale.ROOT).replace(' ', '_'), table)), t -> t),
                new Shape("semicolonsUtf16", (from, folder) -> each(from, folder, (file, table) -> TableForms.delimited(Path.of(file + ".txt"), table, ";", StandardCharsets.UTF_16LE)), t -> t),
                new Shape("pipesWindows", (from, folder) -> each(from, folder, (file, table) -> TableForms.delimited(Path.of(file + ".dat"), table, "|", WINDOWS)), t -> t),
                new Shape("namesThatSayNothing", ExportShapes::nameless, t -> t),
                new Shape("abbreviatedNames", ExportShapes::abbreviated, t -> t));
    }

    /** Those that say the same in the words of other systems; for an export without mess. */
    static List<Shape> dialects() {
        return List.of(
                new Shape("nativeWorkbook", (from, folder) -> book(from, NativeShape.tables(from), folder), t -> t),
                new Shape("nativeJson", (from, folder) -> files(from, NativeShape.tables(from).stream().map(ExportShapes::plainPercents).toList(), folder, ".json"), t -> t),
                new Shape("openDental", (from, folder) -> files(from, OpenDentalShape.tables(from), folder, ".csv"), OpenDentalShape::truth),
                new Shape("dentrix", (from, folder) -> files(from, DentrixShape.tables(from), folder, ".csv"), DentrixShape::truth),
                new Shape("clinicApi", (from, folder) -> files(from, ClinicApiShape.tables(from), folder, ".answer"), ClinicApiShape::truth),
                new Shape("camelCase", (from, folder) -> files(from, OfficeShape.camelCase(from), folder, ".json"), t -> t),
                new Shape("snakeCase", (from, folder) -> files(from, OfficeShape.snakeCase(from), folder, ".tsv"), t -> t),
                new Shape("namesForIds", (from, folder) -> files(from, OfficeShape.namesForIds(from), folder, ".csv"), OfficeShape::namesForIdsTruth),
                new Shape("itemRows", (from, folder) -> files(from, OfficeShape.itemRows(from), folder, ".csv"), t -> t),
                new Shape("oneOffice", (from, folder) -> files(from, OfficeShape.oneOffice(from), folder, ".csv"), OfficeShape::oneOfficeTruth),
                new Shape("fewKinds", (from, folder) -> files(from, OfficeShape.fewKinds(from), folder, ".csv"), OfficeShape::fewKindsTruth),
                new Shape("oneOfficeWithGoals", (from, folder) -> files(from, OfficeShape.oneOfficeWithGoals(from), folder, ".csv"), OfficeShape::oneOfficeTruth),
                new Shape("policiesOfPatients", (from, folder) -> files(from, OfficeShape.policiesOfPatients(from), folder, ".csv"), OfficeShape::policiesOfPatientsTruth),
                new Shape("dayFirst", (from, folder) -> files(from, OfficeShape.dayFirst(from), folder, ".ssv"), t -> t),
                new Shape("nested", (from, folder) -> files(from, OfficeShape.nested(from), folder, ".json"), t -> t),
                new Shape("eaglesoft", (from, folder) -> files(from, EaglesoftShape.tables(from), folder, ".csv"), EaglesoftShape::truth));
    }

    private interface OneFile {
        void write(String pathWithoutExtension, ShapeTable table) throws IOException;
    }

    private static Path each(ExampleTables from, Path folder, OneFile writer) throws IOException {
        for (ShapeTable table : from.asTheyWere()) {
            writer.write(folder.resolve(table.name).toString(), table);
        }
        return withDocuments(from, folder);
    }

    private static Path withDocuments(ExampleTables from, Path folder) throws IOException {
        TableForms.copyTree(from.documents(), folder.resolve("attachments"));
        return folder;
    }

    private static Path zip(ExampleTables from, Path folder) throws IOException {
        TableForms.zip(from.source(), folder.resolve("export.zip"));
        return folder.resolve("export.zip");
    }

    private static Path workbook(ExampleTables from, Path folder) throws IOException {
        return book(from, from.asTheyWere(), folder);
    }

    private static Path book(ExampleTables from, List<ShapeTable> tables, Path folder) throws IOException {
        TableForms.workbook(folder.resolve("export 2026-11-20.xlsx"), tables);
        return withDocuments(from, folder);
    }

    private static ShapeTable plainPercents(ShapeTable table) {
        var plain = new ShapeTable(table.name, table.rows);
        table.columns.forEach((header, cell) -> plain.column(header, row -> cell.apply(row) instanceof TableForms.Percent percent ? percent.fraction() : cell.apply(row)));
        return plain;
    }

    private static Path nameless(ExampleTables from, Path folder) throws IOException {
        int number = 1;
        for (ShapeTable table : from.asTheyWere()) {
            TableForms.delimited(folder.resolve("tbl" + number++ + ".csv"), table, ",", StandardCharsets.UTF_8);
        }
        return withDocuments(from, folder);
    }

    private static Path abbreviated(ExampleTables from, Path folder) throws IOException {
        Map<String, String> names = Map.ofEntries(Map.entry("Patients", "pt_list"), Map.entry("Appointments", "appts"), Map.entry("Treatment Plans", "txplans"), Map.entry("Providers", "prov"),
                Map.entry("Locations", "offices"), Map.entry("Pipeline Stages", "stg"), Map.entry("Notes", "commlog"), Map.entry("Documents", "docs"), Map.entry("Insurance", "ins"),
                Map.entry("KPI Goals", "scorecard"), Map.entry("Reviews", "reputation"), Map.entry("Recalls", "cc_due"));
        for (ShapeTable table : from.asTheyWere()) {
            TableForms.delimited(folder.resolve("export_2026-11-20_" + names.getOrDefault(table.name, table.name) + ".csv"), table, "\t", StandardCharsets.UTF_8);
        }
        return withDocuments(from, folder);
    }

    private static Path files(ExampleTables from, List<ShapeTable> tables, Path folder, String form) throws IOException {
        for (ShapeTable table : tables) {
            Path file = folder.resolve(table.name + (form.equals(".answer") ? ".json" : form));
            switch (form) {
                case ".json" -> TableForms.json(file, table);
                case ".answer" -> TableForms.answer(file, table.name, table);
                default -> TableForms.delimited(file, table, form.equals(".tsv") ? "\t" : form.equals(".ssv") ? ";" : ",", StandardCharsets.UTF_8);
            }
        }
        return Files.isDirectory(from.documents()) ? withDocuments(from, folder) : folder;
    }
}
