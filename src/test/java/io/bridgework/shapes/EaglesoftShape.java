package io.bridgework.shapes;

import static io.bridgework.shapes.Cells.coded;

import java.util.List;

/** Tables of Eaglesoft: letters for states, midnight after each date, columns that hold secrets. */
final class EaglesoftShape {
    private EaglesoftShape() {}

    static List<ShapeTable> tables(ExampleTables from) {
        var plans = from.rows("Treatment Plans");
        return List.of(
                new ShapeTable("patient", from.rows("Patients")).column("patient_id", "Patient ID").column("first_name", row -> row.get("Patient Name").split(", ")[1])
                        .column("last_name", row -> Cells.last(row.get("Patient Name"))).column("salutation", "Preferred Name").column("birth_date", midnight("DOB"))
                        .column("sex", row -> row.get("Gender").substring(0, 1)).column("status", coded("Status", "Active=A", "Inactive=I", "Deceased=D"))
                        .columns("responsible_party=Guarantor ID", "preferred_dentist=Primary Provider", "preferred_hygienist=Hygienist", "address_1=Address", "address_2=Address 2")
                        .columns("city=City", "state=State", "zipcode=Zip", "practice_id=Practice").column("home_phone", row -> Cells.digits(row.get("Home Phone")))
                        .column("work_phone", row -> Cells.digits(row.get("Work Phone"))).column("cell_phone", row -> Cells.digits(row.get("Mobile Phone"))).column("email_address", "Email")
                        .column("receives_sms", coded("Can Receive Text", "Yes=Y", "No=N")).column("receive_email", coded("Can Receive Email", "Yes=Y", "No=N"))
                        .column("first_visit_date", midnight("First Visit")).column("last_date_seen", midnight("Last Visit")).column("next_regular_appointment", midnight("Next Appointment"))
                        .column("current_bal", "Balance").column("social_security", row -> "90000" + row.get("Patient ID").substring(1)).column("drivers_license", row -> "D" + row.get("Patient ID"))
                        .column("password", row -> "secret" + row.get("Patient ID")).column("referral_source", "Referral Source").column("prefers", "Preferred Contact"),
                new ShapeTable("appointment", from.rows("Appointments")).columns("appointment_id=Appointment ID", "patient_id=Patient ID")
                        .column("start_time", row -> Cells.start(row) == null ? "" : TableForms.text(Cells.start(row)) + ":00.000").column("end_time", row -> Cells.end(row) == null ? "" : TableForms.text(Cells.end(row)) + ":00.000")
                        .columns("location_id=Practice", "provider_id=Provider", "description=Reason", "status_description=Appt Status", "appointment_notes=Appt Notes", "chair=Operatory")
                        .column("date_entered", row -> row.get("Created On") + ":00.000"),
                new ShapeTable("treatment_plans", plans).columns("treatment_plan_id=Treatment Plan ID", "patient_id=Patient ID", "description=Plan Name", "status=Status", "category=Category")
                        .column("date_entered", midnight("Date Presented")).column("date_accepted", midnight("Date Accepted")).column("user_id", row -> "FD").column("date_last_updated", row -> "2026-11-01 00:00:00.000"),
                new ShapeTable("planned_services", Cells.items(plans)).columns("line_number=Item ID", "treatment_plan_id=Treatment Plan ID", "patient_id=Patient ID").column("date_planned", midnight("Date Presented"))
                        .column("completion_date", midnight("Date Completed")).columns("service_code=Procedure Codes", "description=Procedures", "tooth=Tooth", "fee=Total Fee", "est_primary=Ins Estimate", "provider_id=Provider"),
                new ShapeTable("provider", from.rows("Providers")).columns("provider_id=Provider ID", "first_name=First Name", "last_name=Last Name").column("status", row -> "A").columns("email=Email", "practice_id=Location ID"),
                new ShapeTable("practice", from.rows("Locations")).columns("practice_id=Location ID", "name=Practice Name", "address_1=Address", "address_2=Address 2", "city=City", "state=State", "zipcode=Zip", "phone=Phone", "email=Email", "time_zone=Time Zone"),
                new ShapeTable("patient_notes", from.rows("Notes")).columns("note_id=Note ID", "patient_id=Patient ID").column("date_entered", row -> row.get("Entered On") + ":00.000")
                        .columns("note_type=Note Type", "note_text=Note", "user_id=Author"),
                new ShapeTable("patient_recall", from.rows("Recalls")).columns("recall_id=Recall ID", "patient_id=Patient ID", "recall_type=Recall Type").column("months_interval", row -> row.get("Interval").split(" ")[0])
                        .column("recall_date", midnight("Due Date")).column("last_recall_date", midnight("Last Completed")).columns("recall_status=Recall Status", "comments=Comment"),
                new ShapeTable("insurance", from.rows("Insurance")).columns("insurance_id=Insurance ID", "patient_id=Patient ID", "insurance_company=Carrier Name", "policy_id=Policy #", "group_number=Group #",
                        "group_name=Group Name", "relationship=Relation to Subscriber", "maximum_coverage=Annual Max", "yearly_deductible=Deductible"),
                new ShapeTable("documents", from.rows("Documents")).columns("document_id=Document ID", "patient_id=Patient ID", "document_name=File Name", "document_path=File Path", "document_group=Document Type", "description=Description")
                        .column("document_creation_date", row -> row.get("Uploaded On") + ":00.000"));
    }

    private static java.util.function.Function<java.util.Map<String, String>, Object> midnight(String column) {
        return row -> row.get(column).isEmpty() ? "" : row.get(column) + " 00:00:00.000";
    }

    static ShapedTruth truth(ShapedTruth truth) {
        return truth.without("location", "kpi.", "review.", "provider.", "location.website", "location.npi").withoutMember("location", "timestamps").optional("relationship").withoutMember("patient", "timestamps")
                .without("patient", "patient.language", "patient.chart").without("plan", "plan.declined", "plan.reason", "plan.created", "insurance.", "plan.pat_portion")
                .withoutMember("plan", "equals", "lost_reason", "probability").withoutMember("plan", "timestamps").withoutMember("appointment", "links", "deal").withoutMember("file", "links", "deal").optional("stage").without("recall", "recall.provider").withoutMember("recall", "owner_email");
    }
}
