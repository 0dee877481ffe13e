package io.bridgework.mapping;

import static io.bridgework.mapping.SmallExport.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome.Carried;
import io.bridgework.model.RowOutcome.Rejected;
import io.bridgework.model.RowOutcome.Skipped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitDraftsTest {
    private static final List<String> VISITS = List.of(
            "No -> key:appointment_id", "Patient -> key:patient_id", "Date -> activity.due_date", "Time -> activity.due_time",
            "Length -> activity.duration", "End -> activity.duration ; end=yes", "Status -> activity.custom:appointment_status",
            "Why -> activity.subject", "Note -> activity.note");

    private static SmallExport visits(String[]... rows) {
        return new SmallExport().patients(row("1", "Doe, Ann", "1980-02-03"))
                .table("Visits.csv", RecordKind.APPOINTMENT, "No", VISITS, rows);
    }

    @Test
    void putsAVisitAtItsInstantInUtcAcrossMidnight() {
        CollectedDrafts drafts = visits(
                row("a", "1", "2026-11-19", "20:30", "45", "", "Completed", "Exam", "")).drafts();

        assertEquals("2026-11-20", drafts.text("activity//appointment:a", "due_date"));
        assertEquals("01:30", drafts.text("activity//appointment:a", "due_time"));
        assertEquals("00:45", drafts.text("activity//appointment:a", "duration"));
        assertEquals("meeting", drafts.text("activity//appointment:a", "type"));
        assertEquals("true", drafts.text("activity//appointment:a", "done"));
    }

    @Test
    void movesATimeThatDaylightSavingSkipsForwardAndTakesTheFirstOfTwo() {
        CollectedDrafts drafts = visits(
                row("gap", "1", "2026-03-08", "02:30", "30", "", "Completed", "Exam", ""),
                row("twice", "1", "2025-11-02", "01:30", "30", "", "Completed", "Exam", "")).drafts();

        assertEquals("07:30", drafts.text("activity//appointment:gap", "due_time"));
        assertEquals("05:30", drafts.text("activity//appointment:twice", "due_time"));
    }

    @Test
    void findsThePatientOfAVisitByANameWithANickname() {
        CollectedDrafts drafts = new SmallExport()
                .patients(row("1", "Poe, Ann (Annie)", "1980-02-14"), row("2", "Roe2, Bob2", "1981-02-14"))
                .table("a.csv", RecordKind.APPOINTMENT, "Id",
                        List.of("Id -> key:appointment_id", "Patient -> key:patient_name", "Day -> activity.due_date"),
                        row("a", "Ann Poe", "2026-11-18"), row("b", "POE, ANN \"Annie\"", "2026-11-18"), row("c", "Roe2, Bob2 (Bo)", "2026-11-18"))
                .drafts();

        for (String visit : List.of("a", "b", "c")) {
            assertTrue(drafts.draft("activity//appointment:" + visit).links().containsKey("person"), visit);
        }
    }

    @Test
    void countsAPastVisitAsDoneByTheOfficesOwnWordForIt() {
        CollectedDrafts drafts = visits(
                row("a", "1", "2026-11-18", "08:30", "45", "", "Kept", "Exam", ""),
                row("b", "1", "2026-11-17", "08:30", "45", "", "Cancelled by patient", "Exam", "")).drafts();
        CollectedDrafts asked = new SmallExport().patients(row("1", "Ann Poe", "1980-02-14"))
                .table("a.csv", RecordKind.APPOINTMENT, "Id",
                        List.of("Id -> key:appointment_id", "Pat -> key:patient_id", "Day -> activity.due_date", "At -> activity.due_time",
                                "Kept? -> activity.done"),
                        row("c", "1", "2026-11-18", "08:30", "Y"), row("d", "1", "2026-11-18", "10:30", "N")).drafts();

        assertEquals("true", drafts.text("activity//appointment:a", "done"));
        assertEquals("meeting", drafts.text("activity//appointment:a", "type"));
        assertEquals("true", drafts.text("activity//appointment:b", "done"));
        assertEquals("true", asked.text("activity//appointment:c", "done"));
        assertEquals("false", asked.text("activity//appointment:d", "done"));
    }

    @Test
    void leavesAPastVisitThatWasNeverCompletedAsATaskOnItsOwnDay() {
        CollectedDrafts drafts = visits(
                row("a", "1", "2026-11-19", "20:30", "45", "", "Scheduled", "Exam", "")).drafts();

        assertEquals("task", drafts.text("activity//appointment:a", "type"));
        assertEquals("false", drafts.text("activity//appointment:a", "done"));
        assertEquals("2026-11-19", drafts.text("activity//appointment:a", "due_date"));
        assertEquals("", drafts.text("activity//appointment:a", "due_time"));
        assertTrue(drafts.text("activity//appointment:a", "note").contains("20:30"));
    }

    @Test
    void givesAVisitWithoutADateNone() {
        CollectedDrafts drafts = visits(row("a", "1", "", "", "45", "", "Unscheduled", "Exam", "")).drafts();

        assertEquals("task", drafts.text("activity//appointment:a", "type"));
        assertEquals("", drafts.text("activity//appointment:a", "due_date"));
    }

    @Test
    void takesHalfAnHourWhereTheEndIsBeforeTheStart() {
        CollectedDrafts drafts = visits(
                row("a", "1", "2026-01-19", "10:30", "0", "10:00", "Completed", "Exam", ""),
                row("b", "1", "2026-01-19", "10:30", "", "11:10", "no show", "Exam", "")).drafts();

        assertEquals("00:30", drafts.text("activity//appointment:a", "duration"));
        assertEquals("00:40", drafts.text("activity//appointment:b", "duration"));
        assertEquals("true", drafts.text("activity//appointment:b", "done"));
    }

    @Test
    void skipsTimeThatIsBlockedAndHoldsBackVisitsOfNobody() {
        CollectedDrafts drafts = visits(
                row("a", "", "2026-01-19", "12:00", "60", "", "", "Lunch", ""),
                row("b", "", "2026-01-19", "12:00", "60", "", "Scheduled", "Crown prep", ""),
                row("c", "77", "2026-01-19", "12:00", "60", "", "Scheduled", "Crown prep", "")).drafts();

        assertEquals(VisitDrafter.NO_VISIT, ((Skipped) drafts.outcome("Visits.csv", 2)).decision());
        assertInstanceOf(Rejected.class, drafts.outcome("Visits.csv", 3));
        assertInstanceOf(Rejected.class, drafts.outcome("Visits.csv", 4));
    }

    @Test
    void writesTheNoteAsEscapedLinesWithTheWordOfTheSource() {
        CollectedDrafts drafts = visits(row("a", "1", "2026-01-19", "10:30", "30", "", "Kaputt", "Exam", "a < b & \"c\""))
                .values("Visits.csv", "Status", Map.of("Kaputt", "Cancelled")).drafts();
        var note = (io.bridgework.model.FieldValue.Text) drafts.draft("activity//appointment:a").fields().get("note").value();

        assertTrue(note.value().contains("Status: Kaputt (Cancelled)<br>Appointment a"), note.value());
        assertTrue(note.value().endsWith("a &lt; b &amp; \"c\""), note.value());
        assertEquals("true", drafts.text("activity//appointment:a", "done"));
    }

    @Test
    void joinsTheRowsOfOneVisit() {
        CollectedDrafts drafts = visits(
                row("a", "1", "2026-01-19", "10:30", "30", "", "Completed", "Exam", ""),
                row("a", "1", "2026-01-19", "10:30", "30", "", "Completed", "X-ray", ""),
                row("a", "1", "2026-01-20", "10:30", "30", "", "Completed", "Other day", "")).drafts();

        assertEquals("Exam; X-ray", drafts.text("activity//appointment:a", "subject"));
        assertInstanceOf(Carried.class, drafts.outcome("Visits.csv", 3));
        assertInstanceOf(Rejected.class, drafts.outcome("Visits.csv", 4));
    }

    @Test
    void readsDateAndTimeOfOneColumnWithItsOffset() {
        SmallExport export = new SmallExport().patients(row("1", "Doe, Ann", "1980-02-03"))
                .table("Visits.csv", RecordKind.APPOINTMENT, "No",
                        List.of("No -> key:appointment_id", "Patient -> key:patient_id",
                                "Start -> activity.due_date ; also=activity.due_time", "Cancelled -> activity.done"),
                        row("a", "1", "2026-01-19T15:30:00Z", "true"), row("b", "1", "2026-01-19T10:30:00-05:00", "false"));

        CollectedDrafts drafts = export.drafts();

        assertEquals("15:30", drafts.text("activity//appointment:a", "due_time"));
        assertEquals("true", drafts.text("activity//appointment:a", "done"));
        assertEquals("task", drafts.text("activity//appointment:b", "type"));
        assertEquals("2026-01-19", drafts.text("activity//appointment:b", "due_date"));
    }

    @Test
    void givesVisitsWithoutANumberTheSameKeyWhileTheirStatusChanges() {
        List<String> columns = VISITS.subList(1, VISITS.size());
        String before = new SmallExport().patients(row("1", "Doe, Ann", "1980-02-03"))
                .table("Visits.csv", RecordKind.APPOINTMENT, "", columns,
                        row("1", "2026-12-19", "10:30", "30", "", "Scheduled", "Exam", ""))
                .drafts().of(EntityType.ACTIVITY).get(0);
        String after = new SmallExport().patients(row("1", "Doe, Ann", "1980-02-03"))
                .table("Visits.csv", RecordKind.APPOINTMENT, "", columns,
                        row("1", "2026-12-19", "10:30", "30", "", "Confirmed", "Exam", ""))
                .drafts().of(EntityType.ACTIVITY).get(0);

        assertEquals(before, after);
    }

    @Test
    void makesPatientsOfAnAppointmentListWhereNoOtherFileHasThem() {
        SmallExport export = new SmallExport().table("Visits.csv", RecordKind.APPOINTMENT, "",
                List.of("PatNum -> key:patient_id", "Patient -> activity.person", "Date -> activity.due_date",
                        "Time -> activity.due_time", "Home -> person.phone ; label=home"),
                row("7", "Doe, Ann", "2026-12-19", "10:30", "(212) 555-0101"),
                row("7", "Doe, Ann", "2027-01-19", "10:30", "(212) 555-0101"),
                row("8", "Roe, Bob", "2026-12-19", "11:30", ""));

        CollectedDrafts drafts = export.drafts();

        assertEquals(List.of("person//patient:7", "person//patient:8"), drafts.of(EntityType.PERSON));
        assertEquals("Doe", drafts.text("person//patient:7", "last_name"));
        assertEquals(3, drafts.of(EntityType.ACTIVITY).size());
        assertEquals(3, drafts.outcomes.size());
    }

    @Test
    void completesPatientsFromAnAppointmentList() {
        SmallExport export = new SmallExport().patients(row("7", "Doe, Ann", "1980-02-03"))
                .table("Visits.csv", RecordKind.APPOINTMENT, "",
                        List.of("PatNum -> key:patient_id", "Date -> activity.due_date", "Home -> person.phone ; label=home",
                                "City -> person.postal_address ; part=city"),
                        row("7", "2026-12-19", "(212) 555-0101", "Salem"), row("7", "2026-12-20", "(212) 555-0102", "Salem"));

        CollectedDrafts drafts = export.drafts();

        assertTrue(drafts.text("person//patient:7", "phones").contains("555-0101"));
        assertEquals("Salem", drafts.text("person//patient:7", "custom:postal_address"));
        assertEquals(1, drafts.drafts.stream().filter(d -> d.id().entity() == EntityType.ACTIVITY)
                .filter(d -> DraftTexts.of(d).toString().contains("555-0102")).count());
        assertEquals(3, drafts.outcomes.size());
    }
}
