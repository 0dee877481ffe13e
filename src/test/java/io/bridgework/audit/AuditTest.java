package io.bridgework.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.Finding;
import io.bridgework.model.Finding.Severity;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceTable.SkippedLine;
import io.bridgework.model.TableFormat;
import io.bridgework.model.UnusedFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final String PATIENT = "Id=key:patient_id|First=person.first_name|Last=person.last_name|Born=person.birthday|Cell=person.phone";

    @Test
    void cleanPatientsHaveNoFindings() {
        assertEquals(List.of(), new Sheets()
                .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|(518) 555-0101", "2|Bo|Lee|04/15/1981|(518) 555-0101")
                .audit());
    }

    @Test
    void samePersonNeedsNameAndBirthDateNeverOnlyThePhone() {
        List<String> found = new Sheets()
                .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|(518) 555-0101", "2|Ann|Lee|04/15/1981|(518) 555-0101",
                        "3|ann|LEE|1980-03-14|(518) 555-0102")
                .audit();

        assertTrue(found.containsAll(List.of("M07 2", "M07 4")), found.toString());
        assertTrue(found.stream().noneMatch("M07 3"::equals));
    }

    @Test
    void keysUsedTwiceAreToldApartByContent() {
        assertEquals(List.of("X01 3 Id", "X02 4 Id", "X07 5 Id"), new Sheets()
                .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|518-555-0101", "1|Ann|Lee|03/14/1980|518-555-0101",
                        "1|Zoe|Ray|03/14/1990|518-555-0101", "|Bo|Ray|03/15/1990|518-555-0101")
                .audit());
    }

    @Test
    void itemsOfOnePlanShareItsNumber() {
        assertEquals(List.of(), new Sheets()
                .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|518-555-0101")
                .sheet(RecordKind.TREATMENT_PLAN, "Plan=key:treatment_plan_id|Pat=key:patient_id|Fee=deal.value", "9|1|100.00", "9|1|250.00")
                .audit());
    }

    @Test
    void columnThatFitsBothOrdersBlocksUnlessAnotherColumnProvesOne() {
        String layout = "Id=key:patient_id|Name=person.name|Born=person.birthday|Cell=person.phone|Seen=person.custom:last_visit_date";

        List<Finding> open = new Sheets()
                .sheet(RecordKind.PATIENT, layout, "1|Lee, Ann|03/04/1980|518-555-0101|", "2|Lee, Bo|05/06/1981|518-555-0101|").findings();
        List<String> proven = new Sheets()
                .sheet(RecordKind.PATIENT, layout, "1|Lee, Ann|03/04/1980|518-555-0101|25/12/2020", "2|Lee, Bo|05/06/1981|518-555-0101|").audit();

        assertEquals(List.of("M17-mixed-date-formats Born BLOCK decide"),
                open.stream().map(f -> f.code() + " " + f.column() + " " + f.severity() + " " + f.action()).toList());
        assertEquals(List.of(), proven);
    }

    @Test
    void birthDatesThatAllFallOnOneDayBlock() {
        String[] rows = IntStream.range(0, 40).mapToObj(i -> i + "|Ann" + (char) ('a' + i % 26) + i + "|Lee|01/01/" + (1950 + i) + "|518-555-0101")
                .toArray(String[]::new);

        assertTrue(new Sheets().sheet(RecordKind.PATIENT, PATIENT, rows).audit().contains("M16 0 Born"));
    }

    @Test
    void rowsWithoutTheirPatientAreHeldBack() {
        List<Finding> found = new Sheets()
                .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|518-555-0101")
                .sheet(RecordKind.NOTE, "Id=key:note_id|Pat=key:patient_id|Text=note.content", "7|1|fine", "8|99|lost", "9||nobody", "10|0|a referral")
                .findings();

        assertEquals(List.of("M61-placeholder-id 5", "M62-orphan-reference 3", "X07-missing-required-value 4", "X07-missing-required-value 5"), found.stream().map(f -> f.code() + " " + f.line()).sorted().toList());
        assertTrue(found.stream().filter(f -> !f.code().startsWith("M61")).allMatch(f -> f.severity() == Severity.BLOCK && f.action().equals("skip")));
    }

    @Test
    void exportWithoutPatientsBlocksOncePerTable() {
        assertEquals(List.of("M62 0 Pat"), new Sheets()
                .sheet(RecordKind.NOTE, "Id=key:note_id|Pat=key:patient_id|Text=note.content", "7|1|a", "8|2|b").audit());
    }

    @Test
    void chartNumbersFindThePatientToo() {
        assertEquals(List.of("M61 4 Guar", "M62 5 Guar", "M03 3 Guar").stream().sorted().toList(), new Sheets()
                .sheet(RecordKind.PATIENT, PATIENT + "|Chart=key:chart_number|Guar=key:guarantor_id",
                        "1|Ann|Lee|03/14/1980|518-555-0101|C1|1", "2|Bo|Lee|03/15/1981|518-555-0101|C2|C1",
                        "3|Cy|Lee|03/16/1981|518-555-0101|C3|-1", "4|Di|Lee|03/17/1981|518-555-0101|C4|77")
                .sheet(RecordKind.RECALL, "Id=key:recall_id|Pat=key:patient_id|Due=activity.due_date|Type=activity.subject", "1|C2|12/30/2026|Prophy")
                .audit());
    }

    @Test
    void guarantorsInACircleAreNamed() {
        assertEquals(List.of("X05 2 Guar", "X05 3 Guar", "X05 4 Guar"), new Sheets()
                .sheet(RecordKind.PATIENT, PATIENT + "|Guar=key:guarantor_id", "1|Ann|Lee|03/14/1980|518-555-0101|2",
                        "2|Bo|Lee|03/15/1981|518-555-0101|3", "3|Cy|Lee|03/16/1981|518-555-0101|1", "4|Di|Lee|03/17/1981|518-555-0101|1")
                .audit());
    }

    @Test
    void recallOfAMergedPatientIsNamedOnce() {
        assertEquals(List.of("M05 3"), new Sheets()
                .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|518-555-0101")
                .sheet(RecordKind.RECALL, "Id=key:recall_id|Pat=key:patient_id|Due=activity.due_date|Type=activity.subject",
                        "1|1|12/30/2026|Prophy", "2|1|12/30/2026|PROPHY", "3|1|12/30/2026|Exam")
                .audit());
    }

    @Test
    void visitsAreJudgedByAllTheirColumns() {
        String layout = "Id=key:appointment_id|Pat=key:patient_id|Start=activity.due_date|End=activity.duration|Missed=activity.custom:appointment_status"
                + "|State=activity.custom:appointment_status";

        assertEquals(
                List.of("M27 4 End", "M28 3 Missed", "M28 7 Missed", "M29 6", "M30 5 Start", "M68 7 State"),
                new Sheets()
                        .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|518-555-0101")
                        .sheet(RecordKind.APPOINTMENT, layout,
                                "1|1|2026-01-05T09:00:00|2026-01-05T09:30:00|true|Scheduled",
                                "2|1|2026-01-05T09:00:00|2026-01-05T09:30:00|false|Scheduled",
                                "3|1|2026-01-05T09:00:00|2026-01-05T08:30:00|false|Complete",
                                "4|1|||false|Scheduled",
                                "5||2026-01-05T12:00:00||false|",
                                "6|1|2026-01-05T09:00:00|2026-01-05T09:30:00|false|Ask Jo")
                        .audit());
    }

    @Test
    void providersMayBeGivenByCodeOrNameButNotByPlace() {
        assertEquals(
                List.of("M62 6 Prov", "M64 3 Prov", "M64 4 Prov", "M65 5 Prov", "M65 7 Prov"),
                new Sheets()
                        .sheet(RecordKind.PRACTICE, "Id=key:location_id|Name=organization.name", "11|North")
                        .sheet(RecordKind.PROVIDER, "Id=key:provider_id|Code=key:provider_code|First=user.name;part=first|Last=user.name;part=last", "5|DOC1|Ida|Ray")
                        .sheet(RecordKind.PATIENT, PATIENT + "|Prov=key:provider_id", "1|Ann|Lee|03/14/1980|518-555-0101|5",
                                "2|Bo|Lee|03/15/1980|518-555-0101|doc1", "3|Cy|Lee|03/16/1980|518-555-0101|Dr. Ida Ray",
                                "4|Di|Lee|03/17/1980|518-555-0101|TEMP", "5|Ed|Lee|03/18/1980|518-555-0101|77", "6|Flo|Lee|03/19/1980|518-555-0101|North",
                                "7|Gus|Lee|03/20/1980|518-555-0101|5", "8|Hal|Lee|03/21/1980|518-555-0101|5", "9|Io|Lee|03/22/1980|518-555-0101|5")
                        .audit());
    }

    @Test
    void columnThatUsesCodesThroughoutIsSaidOnce() {
        String[] rows = IntStream.range(0, 30).mapToObj(i -> i + "|Ann" + i + "|Lee|03/" + (1 + i % 28) + "/1980|518-555-0101|DOC1").toArray(String[]::new);

        assertEquals(List.of("M64 0 Prov"), new Sheets()
                .sheet(RecordKind.PROVIDER, "Id=key:provider_id|Code=key:provider_code|Last=user.name", "5|DOC1|Ray")
                .sheet(RecordKind.PATIENT, PATIENT + "|Prov=key:provider_id", rows).audit().stream().filter(f -> !f.startsWith("M07")).toList());
    }

    @Test
    void documentsAreCheckedAgainstTheFiles() {
        assertEquals(
                List.of("M86 3 Path", "M86 4 Path", "M86 6 Path", "X08 5 Path", "X10 0"),
                new Sheets()
                        .document("docs/1/a.pdf", 10).document("docs/1/Scan.png", 10).document("docs/2/big.pdf", 5_000).document("docs/x.txt", 1)
                        .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|518-555-0101")
                        .sheet(RecordKind.ATTACHMENT, "Id=key:document_id|Pat=key:patient_id|Path=file.content",
                                "1|1|docs\\1\\A.pdf", "2|1|\\\\server\\share\\LeeAnn1\\scan.png", "3|1|docs/1/gone.pdf", "4|1|docs/2/big.pdf", "5|1|")
                        .audit());
    }

    @Test
    void providersWithoutAnActiveUserAreNamedOnceConnected() {
        String layout = "Id=key:provider_id|Last=user.name|Mail=user.email";

        assertEquals(List.of("X03 3 Mail", "X04 4 Mail"), new Sheets().user("Ida@example.com", true).user("cy@example.com", false)
                .sheet(RecordKind.PROVIDER, layout, "1|Ray|ida@example.com", "2|Lee|bo@example.com", "3|Fox|cy@example.com").audit());
        assertEquals(List.of(), new Sheets().sheet(RecordKind.PROVIDER, layout, "2|Lee|bo@example.com").audit());
    }

    @Test
    void brokenTextIsNamed() {
        assertEquals(
                List.of("M40 2 Member", "M40 2 Pat", "M41 3 Member", "M42 4 Member", "M43 5 Member", "M43 6 Member", "M60 7 Member", "M62 2 Pat"),
                new Sheets()
                        .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|518-555-0101")
                        .sheet(RecordKind.INSURANCE, "Id=key:insurance_id|Pat=key:patient_id|Member=deal.custom:subscriber_name", "1|7.00E+12|1.23E+11", "2|1|=\"0503E000\"",
                                "3|1|=HYPERLINK(\"x\")", "4|1|Pe\u00c3\u00b1a", "5|1|O\ufffdNeil", "6|1|N/A", "7|1|2001 - Lee", "8|1|1000200030004000")
                        .audit());
    }

    @Test
    void lostLettersInANameBlock() {
        Finding finding = new Sheets().sheet(RecordKind.PATIENT, PATIENT, "1|O\ufffdNeil|Lee|03/14/1980|518-555-0101").findings().get(0);

        assertEquals("M43-wrong-encoding BLOCK", finding.code() + " " + finding.severity());
    }

    @Test
    void insuranceIsLookedThrough() {
        assertEquals(
                List.of("M73 5 Carrier", "M74 3 From", "M74 4 From", "M75 2 Policy"),
                new Sheets()
                        .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|518-555-0101")
                        .sheet(RecordKind.INSURANCE, "Id=key:insurance_id|Pat=key:patient_id|Carrier=deal.custom:insurance_carrier|Policy=deal.custom:policy_number"
                                + "|From=deal.custom:coverage_start_date|To=deal.custom:coverage_end_date",
                                "1|1|Blue Harbor Dental||2020-01-01|2021-01-01", "2|1|Blue Harbor Dental|A1|2021-01-01|2020-01-01",
                                "3|1|Summit HMO|A2|1949-05-06|", "4|1|BLUE HARBOR DENTAL, INC.|A3|2020-01-01|", "5|1|Summit PPO|A4|2020-01-01|")
                        .audit());
    }

    @Test
    void amountsFarOutAndMissingOnesAreNamed() {
        assertEquals(
                List.of("M58 5 Fee", "M72 3 Fee", "M72 4 Fee", "M82 2 Fee"),
                new Sheets()
                        .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|518-555-0101")
                        .sheet(RecordKind.TREATMENT_PLAN, "Plan=key:treatment_plan_id|Pat=key:patient_id|Fee=deal.value",
                                "1|1|0.00", "2|1|99000.00", "3|1|-20.00", "4|1|see notes", "5|1|17320.00")
                        .audit());
    }

    @Test
    void tableAsAWholeIsLookedAt() {
        List<String> found = new Sheets()
                .format(new TableFormat("csv", "windows-1252", ";", 3)).secrets(2)
                .skipped(new SkippedLine(1, "M48", "a title"), new SkippedLine(2, "M48", "a title"), new SkippedLine(9, "M52", "a total"))
                .sheet("odd.csv", Optional.empty(), "Id=ignore| Name =ignore|SSN=ignore", "1|x|")
                .sheet("empty.csv", Optional.of(RecordKind.NOTE), "Id=key:note_id|Name=note.content|SSN=ignore")
                .audit();

        assertEquals(
                List.of("M45 0", "M45 0", "M48 1", "M48 1", "M52 9", "M52 9", "M55 3  Name", "M56 0", "M87 0 SSN", "M87 0 SSN", "X09 0", "X35 0", "X35 0"),
                found);
    }

    @Test
    void aFileThatBreaksOffIsNotLeftOutWithoutAWord() {
        List<String> found = new Sheets().unused(UnusedFile.damaged("patients.json", "JSON that is not complete")).audit();

        assertTrue(found.stream().anyMatch(f -> f.startsWith("M56")), found.toString());
    }

    @Test
    void theCoverSheetOfAWorkbookStopsNothing() {
        List<String> found = new Sheets()
                .sheet("extract.xlsx#Cover", Optional.empty(), "Confidential=ignore")
                .sheet("extract.xlsx#Notes", Optional.of(RecordKind.NOTE), "Id=key:note_id|Text=note.content", "1|hello")
                .audit();
        List<String> alone = new Sheets().sheet("extract.xlsx#Cover", Optional.empty(), "Confidential=ignore").audit();

        assertTrue(found.stream().anyMatch(f -> f.startsWith("X38")) && found.stream().noneMatch(f -> f.startsWith("M56")), found.toString());
        assertTrue(alone.stream().anyMatch(f -> f.startsWith("M56")), alone.toString());
    }

    @Test
    void messagesOfProgramsAmongNotesAreCounted() {
        List<Finding> found = new Sheets()
                .sheet(RecordKind.PATIENT, PATIENT, "1|Ann|Lee|03/14/1980|518-555-0101")
                .sheet(RecordKind.NOTE, "Id=key:note_id|Pat=key:patient_id|Text=note.content", "1|1|Patient Text Sent via PbN: see you", "2|1|Called, will come")
                .findings();

        assertEquals(List.of("M79-machine-messages"), found.stream().map(Finding::code).toList());
        assertTrue(found.get(0).message().contains("message: 1."));
    }

    @Test
    void gradeFollowsTheShareOfRecordsThatNeedAPerson() {
        Finding row = new Finding("X02-key-used-twice", Severity.BLOCK, RecordKind.PATIENT, "p.csv", 7, "Id", "1", "", "skip");
        Finding column = new Finding("M17-mixed-date-formats", Severity.BLOCK, RecordKind.PATIENT, "p.csv", 0, "Born", "", "", "decide");
        Finding repair = new Finding("M38-state-name-or-blanks", Severity.REPAIR, RecordKind.PATIENT, "p.csv", 8, "State", "1", "", "repair");

        assertEquals("A", Audit.grade(1_000, List.of(row, row, repair)));
        assertEquals("B", Audit.grade(100, List.of(row, repair)));
        assertEquals("C", Audit.grade(20, List.of(row)));
        assertEquals("D", Audit.grade(5, List.of(row)));
        assertEquals("D", Audit.grade(1_000_000, List.of(column)));
    }

    @Test
    void sameInputGivesTheSameFindings() {
        var sheets = new Sheets().sheet(RecordKind.PATIENT, PATIENT, "1|ANN|Lee|5/25/90|000-000-0000", "1|Bo|Test|0001-01-01|555-0107");

        assertEquals(sheets.findings(), sheets.findings());
    }
}
