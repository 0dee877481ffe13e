package io.bridgework.shapes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of a web service: numbers as ids, what belongs to a record inside it, instants in UTC, truth values for states. */
final class ClinicApiShape {
    private ClinicApiShape() {}

    static List<ShapeTable> tables(ExampleTables from) {
        return List.of(patients(from), visits(from), plans(from),
                new ShapeTable("providers", from.rows("Providers")).column("id", row -> number(row.get("Provider ID"))).columns("email=Email", "first_name=First Name", "last_name=Last Name")
                        .column("name", row -> row.get("First Name") + " " + row.get("Last Name")).column("npi", "NPI").column("inactive", row -> !row.get("Active").equals("Yes")),
                new ShapeTable("locations", from.rows("Locations")).column("id", row -> number(row.get("Location ID"))).column("name", "Practice Name")
                        .column("institution_id", row -> 7).columns("street_address=Address", "street_address_2=Address 2", "city=City", "state=State", "zip_code=Zip")
                        .column("country_code", row -> "US").column("phone_number", row -> Cells.digits(row.get("Phone"))).columns("email=Email", "tz=Time Zone")
                        .column("inactive", row -> false).column("created_at", row -> Cells.utc(Cells.time(row.get("Date Created")), row.get("Time Zone"))),
                new ShapeTable("recalls", from.rows("Recalls")).column("id", row -> number(row.get("Recall ID"))).column("patient_id", row -> number(row.get("Patient ID")))
                        .columns("recall_type_name=Recall Type", "date_due=Due Date", "last_completed_date=Last Completed", "status=Recall Status", "interval=Interval", "comment=Comment")
                        .column("provider_id", row -> number(row.get("Provider"))),
                new ShapeTable("patient_notes", from.rows("Notes")).column("id", row -> number(row.get("Note ID"))).column("patient_id", row -> number(row.get("Patient ID")))
                        .column("created_at", row -> Cells.utc(Cells.time(row.get("Entered On")), zone(from, row))).column("note_type", "Note Type").column("provider_id", row -> number(row.get("Author")))
                        .column("body", "Note"),
                new ShapeTable("patient_documents", from.rows("Documents")).column("id", row -> number(row.get("Document ID"))).column("patient_id", row -> number(row.get("Patient ID")))
                        .columns("filename=File Name", "path=File Path", "description=Description").column("created_at", row -> Cells.utc(Cells.time(row.get("Uploaded On")), zone(from, row))),
                new ShapeTable("insurance_coverages", from.rows("Insurance")).column("id", row -> number(row.get("Insurance ID"))).column("patient_id", row -> number(row.get("Patient ID")))
                        .column("plan", row -> nested("carrier_name", row.get("Carrier Name"), "group_num", row.get("Group #"), "name", row.get("Group Name")))
                        .column("subscriber_num", "Policy #").column("subscription_relation", "Relation to Subscriber").column("priority", row -> row.get("Coverage").equals("Primary") ? 0 : 1));
    }

    private static Object number(String text) {
        return text.isEmpty() ? "" : Long.valueOf(text);
    }

    static String zone(ExampleTables from, Map<String, String> row) {
        String location = row.getOrDefault("Practice", from.look("Patients", "Patient ID", row.get("Patient ID"), "Practice"));
        return from.look("Locations", "Location ID", location, "Time Zone");
    }

    private static Map<String, Object> nested(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), "".equals(pairs[i + 1]) ? null : pairs[i + 1]);
        }
        return map;
    }

    private static ShapeTable patients(ExampleTables from) {
        return new ShapeTable("patients", from.rows("Patients")).column("id", row -> number(row.get("Patient ID"))).column("email", "Email")
                .column("first_name", row -> Cells.first(row.get("Patient Name"))).column("middle_name", row -> Cells.middle(row.get("Patient Name")))
                .column("last_name", row -> Cells.last(row.get("Patient Name"))).column("name", row -> Cells.first(row.get("Patient Name")) + " " + Cells.last(row.get("Patient Name")))
                .column("created_at", row -> Cells.utc(Cells.time(row.get("Created On")), zone(from, row))).column("updated_at", row -> "2026-11-18T09:00:01.000Z")
                .column("institution_id", row -> 7).column("foreign_id", "Chart #").column("foreign_id_type", row -> "eaglesoft")
                .column("bio", row -> nested("city", row.get("City"), "state", row.get("State"), "gender", row.get("Gender"), "zip_code", row.get("Zip"), "new_patient", false,
                        "non_patient", false, "phone_number", Cells.digits(row.get("Mobile Phone")), "date_of_birth", row.get("DOB"), "address_line_1", row.get("Address"),
                        "address_line_2", row.get("Address 2"), "cell_phone_number", Cells.digits(row.get("Mobile Phone")), "home_phone_number", Cells.digits(row.get("Home Phone")),
                        "work_phone_number", Cells.digits(row.get("Work Phone"))))
                .column("inactive", row -> !row.get("Status").equals("Active")).column("last_sync_time", row -> "2026-11-20T04:00:00.000Z").column("guarantor_id", row -> number(row.get("Guarantor ID")))
                .column("billing_type", row -> "Standard").column("preferred_language", "Preferred Language").column("provider_id", row -> number(row.get("Primary Provider")))
                .column("location_ids", row -> List.of(Long.valueOf(row.get("Practice")))).column("balance", row -> nested("amount", row.get("Balance"), "currency", "USD"));
    }

    private static ShapeTable visits(ExampleTables from) {
        return new ShapeTable("appointments", from.rows("Appointments")).column("id", row -> number(row.get("Appointment ID"))).column("patient_id", row -> number(row.get("Patient ID")))
                .column("provider_id", row -> number(row.get("Provider")))
                .column("provider_name", row -> from.look("Providers", "Provider ID", row.get("Provider"), "First Name") + " " + from.look("Providers", "Provider ID", row.get("Provider"), "Last Name"))
                .column("start_time", row -> Cells.utc(Cells.start(row), zone(from, row))).column("end_time", row -> Cells.utc(Cells.end(row), zone(from, row)))
                .column("confirmed", row -> row.get("Appt Status").equals("Confirmed")).column("patient_missed", row -> row.get("Appt Status").equals("No-Show"))
                .column("created_at", row -> Cells.utc(Cells.time(row.get("Created On")), zone(from, row))).column("updated_at", row -> "2026-11-18T09:00:01.000Z")
                .column("note", row -> row.get("Reason") + (row.get("Appt Notes").isEmpty() ? "" : ". " + row.get("Appt Notes"))).column("unavailable", row -> false)
                .column("cancelled", row -> row.get("Appt Status").equals("Cancelled")).column("timezone", row -> zone(from, row)).column("institution_id", row -> 7)
                .column("location_id", row -> number(row.get("Practice"))).column("operatory_id", "Operatory").column("checked_out", row -> row.get("Appt Status").equals("Completed"));
    }

    private static ShapeTable plans(ExampleTables from) {
        Map<String, String> states = Map.of("Completed", "completed", "Presented", "proposed", "Declined", "rejected", "Accepted", "accepted");
        return new ShapeTable("treatment_plans", from.rows("Treatment Plans")).column("id", row -> number(row.get("Treatment Plan ID"))).column("name", "Plan Name")
                .column("patient_id", row -> number(row.get("Patient ID"))).column("updated_at", row -> "2026-11-18T09:00:01.000Z")
                .column("status", row -> states.getOrDefault(row.get("Status"), row.get("Status").toLowerCase(java.util.Locale.ROOT).replace(' ', '_')))
                .column("presented_at", "Date Presented").column("procedures", row -> procedures(row));
    }

    private static List<Object> procedures(Map<String, String> plan) {
        var list = new ArrayList<Object>();
        for (Map<String, String> item : Cells.items(List.of(plan))) {
            list.add(nested("id", Long.valueOf(plan.get("Treatment Plan ID") + item.get("Item Order")), "code", item.get("Procedure Codes"), "name", item.get("Procedures"), "status", "planned",
                    "fee", new BigDecimal(item.get("Total Fee")), "provider_id", number(item.get("Provider")), "location_id", number(item.get("Practice")), "body_site", nested("tooth", item.get("Tooth"))));
        }
        return list;
    }

    static ShapedTruth truth(ShapedTruth truth) {
        return truth.without("appointment", "appointment.status").withoutMember("appointment", "links", "deal").withoutMember("file", "links", "deal").without("location", "kpi.", "review.", "location.website", "location.npi", "provider.").without("patient", "patient.referral", "patient.next_appt", "patient.last_visit", "patient.first_visit",
                        "patient.contact_pref", "patient.hygienist", "patient.status", "patient.preferred")
                .optional("relationship").without("plan", "plan.category", "plan.ins_est", "plan.pat_portion", "plan.accepted", "plan.completed", "plan.declined", "plan.created", "plan.status", "plan.reason", "insurance.")
                .withoutMember("plan", "equals", "pipeline", "stage", "lost_reason").withoutMember("plan", "timestamps").withoutMember("plan", "links", "pipeline").optional("pipeline").optional("stage");
    }
}
