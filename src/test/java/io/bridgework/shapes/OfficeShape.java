package io.bridgework.shapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The example's own words, written or arranged in other ways. */
final class OfficeShape {
    private OfficeShape() {}

    private static List<ShapeTable> renamed(ExampleTables from, UnaryOperator<String> header) {
        var tables = new ArrayList<ShapeTable>();
        for (ShapeTable table : from.asTheyWere()) {
            var other = new ShapeTable(header.apply(table.name), table.rows);
            table.columns.forEach((name, cell) -> other.column(header.apply(name), cell));
            tables.add(other);
        }
        return tables;
    }

    private static String words(String header) {
        return header.replace("#", " Number").replace("%", " Percent").replaceAll("[^A-Za-z0-9]+", " ").strip();
    }

    static List<ShapeTable> camelCase(ExampleTables from) {
        return renamed(from, header -> {
            String joined = words(header).replace(" ", "");
            return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
        });
    }

    static List<ShapeTable> snakeCase(ExampleTables from) {
        return renamed(from, header -> words(header).toLowerCase(Locale.ROOT).replace(' ', '_'));
    }

    /** Locations and providers by their names; patients split; dates and times of visits in one. */
    static List<ShapeTable> namesForIds(ExampleTables from) {
        var tables = new ArrayList<ShapeTable>();
        for (ShapeTable table : from.asTheyWere()) {
            var other = new ShapeTable(table.name, table.rows);
            table.columns.forEach((header, cell) -> nameForId(from, table.name, other, header));
            tables.add(other);
        }
        return tables;
    }

    private static void nameForId(ExampleTables from, String table, ShapeTable to, String header) {
        boolean own = table.equals("Locations") || table.equals("Providers");
        switch (header) {
            case "Practice" -> to.column("Office", row -> from.look("Locations", "Location ID", row.get(header), "Practice Name"));
            case "Provider", "Author", "Primary Provider", "Hygienist" -> to.column(header, row -> provider(from, row.get(header)));
            case "Patient Name" -> to.column("Last Name", row -> Cells.last(row.get(header)))
                    .column("First Name", row -> row.get(header).split(", ")[1]);
            case "Appt Date" -> to.column("Appointment Start", row -> Cells.start(row) == null ? "" : Cells.start(row).format(java.time.format.DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm a", Locale.US)))
                    .column("Appointment End", row -> Cells.end(row) == null ? "" : Cells.end(row).format(java.time.format.DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm a", Locale.US)));
            case "Start Time", "End Time", "Minutes" -> { }
            case "Location ID" -> {
                if (table.equals("Providers")) {
                    to.column("Home Office", row -> from.look("Locations", "Location ID", row.get(header), "Practice Name"));
                } else {
                    to.keep(header);
                }
            }
            default -> to.keep(header);
        }
    }

    private static String provider(ExampleTables from, String id) {
        return id.isEmpty() ? "" : from.look("Providers", "Provider ID", id, "Last Name") + ", " + from.look("Providers", "Provider ID", id, "First Name");
    }

    static ShapedTruth namesForIdsTruth(ShapedTruth truth) {
        return truth;
    }

    /** A row per planned procedure, the money on it. */
    static List<ShapeTable> itemRows(ExampleTables from) {
        var tables = new ArrayList<ShapeTable>();
        for (ShapeTable table : from.asTheyWere()) {
            if (!table.name.equals("Treatment Plans")) {
                tables.add(table);
                continue;
            }
            var items = new ShapeTable("Planned Procedures", Cells.items(table.rows)).column("Line", "Item ID");
            for (String header : table.headers()) {
                items.column(Map.of("Procedure Codes", "ADA Code", "Procedures", "Procedure", "Total Fee", "Fee").getOrDefault(header, header), header);
            }
            tables.add(items);
        }
        return tables;
    }

    /** No word of a place anywhere, and no table of places, goals or reviews. */
    static List<ShapeTable> oneOffice(ExampleTables from) {
        return without(from, Set.of("Locations", "KPI Goals", "Reviews"), Set.of("Practice", "Location ID"));
    }

    static ShapedTruth oneOfficeTruth(ShapedTruth truth) {
        return truth.gone("location").gone("relationship").extra("organization").withoutMember("patient", "links", "org").withoutMember("plan", "links", "org")
                .withoutMember("appointment", "links", "org").withoutMember("appointment", "timestamps").withoutMember("note", "timestamps").withoutMember("patient", "timestamps")
                .without("appointment", "appointment.location");
    }

    private static List<ShapeTable> without(ExampleTables from, Set<String> names, Set<String> headers) {
        var tables = new ArrayList<ShapeTable>();
        for (ShapeTable table : from.asTheyWere()) {
            if (!names.contains(table.name)) {
                table.columns.keySet().removeAll(headers);
                tables.add(table);
            }
        }
        return tables;
    }

    /** Just patients, visits, plans and providers, and those without e-mails; insurance without its plan. */
    static List<ShapeTable> fewKinds(ExampleTables from) {
        return without(from, Set.of("Pipeline Stages", "Reviews", "KPI Goals", "Recalls", "Notes", "Documents"),
                Set.of("Provider Email", "Treatment Plan ID_", "Preferred Name", "Hygienist", "Created On"));
    }

    static ShapedTruth fewKindsTruth(ShapedTruth truth) {
        return truth.gone("recall").gone("note").gone("file").without("location", "kpi.", "review.").without("patient", "patient.preferred", "patient.hygienist")
                .withoutMember("patient", "timestamps").without("plan", "plan.created").optional("pipeline").optional("stage").withoutMember("plan", "equals", "stage", "probability");
    }

    /** One office whose goals and reviews name no place, since there is just one; the newest period of one place of the example. */
    static List<ShapeTable> oneOfficeWithGoals(ExampleTables from) {
        var tables = new ArrayList<>(oneOffice(from));
        for (String name : List.of("KPI Goals", "Reviews")) {
            var rows = from.rows(name).stream().filter(row -> row.get("Location").equals(from.rows(name).get(0).get("Location"))).toList();
            var table = ShapeTable.asItWas(name, rows);
            table.columns.remove("Location");
            tables.add(table);
        }
        return tables;
    }

    /** Policies of patients, not of plans. */
    static List<ShapeTable> policiesOfPatients(ExampleTables from) {
        var tables = new ArrayList<ShapeTable>();
        for (ShapeTable table : from.asTheyWere()) {
            if (table.name.equals("Insurance")) {
                table.columns.remove("Treatment Plan ID");
            }
            tables.add(table);
        }
        return tables;
    }

    static ShapedTruth policiesOfPatientsTruth(ShapedTruth truth) {
        return truth.without("plan", "insurance.");
    }

    /** Day before month, comma before cents. */
    static List<ShapeTable> dayFirst(ExampleTables from) {
        var tables = new ArrayList<ShapeTable>();
        for (ShapeTable table : from.asTheyWere()) {
            var other = new ShapeTable(table.name, table.rows);
            table.columns.forEach((header, cell) -> other.column(header, row -> european(row.get(header))));
            tables.add(other);
        }
        return tables;
    }

    private static String european(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return text.substring(8, 10) + "." + text.substring(5, 7) + "." + text.substring(0, 4) + text.substring(10);
        }
        return text.matches("-?\\d+\\.\\d\\d") ? String.format(Locale.GERMANY, "%,.2f", Double.valueOf(text)) : text;
    }

    /** Everything of a patient inside the patient. */
    static List<ShapeTable> nested(ExampleTables from) {
        var own = Set.of("Treatment Plans", "Appointments", "Notes", "Recalls", "Insurance");
        var tables = new ArrayList<ShapeTable>();
        for (ShapeTable table : from.asTheyWere()) {
            if (table.name.equals("Patients")) {
                own.stream().sorted().forEach(name -> table.column(name.toLowerCase(Locale.ROOT).replace(' ', '_'), row -> inside(from, name, row.get("Patient ID"))));
                tables.add(table.named("patients"));
            } else if (!own.contains(table.name)) {
                tables.add(table);
            }
        }
        return tables;
    }

    private static List<Object> inside(ExampleTables from, String name, String patient) {
        var list = new ArrayList<Object>();
        for (Map<String, String> row : from.rows(name)) {
            if (row.get("Patient ID").equals(patient)) {
                var copy = new LinkedHashMap<String, Object>(row);
                copy.remove("Patient ID");
                copy.replaceAll((header, value) -> "".equals(value) ? null : value);
                list.add(copy);
            }
        }
        return list;
    }
}
