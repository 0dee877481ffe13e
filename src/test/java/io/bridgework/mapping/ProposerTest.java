package io.bridgework.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.Mapping;
import io.bridgework.model.Mapping.ColumnMapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.TableFormat;
import io.bridgework.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposerTest {
    private final List<SourceTable> tables = new ArrayList<>();
    private final Map<String, List<SourceRow>> rows = new HashMap<>();

    @Test
    void keepsAnAppointmentListWithPatientsNamesAndPhonesAnAppointmentList() {
        table("export.csv", "Appt ID,Patient ID,Patient First Name,Patient Last Name,Cell Phone,Email,Appt Date,Appt Time,Provider,Status",
                "1,900,Ann,Poe,(555) 555-0100,ann@example.com,3/14/2026,9:00 AM,DOC1,Sched",
                "2,900,Ann,Poe,(555) 555-0100,ann@example.com,3/28/2026,9:30 AM,DOC1,Completed");

        Mapping mapping = propose();

        assertEquals(Optional.of(RecordKind.APPOINTMENT), mapping.files().get(0).kind());
        assertEquals("Appt ID", mapping.files().get(0).key());
        assertEquals("key:patient_id", target(mapping, "Patient ID"));
        assertEquals("person.phone", target(mapping, "Cell Phone"));
        assertEquals("activity.custom:appointment_status", target(mapping, "Status"));
        assertEquals(Map.of("Sched", "Scheduled"), row(mapping, "Status").values());
    }

    @Test
    void findsThatReferencesAreChartNumbersAndSaysSo() {
        table("Patients.csv", "Patient ID,Chart #,Last Name,First Name",
                "1001,CH0001,Poe,Ann", "1002,CH0002,Roe,Bob", "1003,CH0003,Doe,Cy", "1004,CH0004,Low,Di", "1005,CH0005,High,Ed");
        table("Insurance.csv", "Chart #,Carrier Name,Group #",
                "CH0001,Blue,G1", "CH0002,Blue,G2", "CH0003,Green,G3", "CH0004,Green,G4", "CH0005,Green,G5");

        Mapping mapping = propose();
        ColumnMapping reference = mapping.columnsOf("Insurance.csv").get(0);

        assertEquals("key:patient_id", reference.target().text());
        assertEquals("chart_number", reference.transform().get("by"));
        assertTrue(reference.reason().contains("Chart # of Patients.csv"), reference.reason());
        assertEquals("", mapping.file("Insurance.csv").orElseThrow().key());
    }

    @Test
    void leavesSecretsOutForSure() {
        tables.add(new SourceTable("Patients.csv", List.of("Patient ID", "Last Name", "SSN"), format(), Set.of(2), 1, List.of(), ""));
        rows.put("Patients.csv", List.of(new SourceRow("Patients.csv", 2, List.of("1", "Poe", ""), "")));

        ColumnMapping secret = row(propose(), "SSN");

        assertEquals(Target.IGNORE, secret.target());
        assertEquals(1.0, secret.confidence());
        assertTrue(secret.reason().contains("secret"));
    }

    @Test
    void saysHonestlyWhatItDoesNotKnow() {
        table("Patients.csv", "Patient ID,Last Name,First Name,DOB,Zorb Glimp", "1,Poe,Ann,2/14/1980,qq", "2,Roe,Bob,3/15/1981,ww");

        ColumnMapping unknown = row(propose(), "Zorb Glimp");

        assertEquals("person.custom:other_details", unknown.target().text());
        assertEquals(0.0, unknown.confidence());
        assertTrue(unknown.reason().contains("Not recognised"));
        assertFalse(unknown.alternatives().isEmpty());
    }

    @Test
    void leavesAFileUnusedThatIsNotUnderstood() {
        table("zz.csv", "alpha,beta,gamma", "1,2,3");

        Mapping mapping = propose();

        assertEquals(Optional.empty(), mapping.files().get(0).kind());
        assertEquals(Target.IGNORE, mapping.rows().get(0).target());
        assertEquals(0.0, mapping.rows().get(0).confidence());
    }

    @Test
    void findsTheOrderOfDatesAndTheUnitOfPercents() {
        table("KPI.csv", "Location,Date From,Date To,Tx Accept %,Hygiene Recall Rate",
                "North,01/10/2026,31/10/2026,70.8%,0.575", "South,01/11/2026,30/11/2026,40.3%,0.730");

        Mapping mapping = propose();

        assertEquals(Optional.of(RecordKind.METRIC), mapping.files().get(0).kind());
        assertEquals("dmy", row(mapping, "Date To").transform().get("date"));
        assertEquals("points", row(mapping, "Tx Accept %").transform().get("percent"));
        assertEquals("fraction", row(mapping, "Hygiene Recall Rate").transform().get("percent"));
    }

    @Test
    void takesDateAndTimeFromOneColumnWhereTheyStandTogether() {
        table("Appointments.csv", "AptNum,PatNum,AptDateTime,ProcDescript",
                "1,7,2026-03-14 09:00:00,Exam", "2,8,2026-03-15 10:30:00,Crown");

        ColumnMapping when = row(propose(), "AptDateTime");

        assertEquals("activity.due_date", when.target().text());
        assertEquals("activity.due_time", when.transform().get("also"));
    }

    @Test
    void givesLaterEMailsAndPhonesTheirPlaceBesideTheFirst() {
        table("Patients.csv", "Patient ID,Name,Email,Email 2,Home Phone,Cell", "1,\"Poe; Ann\",a@example.com,b@example.com,555-555-0100,555-555-0101");

        Mapping mapping = propose();

        assertEquals("person.email", target(mapping, "Email"));
        assertEquals("person.email", target(mapping, "Email 2"));
        assertEquals("home", row(mapping, "Home Phone").transform().get("label"));
        assertEquals("mobile", row(mapping, "Cell").transform().get("label"));
    }

    @Test
    void keepsTheWordAndLeavesTheCodeOfTwoColumnsOfOneName() {
        table("proctp.csv", "ProcTPNum,TreatPlanNum,PatNum,Priority,priority,FeeAmt", "1,5,9,0,Immediate,100.00", "2,5,9,1,Later,50.00");

        Mapping mapping = propose();

        assertEquals(Target.IGNORE, row(mapping, "Priority").target());
        assertEquals("deal.custom:priority", target(mapping, "priority"));
        assertEquals("sum", row(mapping, "FeeAmt").transform().get("aggregate"));
        assertEquals("TreatPlanNum", mapping.files().get(0).key());
    }

    @Test
    void givesTheSameProposalEachTime() {
        table("Patients.csv", "Patient ID,Chart #,Patient Name,DOB,Mobile Phone,Balance,Status", "1,C1,\"Poe, Ann\",1/2/1990,555-555-0100,1.00,Active");

        assertEquals(propose(), propose());
        assertNotEquals("", propose().fingerprint());
    }

    @Test
    void neverPutsAPatientsValueIntoAReason() {
        table("Patients.csv", "Patient ID,Last Name,First Name,Odd", "77001,Quixworth,Zebedee,Blatherskite");

        Mapping mapping = propose();

        for (ColumnMapping row : mapping.rows()) {
            assertFalse(row.reason().matches(".*(77001|Quixworth|Zebedee|Blatherskite).*"), row.reason());
        }
    }

    @Test
    void readsDatesWithoutSignsBetweenTheirNumbers() {
        table("appts.dat", "ApptNum,PatNum,ApptDtTm,ApptRsn", "1,7,20260314 0900,Exam", "2,8,20260315 1030,Crown");
        table("plans.dat", "TxPlanNum,PatNum,TxPlanDt,AcceptDt,TxPlanAmt", "1,7,20260104,20260115,1250", "2,8,20260206,20260211,95");

        Mapping mapping = propose();

        assertEquals("activity.due_date", target(mapping, "ApptDtTm"));
        assertEquals("activity.due_time", row(mapping, "ApptDtTm").transform().get("also"));
        assertEquals("deal.add_time", target(mapping, "TxPlanDt"));
        assertEquals("deal.custom:accepted_date", target(mapping, "AcceptDt"));
    }

    @Test
    void leavesNamesAndNumbersTheirPlaceWhateverTheyLookLike() {
        table("Patients.csv", "Patient ID,Last Name,First Name,DOB", "<1>,Poe01,Ann01,2/14/1980", "<2>,Roe02,Bob02,3/15/1981");
        table("Appts.csv", "Date,Time,Patient,Status",
                "3/14/2026,9:00 AM,Ann01 Poe01,Kept", "3/15/2026,9:00 AM,Bob02 Roe02,Kept");

        Mapping mapping = propose();

        assertEquals("Patient ID", mapping.file("Patients.csv").orElseThrow().key());
        assertEquals("person.last_name", target(mapping, "Last Name"));
        assertEquals("person.first_name", target(mapping, "First Name"));
        assertEquals("activity.person", target(mapping, "Patient"));
    }

    @Test
    void keysNoVisitsByTheNumberOfTheirPatient() {
        table("Daily Schedule.csv", "Appt Date,Appt Time,Patient Name,Acct #,City,State,Zip,Status",
                "3/14/2026,9:00 AM,\"Poe, Ann\",900,Salem,OR,97301,Complete", "3/15/2026,9:00 AM,\"Roe, Bob\",901,Salem,OR,97301,Complete",
                "3/16/2026,9:00 AM,\"Poe, Ann\",900,Salem,OR,97301,Complete", "3/17/2026,9:00 AM,\"Roe, Bob\",901,Salem,OR,97301,Broken",
                "3/18/2026,9:00 AM,\"Poe, Ann\",900,Salem,OR,97301,Scheduled");

        Mapping mapping = propose();

        assertEquals("", mapping.files().get(0).key());
        assertEquals("key:patient_id", target(mapping, "Acct #"));
        assertEquals("person.postal_address", target(mapping, "State"));
        assertEquals("activity.custom:appointment_status", target(mapping, "Status"));
    }

    @Test
    void takesNoWordOfStatusForAStateOfTheCountry() {
        table("plans.csv", "planId,patientId,title,state,presentedOn", "1,7,Crown,proposed,2026-01-04", "2,8,Implant,accepted,2026-01-05");

        assertEquals("deal.stage", target(propose(), "state"));
    }

    @Test
    void movesAListInsideARecordOnce() {
        table("plans.json", "planId,patientId,title,procedures", "1,7,Crown,[x]", "2,8,Implant,[x]");
        table("plans.json#procedures", "planId,procedures.code,procedures.fee", "1,D2740,1250", "1,D1110,95", "2,D6010,2100");

        Mapping mapping = propose();

        assertEquals("ignore", target(mapping, "procedures"));
        assertEquals("deal.custom:procedure_codes", target(mapping, "procedures.code"));
    }

    @Test
    void keysProvidersByTheirCodesWhereTheColumnIsJustCalledProvider() {
        table("clinicians.csv", "Clinician,Clinician Name,Role", "DRKS,Dr Kim Sato,Dentist", "HYGJ,Jo Hale,Hygienist");

        Mapping mapping = propose();

        assertEquals("Clinician", mapping.files().get(0).key());
        assertEquals("user.name", target(mapping, "Clinician Name"));
    }

    @Test
    void takesCodesOfHygienistsForPeopleAndYesAndNoForNobody() {
        table("Providers.csv", "Provider ID,Provider,Provider?", "DOC1,Kim Sato,Yes", "HYG1,Jo Hale,Yes", "HYG2,Al Roe,No");
        table("Appts.csv", "Appt ID,Patient ID,Appt Date,Hyg", "1,7,3/14/2026,HYG1", "2,8,3/15/2026,HYG2", "3,9,3/16/2026,HYG1");

        Mapping mapping = propose();

        assertEquals("key:hygienist_id", target(mapping, "Hyg"));
        assertNotEquals("user.name", target(mapping, "Provider?"));
    }

    private Mapping propose() {
        return new Proposer().propose(tables, (file, sink) -> rows.getOrDefault(file, List.of()).forEach(sink));
    }

    private static ColumnMapping row(Mapping mapping, String column) {
        return mapping.rows().stream().filter(r -> r.column().equals(column)).findFirst().orElseThrow();
    }

    private static String target(Mapping mapping, String column) {
        return row(mapping, column).target().text();
    }

    private void table(String file, String headers, String... lines) {
        List<String> names = List.of(headers.split(","));
        tables.add(new SourceTable(file, names, format(), Set.of(), lines.length, List.of(), ""));
        var read = new ArrayList<SourceRow>();
        for (int i = 0; i < lines.length; i++) {
            read.add(new SourceRow(file, i + 2, List.of(lines[i].split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", names.size())), ""));
        }
        rows.put(file, read);
    }

    private static TableFormat format() {
        return new TableFormat("csv", "utf-8", ",", 1);
    }
}
