package io.bridgework.mapping;

import static io.bridgework.mapping.SmallExport.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome.Carried;
import io.bridgework.model.RowOutcome.Rejected;
import io.bridgework.model.RowOutcome.Skipped;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonDraftsTest {
    private static final List<String> PATIENTS = List.of(
            "Id -> key:patient_id", "Chart -> key:chart_number", "Last -> person.last_name", "First -> person.first_name",
            "Mobile -> person.phone ; label=mobile", "Mail -> person.email", "Status -> person.custom:patient_status",
            "Doctor -> key:provider_id", "Payer -> key:guarantor_id", "Made -> person.add_time", "Odd -> person.custom:other_details");

    private static CollectedDrafts drafts(String[]... rows) {
        return new SmallExport().provider("DOC1", "Ann Drill", 5).provider("DOC2", "Bo Bur", 0)
                .table("Patients.csv", RecordKind.PATIENT, "Id", PATIENTS, rows).drafts();
    }

    @Test
    void keepsLeadingZerosOfNumbersAndFindsGuarantorsByNumberOrChart() {
        CollectedDrafts drafts = drafts(
                row("007", "C1", "Doe", "Ann", "", "", "Active", "DOC1", "007", "", ""),
                row("008", "C2", "Doe", "Bob", "", "", "Active", "DOC2", "C1", "", ""),
                row("009", "C3", "Roe", "Cy", "", "", "Active", "TEMP", "555", "", ""));

        assertEquals("007", drafts.text("person//patient:007", "custom:source_id"));
        assertEquals("Ann Doe (007)", drafts.text("person//patient:008", "custom:guarantor"));
        assertEquals("555", drafts.text("person//patient:009", "custom:guarantor"));
        assertEquals(5, drafts.draft("person//patient:007").ownerUserId());
        assertEquals(9, drafts.draft("person//patient:008").ownerUserId());
        assertEquals("Bo Bur", drafts.text("person//patient:008", "custom:primary_provider"));
        assertEquals("TEMP", drafts.text("person//patient:009", "custom:primary_provider"));
    }

    @Test
    void keepsDummiesOutAndPartsOfContactsThatAPersonNeeds() {
        CollectedDrafts drafts = drafts(
                row("1", "", "Doe", "Ann", "000-000-0000", "none@none.com", "Active", "", "", "", ""),
                row("2", "", "Doe", "Bob", "(212) 555-0145 ext. 304", "bob@example.com; b2@example.org", "Active", "", "", "", ""));

        assertFalse(drafts.draft("person//patient:1").fields().containsKey("phones"));
        assertFalse(drafts.draft("person//patient:1").fields().containsKey("emails"));
        assertFalse(DraftTexts.of(drafts.draft("person//patient:1")).toString().contains("000"));
        var phones = (FieldValue.Contacts) drafts.draft("person//patient:2").fields().get("phones").value();
        var mails = (FieldValue.Contacts) drafts.draft("person//patient:2").fields().get("emails").value();
        assertEquals("mobile", phones.items().get(0).label());
        assertFalse(phones.items().get(0).value().contains("304"));
        assertEquals(List.of("bob@example.com", "b2@example.org"), mails.items().stream().map(FieldValue.Contact::value).toList());
        assertTrue(drafts.text("person//patient:2", "custom:other_details").contains("ext. 304"));
    }

    @Test
    void keepsUnknownColumnsWithTheirNames() {
        CollectedDrafts drafts = drafts(row("1", "", "Doe", "Ann", "", "", "Active", "", "", "", "likes tea"));

        assertEquals("Odd: likes tea", drafts.text("person//patient:1", "custom:other_details"));
    }

    @Test
    void makesOneRecordOfIdenticalRowsAndHoldsBackOthersWithTheirKey() {
        CollectedDrafts drafts = drafts(
                row("1", "", "Doe", "Ann", "", "", "Active", "", "", "", ""),
                row("1", "", "Doe", "Ann", "", "", "Active", "", "", "", ""),
                row("1", "", "Roe", "Bob", "", "", "Active", "", "", "", ""),
                row("2", "", "Doe", "Ann", "", "", "Active", "", "", "", ""));

        assertEquals(List.of("person//patient:1", "person//patient:2"), drafts.of(EntityType.PERSON));
        assertInstanceOf(Skipped.class, drafts.outcome("Patients.csv", 3));
        assertInstanceOf(Rejected.class, drafts.outcome("Patients.csv", 4));
    }

    @Test
    void leavesTestPatientsOutAndWhatBelongsToThem() {
        CollectedDrafts drafts = new SmallExport().patients(row("1", "Test, Patient", ""))
                .table("Notes.csv", RecordKind.NOTE, "", List.of("Patient -> key:patient_id", "Text -> note.content"), row("1", "hello"))
                .drafts();

        assertEquals("M10-test-patient", ((Skipped) drafts.outcome("Patients.csv", 2)).decision());
        assertInstanceOf(Rejected.class, drafts.outcome("Notes.csv", 2));
        assertTrue(drafts.drafts.isEmpty());
    }

    @Test
    void bringsAPatientWhoOnlyLooksLikeATestWithAllThatIsTheirs() {
        CollectedDrafts drafts = new SmallExport().patients(row("1", "Test, Patient", ""))
                .table("Notes.csv", RecordKind.NOTE, "", List.of("Patient -> key:patient_id", "Text -> note.content"), row("1", "hello"))
                .real("Patients.csv", 2).drafts();

        assertEquals(List.of("person//patient:1"), drafts.of(EntityType.PERSON));
        assertEquals(1, drafts.of(EntityType.NOTE).size());
    }

    @Test
    void namesAPatientWithoutANameByNumber() {
        CollectedDrafts drafts = drafts(row("1", "", "", "", "(212) 555-0145", "", "Active", "", "", "", ""));

        assertEquals("Patient 1", drafts.text("person//patient:1", "name"));
        assertInstanceOf(Carried.class, drafts.outcome("Patients.csv", 2));
    }

    @Test
    void joinsThePartsOfAPatientInTwoFiles() {
        CollectedDrafts drafts = new SmallExport().patients(row("1", "Doe, Ann", "1980-02-03"))
                .table("Balances.csv", RecordKind.PATIENT, "Id", List.of("Id -> key:patient_id", "Name -> person.name",
                        "Balance -> person.custom:outstanding_balance"), row("1", "DOE, ANN", "$1,200.50"))
                .drafts();

        assertEquals("1200.5", drafts.text("person//patient:1", "custom:outstanding_balance"));
        assertEquals("1980-02-03", drafts.text("person//patient:1", "custom:date_of_birth"));
        assertEquals(2, drafts.draft("person//patient:1").rows().size());
        assertEquals(2, drafts.outcomes.size());
    }

    @Test
    void leavesAChoiceListThatGrowsTooLongAsText() {
        var rows = new String[40][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("p" + i, "", "Doe", "Ann", "", "", "Word " + i, "", "", "", "");
        }
        CollectedDrafts drafts = drafts(rows);

        assertEquals("varchar", drafts.fields.stream().filter(f -> f.meaning().equals("patient_status")).findFirst().orElseThrow().type());
        assertInstanceOf(FieldValue.Text.class, drafts.draft("person//patient:p1").fields().get("custom:patient_status").value());
    }

    @Test
    void writesWhatIsTooLongForAFieldIntoNotes() {
        CollectedDrafts drafts = drafts(row("1", "", "Doe", "Ann", "", "", "Active", "", "", "", "x".repeat(150_000) + "END"));

        assertFalse(drafts.draft("person//patient:1").fields().containsKey("custom:other_details"));
        assertEquals(List.of("note/details/patient:1", "note/details-2/patient:1"), drafts.of(EntityType.NOTE));
        assertTrue(drafts.text("note/details-2/patient:1", "content").endsWith("END"));
    }

    @Test
    void listsProvidersOfFileAndTextsThatNameNobody() {
        SmallExport export = new SmallExport()
                .table("Providers.csv", RecordKind.PROVIDER, "Id", List.of("Id -> key:provider_id", "Code -> key:provider_code",
                        "First -> user.name ; part=first", "Last -> user.name ; part=last"), row("1", "DRIA", "Ann", "Drill"))
                .table("Patients.csv", RecordKind.PATIENT, "Id", List.of("Id -> key:patient_id", "Name -> person.name",
                        "Doctor -> key:provider_id", "Doctor mail -> person.owner"),
                        row("1", "Doe, A", "DRIA", "ann@example.com"), row("2", "Roe, B", "Drill, Ann DDS", ""),
                        row("3", "Poe, C", "TEMP", ""), row("4", "Moe, D", "0", ""));

        var met = export.providersMet();

        assertEquals(List.of("1", "TEMP"), met.stream().map(p -> p.key()).toList());
        assertEquals("ann@example.com", met.get(0).email());
        assertEquals("DRIA", met.get(0).code());
    }
}
