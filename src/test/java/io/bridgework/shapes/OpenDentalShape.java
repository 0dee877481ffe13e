package io.bridgework.shapes;

import static io.bridgework.shapes.Cells.coded;

import java.util.List;

/** Raw user queries of Open Dental: numbers for words, money on the planned procedures, no e-mails of providers. */
final class OpenDentalShape {
    private OpenDentalShape() {}

    static List<ShapeTable> tables(ExampleTables from) {
        var plans = from.rows("Treatment Plans");
        return List.of(
                patients(from), visits(from),
                new ShapeTable("treatplan", plans).columns("TreatPlanNum=Treatment Plan ID", "PatNum=Patient ID", "DateTP=Date Presented", "Heading=Plan Name")
                        .column("Note", row -> "").column("TPStatus", row -> row.get("Status").equals("Declined") ? "2" : "1")
                        .column("SecDateEntry", "Date Presented").column("DateTSigned", row -> row.get("Date Accepted").isEmpty() ? "0001-01-01 00:00:00" : row.get("Date Accepted") + " 00:00:00"),
                new ShapeTable("proctp", Cells.items(plans)).columns("ProcTPNum=Item ID", "TreatPlanNum=Treatment Plan ID", "PatNum=Patient ID")
                        .columns("ItemOrder=Item Order", "ToothNumTP=Tooth", "ProcCode=Procedure Codes", "Descript=Procedures", "FeeAmt=Total Fee")
                        .columns("PriInsAmt=Ins Estimate", "PatAmt=Patient Portion", "ProvNum=Provider", "ClinicNum=Practice"),
                new ShapeTable("recall_list", from.rows("Recalls")).columns("DueDate=Due Date", "PatNum=Patient ID")
                        .column("Patient", row -> from.look("Patients", "Patient ID", row.get("Patient ID"), "Patient Name"))
                        .column("Type", "Recall Type").column("Interval", row -> row.get("Interval").split(" ")[0] + "m").column("Status", "Recall Status").column("Note", "Comment"),
                new ShapeTable("provider", from.rows("Providers")).column("ProvNum", "Provider ID")
                        .column("Abbr", row -> (row.get("First Name").substring(0, 1) + row.get("Last Name").substring(0, 3)).toUpperCase(java.util.Locale.ROOT))
                        .columns("LName=Last Name", "FName=First Name", "Suffix=Credentials").column("IsHidden", row -> "0").column("NationalProvID", "NPI"),
                new ShapeTable("clinic", from.rows("Locations")).columns("ClinicNum=Location ID", "Description=Practice Name", "Address", "Address2=Address 2")
                        .columns("City", "State", "Zip").column("Phone", row -> Cells.digits(row.get("Phone"))).column("IsHidden", row -> "0"),
                new ShapeTable("commlog", from.rows("Notes")).columns("CommlogNum=Note ID", "PatNum=Patient ID").column("CommDateTime", row -> row.get("Entered On") + ":00")
                        .columns("commType=Note Type", "Note").column("SentOrReceived", row -> "1").column("Mode_", row -> row.get("Channel")),
                new ShapeTable("document", from.rows("Documents")).columns("DocNum=Document ID", "FileName=File Path", "Description", "PatNum=Patient ID")
                        .column("DateCreated", row -> row.get("Uploaded On") + ":00"),
                new ShapeTable("inssub", from.rows("Insurance")).columns("InsSubNum=Insurance ID", "PatNum=Patient ID", "CarrierName=Carrier Name", "SubscriberID=Policy #")
                        .columns("GroupNum=Group #", "GroupName=Group Name", "Relationship=Relation to Subscriber"));
    }

    private static ShapeTable patients(ExampleTables from) {
        return new ShapeTable("patient", from.rows("Patients")).column("PatNum", "Patient ID")
                .column("LName", row -> Cells.last(row.get("Patient Name"))).column("FName", row -> Cells.first(row.get("Patient Name")))
                .column("MiddleI", row -> Cells.middle(row.get("Patient Name"))).column("Preferred", "Preferred Name")
                .column("PatStatus", coded("Status", "Active=0", "Inactive=2", "Deceased=5")).column("Gender", coded("Gender", "Male=0", "Female=1"))
                .column("Position", row -> "0").column("Birthdate", "DOB").column("SSN", row -> "0000" + row.get("Patient ID"))
                .columns("Address", "Address2=Address 2", "City", "State", "Zip")
                .column("HmPhone", "Home Phone").column("WkPhone", "Work Phone").column("WirelessPhone", "Mobile Phone").column("Guarantor", "Guarantor ID")
                .columns("Email", "EstBalance=Balance", "PriProv=Primary Provider", "SecProv=Hygienist").column("FeeSched", row -> "53").column("BillingType", row -> "40")
                .columns("ChartNumber=Chart #").column("DateFirstVisit", row -> row.get("First Visit").isEmpty() ? "0001-01-01" : row.get("First Visit"))
                .columns("ClinicNum=Practice", "Language=Preferred Language").column("TxtMsgOk", coded("Can Receive Text", "Yes=1", "No=2"))
                .column("SecDateEntry", row -> row.get("Created On").substring(0, 10)).column("DateTStamp", row -> "2026-11-19 08:30:12");
    }

    private static ShapeTable visits(ExampleTables from) {
        return new ShapeTable("appointment", from.rows("Appointments")).columns("AptNum=Appointment ID", "PatNum=Patient ID")
                .column("AptStatus", coded("Appt Status", "Completed=2", "Scheduled=1", "Confirmed=1", "Unscheduled=3", "Cancelled=5", "No-Show=5"))
                .column("Pattern", row -> "X".repeat(Integer.parseInt(row.get("Minutes")) / 5)).column("Confirmed", row -> row.get("Appt Status").equals("Confirmed") ? "21" : "19")
                .columns("Op=Operatory", "Note=Appt Notes", "ProvNum=Provider").column("ProvHyg", row -> "0")
                .column("AptDateTime", row -> Cells.start(row) == null ? "0001-01-01 00:00:00" : TableForms.text(Cells.start(row)) + ":00")
                .columns("ProcDescript=Reason", "ClinicNum=Practice").column("IsHygiene", row -> row.get("Visit Type").equals("Hygiene") ? "1" : "0")
                .column("DateTStamp", row -> "2026-11-18 11:00:00").column("SecDateTEntry", row -> row.get("Created On") + ":00");
    }

    static ShapedTruth truth(ShapedTruth truth) {
        return truth.without("patient", "patient.referral", "patient.next_appt", "patient.last_visit", "patient.contact_pref")
                .withoutMember("patient", "timestamps")
                .without("appointment", "appointment.status").without("plan", "plan.category", "plan.status", "plan.accepted", "plan.completed", "plan.declined", "plan.reason", "plan.created", "insurance.")
                .withoutMember("plan", "equals", "stage", "pipeline", "status", "lost_reason").withoutMember("plan", "timestamps")
                .without("location", "kpi.", "review.", "location.email", "location.website", "location.npi").withoutMember("location", "timestamps")
                .withoutMember("plan", "links", "pipeline").without("recall", "recall.interval", "recall.last", "recall.provider").withoutMember("recall", "owner_email")
                .withoutMember("appointment", "links", "deal").withoutMember("appointment", "timestamps").withoutMember("note", "timestamps").withoutMember("file", "links", "deal")
                .optional("relationship").optional("pipeline").optional("stage").without("note", "note.author");
    }
}
