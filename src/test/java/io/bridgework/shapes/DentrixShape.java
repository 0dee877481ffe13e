package io.bridgework.shapes;

import static io.bridgework.shapes.Cells.dateIn;
import static io.bridgework.shapes.Cells.timeIn;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists as Dentrix offices make them: chart numbers for patients, provider codes, US dates, no location at all. */
final class DentrixShape {
    private DentrixShape() {}

    static List<ShapeTable> tables(ExampleTables from) {
        Function<Map<String, String>, Object> chart = row -> from.look("Patients", "Patient ID", row.get("Patient ID"), "Chart #");
        var plans = from.rows("Treatment Plans");
        return List.of(
                new ShapeTable("Patient List", from.rows("Patients")).columns("Chart #", "Patient ID")
                        .column("Last Name", row -> Cells.last(row.get("Patient Name"))).column("First Name", row -> Cells.first(row.get("Patient Name")))
                        .column("MI", row -> Cells.middle(row.get("Patient Name"))).column("Preferred Name", "Preferred Name").column("Birthdate", dateIn("DOB", "M/d/yyyy"))
                        .column("Gender", row -> row.get("Gender").substring(0, 1)).column("Status", row -> row.get("Status").equals("Active") ? "Patient" : row.get("Status"))
                        .column("Guarantor", row -> from.look("Patients", "Patient ID", row.get("Guarantor ID"), "Chart #"))
                        .column("Prim Prov", row -> code(row.get("Primary Provider"))).column("Sec Prov", row -> code(row.get("Hygienist")))
                        .columns("Address 1=Address", "Address 2", "City", "State", "Zip", "Home Phone", "Cell Phone=Mobile Phone", "Work Phone", "Email")
                        .column("Guar Balance", row -> row.get("Balance")).column("SSN", row -> "***-**-" + row.get("Patient ID").substring(1)).column("First Visit", dateIn("First Visit", "M/d/yyyy"))
                        .column("Last Visit", dateIn("Last Visit", "M/d/yyyy")).column("Referred By", "Referral Source").column("Entered", dateIn("Created On", "M/d/yyyy")),
                new ShapeTable("Appointment Book", from.rows("Appointments")).column("Appt ID", "Appointment ID").column("Chart #", chart)
                        .column("Patient", row -> from.look("Patients", "Patient ID", row.get("Patient ID"), "Patient Name"))
                        .column("Phone", row -> from.look("Patients", "Patient ID", row.get("Patient ID"), "Mobile Phone"))
                        .column("Appt Date", dateIn("Appt Date", "M/d/yyyy")).column("Appt Time", row -> Cells.start(row) == null ? "" : Cells.start(row).format(java.time.format.DateTimeFormatter.ofPattern("h:mm a", java.util.Locale.US)))
                        .column("Appt Length", row -> row.get("Minutes")).column("Provider", row -> code(row.get("Provider"))).column("Op", "Operatory")
                        .column("Status", "Appt Status").column("Appt Reason", "Reason").column("Appt Note", "Appt Notes"),
                new ShapeTable("Treatment Manager", plans).column("Case ID", "Treatment Plan ID").column("Chart #", chart).column("Patient", "Patient").column("Case Name", "Plan Name")
                        .column("Case Status", row -> Map.of("Presented", "Proposed", "Declined", "Rejected").getOrDefault(row.get("Status"), row.get("Status")))
                        .column("Category", "Category").column("Prov", row -> code(row.get("Provider"))).column("Date Created", dateIn("Date Presented", "M/d/yyyy"))
                        .column("TP Total", row -> "$" + row.get("Total Fee")).column("TP Ins Est", row -> "$" + row.get("Ins Estimate")).column("TP Pat Est", row -> "$" + row.get("Patient Portion"))
                        .column("ADA Codes", row -> row.get("Procedure Codes").replace("; ", ", ")).column("Description", "Procedures").column("Tooth", "Tooth")
                        .column("Completed Date", dateIn("Date Completed", "M/d/yyyy")).column("Rejected Date", dateIn("Date Declined", "M/d/yyyy")).column("Rejected Reason", "Decline Reason")
                        .column("Accepted Date", dateIn("Date Accepted", "M/d/yyyy")),
                new ShapeTable("Continuing Care", from.rows("Recalls")).column("Chart #", chart).column("Continuing Care Type", "Recall Type")
                        .column("Interval", row -> row.get("Interval").equals("12 months") ? "1 Y" : row.get("Interval").split(" ")[0] + " M")
                        .column("Due Date", dateIn("Due Date", "M/d/yyyy")).column("Prior Treat", dateIn("Last Completed", "M/d/yyyy"))
                        .column("CC Status", "Recall Status").column("Prov", row -> code(row.get("Provider"))).column("Remarks", "Comment"),
                new ShapeTable("Clinical Notes", from.rows("Notes")).column("Note ID", "Note ID").column("Chart #", chart).column("Note Date", timeIn("Entered On", "M/d/yyyy h:mm a"))
                        .column("Provider", row -> code(row.get("Author"))).column("Clinical Note", "Note"),
                new ShapeTable("Insurance", from.rows("Insurance")).column("Chart #", chart).columns("Coverage", "Carrier Name", "Group Plan Name=Group Name", "Group #", "Subscriber ID=Policy #")
                        .columns("Relation to Subscriber", "Annual Max", "Deductible"),
                new ShapeTable("Staff", from.rows("Providers")).column("Provider ID", row -> code(row.get("Provider ID")))
                        .column("Name", row -> row.get("Last Name") + ", " + row.get("First Name") + (row.get("Credentials").isEmpty() ? "" : ", " + row.get("Credentials")))
                        .column("Class", "Role").column("NPI", "NPI"),
                new ShapeTable("Document Center", from.rows("Documents")).column("Doc ID", "Document ID").column("Chart #", chart).columns("File=File Path", "Type=Document Type", "Description")
                        .column("Date", timeIn("Uploaded On", "M/d/yyyy h:mm a")));
    }

    private static String code(String provider) {
        return provider.isEmpty() ? "" : (provider.compareTo("106") < 0 ? "DOC" : "HYG") + provider.substring(2);
    }

    static ShapedTruth truth(ShapedTruth truth) {
        return truth.gone("location").gone("relationship").extra("organization").withoutMember("patient", "links", "org").withoutMember("plan", "links", "org")
                .withoutMember("appointment", "links", "org").withoutMember("appointment", "timestamps").withoutMember("note", "timestamps")
                .without("patient", "patient.status", "patient.next_appt", "patient.language", "patient.contact_pref", "patient.hygienist", "patient.text_ok", "patient.consent.")
                .withoutMember("patient", "timestamps").without("appointment", "appointment.location").without("plan", "plan.status", "plan.created", "insurance.")
                .withoutMember("plan", "equals", "stage").withoutMember("appointment", "links", "deal").withoutMember("file", "links", "deal").optional("stage").optional("pipeline").without("recall", "recall.interval");
    }
}
