package io.bridgework.mapping;

import static io.bridgework.mapping.SmallExport.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.Draft;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome.Carried;
import io.bridgework.model.Way;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WayDraftsTest {
    private static final List<String> VISITS = List.of(
            "No -> key:appointment_id", "Patient -> key:patient_id", "Plan -> key:treatment_plan_id", "Date -> activity.due_date",
            "Time -> activity.due_time", "Length -> activity.duration", "Status -> activity.custom:appointment_status",
            "Provider -> key:provider_id", "Why -> activity.subject", "Room -> activity.custom:operatory", "Note -> activity.note");
    private static final List<String> NOTES = List.of(
            "No -> key:note_id", "Patient -> key:patient_id", "Visit -> key:appointment_id", "At -> note.add_time",
            "Kind -> note.content ; as=prefix", "Text -> note.content");
    private static final Way NOTES_IN_VISITS = new Way(true, Optional.empty());
    private static final Way EARLIER = new Way(false, Optional.of(LocalDate.of(2024, 1, 1)));
    private static final Way BOTH = new Way(true, EARLIER.visitsBefore());
    private static final String NOTE = "note/visits/appointment:patient 1";

    private final List<String[]> visits = new ArrayList<>();
    private final List<String[]> notes = new ArrayList<>();

    private void visit(String number, String date, String status) {
        visits.add(row(number, "1", "", date, "09:30", "45", status, "D1", "Exam " + number, "OP2", ""));
    }

    private void note(String number, String visit, String at, String text) {
        notes.add(row(number, "1", visit, at, "Clinical", text));
    }

    private SmallExport export(Way way) {
        return new SmallExport().patients(row("1", "Doe, Ann", "1980-02-03"), row("2", "Roe, Rod", "1970-01-01"))
                .provider("D1", "Ann Drill", 5)
                .table("Visits.csv", RecordKind.APPOINTMENT, "No", VISITS, visits.toArray(String[][]::new))
                .table("Notes.csv", RecordKind.NOTE, "No", NOTES, notes.toArray(String[][]::new))
                .way(way);
    }

    private static String home(CollectedDrafts drafts, String file, long line) {
        return ((Carried) drafts.outcome(file, line)).draft().toString();
    }

    @Test
    void putsANoteThatNamesAVisitIntoItWithItsTimeAndKind() {
        visit("a", "2026-01-19", "Completed");
        note("n", "a", "2026-01-20 08:15", "Healed <well>");

        CollectedDrafts drafts = export(NOTES_IN_VISITS).drafts();

        assertEquals(List.of(), drafts.of(EntityType.NOTE));
        assertEquals("activity//appointment:a", home(drafts, "Notes.csv", 2));
        String text = ((FieldValue.Text) drafts.draft("activity//appointment:a").fields().get("note").value()).value();
        assertTrue(text.contains("Note n, 2026-01-20 08:15 · Clinical:<br>Healed &lt;well&gt;"), text);
        assertEquals(new WayCounts(1, 0, 0), export(NOTES_IN_VISITS).count());
    }

    @Test
    void putsANoteOfTheDayIntoTheOnlyVisitOfThatDay() {
        visit("a", "2026-01-19", "Completed");
        visit("b", "2026-01-20", "Completed");
        visit("c", "2026-01-20", "Completed");
        note("of a", "", "2026-01-19 23:15", "Healed");
        note("of b or c", "", "2026-01-20 08:15", "Healed");
        note("of none", "", "2026-01-21 08:15", "Healed");

        CollectedDrafts drafts = export(NOTES_IN_VISITS).drafts();

        assertEquals("activity//appointment:a", home(drafts, "Notes.csv", 2));
        assertEquals("note//note:of b or c", home(drafts, "Notes.csv", 3));
        assertEquals("note//note:of none", home(drafts, "Notes.csv", 4));
    }

    @Test
    void leavesANoteByItselfWhoseVisitIsNotMovedOrIsAnotherPatients() {
        visits.add(row("theirs", "2", "", "2026-01-19", "09:30", "45", "Completed", "D1", "Exam", "OP2", ""));
        visits.add(row("nobody's", "77", "", "2026-01-19", "09:30", "45", "Completed", "D1", "Exam", "OP2", ""));
        note("a", "theirs", "2026-01-19 08:15", "Healed");
        note("b", "nobody's", "2026-01-19 08:15", "Healed");
        note("c", "gone", "2026-01-19 08:15", "Healed");

        CollectedDrafts drafts = export(BOTH).drafts();

        assertEquals(List.of("note//note:a", "note//note:b", "note//note:c"), drafts.of(EntityType.NOTE));
    }

    @Test
    void foldsFinishedEarlierVisitsIntoOneNoteInTheOrderOfTime() {
        visit("c", "2023-12-31", "No-Show");
        visit("a", "2021-05-03", "Completed");
        visits.add(row("b", "1", "P9", "2022-06-07", "16:00", "30", "Cancelled", "D1", "Crown", "OP1", "Was <ill>\nCalls again"));

        CollectedDrafts drafts = export(EARLIER).drafts();

        assertEquals(List.of(), drafts.of(EntityType.ACTIVITY));
        assertEquals(List.of(NOTE), drafts.of(EntityType.NOTE));
        assertEquals(NOTE, home(drafts, "Visits.csv", 2));
        assertEquals(NOTE, home(drafts, "Visits.csv", 4));
        assertEquals("""
                Visits before 2024-01-01
                2021-05-03 09:30, 45 min · Exam a · Status: Completed · Appointment a · Provider: Ann Drill · Room: OP2
                2022-06-07 16:00, 30 min · Crown · Status: Cancelled · Appointment b · Plan: P9 · Provider: Ann Drill · Room: OP1
                Was <ill>
                Calls again
                2023-12-31 09:30, 45 min · Exam c · Status: No-Show · Appointment c · Provider: Ann Drill · Room: OP2""",
                drafts.text(NOTE, "content"));
        Draft note = drafts.draft(NOTE);
        assertEquals("person//patient:1", note.links().get("person").toString());
        assertEquals("2023-12-31", drafts.text(NOTE, "add_time").substring(0, 10));
        assertEquals(5, note.ownerUserId());
        assertEquals(3, note.rows().size());
        assertEquals(new WayCounts(0, 3, 1), export(EARLIER).count());
    }

    @Test
    void neverFoldsAVisitThatIsOpenOrLaterOrToCome() {
        visit("a", "2021-05-03", "Completed");
        visit("b", "2021-05-04", "Completed");
        visit("c", "2021-05-05", "Completed");
        visit("open", "2021-05-06", "Scheduled");
        visit("later", "2024-01-01", "Completed");
        visit("to come", "2027-01-01", "Completed");
        visits.add(row("dateless", "1", "", "", "", "45", "Completed", "D1", "Exam", "", ""));

        CollectedDrafts drafts = export(new Way(false, Optional.of(LocalDate.of(2024, 1, 1)))).drafts();
        CollectedDrafts future = export(new Way(false, Optional.of(LocalDate.of(2030, 1, 1)))).drafts();

        assertEquals(List.of("activity//appointment:open", "activity//appointment:later", "activity//appointment:to come",
                "activity//appointment:dateless"), drafts.of(EntityType.ACTIVITY));
        assertTrue(future.of(EntityType.ACTIVITY).contains("activity//appointment:to come"));
    }

    @Test
    void leavesOneOrTwoEarlierVisitsAsTheyAreSinceANoteCostsAsMuch() {
        visit("a", "2021-05-03", "Completed");
        visit("b", "2021-05-04", "Completed");

        assertEquals(List.of(), export(EARLIER).drafts().of(EntityType.NOTE));
        assertEquals(new WayCounts(0, 0, 0), export(EARLIER).count());
    }

    @Test
    void bringsTheNotesOfAFoldedVisitAlong() {
        visit("a", "2021-05-03", "Completed");
        visit("b", "2021-05-04", "Completed");
        visit("c", "2021-05-05", "Completed");
        note("n", "b", "2021-05-09 08:15", "Healed");

        CollectedDrafts drafts = export(BOTH).drafts();

        assertEquals(List.of(NOTE), drafts.of(EntityType.NOTE));
        assertEquals(NOTE, home(drafts, "Notes.csv", 2));
        assertTrue(drafts.text(NOTE, "content").contains("Note n, 2021-05-09 08:15 · Clinical:\nHealed"));
        assertEquals(List.of("note//note:n"), export(EARLIER).drafts().of(EntityType.NOTE).stream().filter(n -> !n.equals(NOTE)).toList());
    }

    @Test
    void beginsAnotherPageWhereANoteIsFullAndCarriesEachVisitToItsPage() {
        for (int i = 10; i < 40; i++) {
            visit("v" + i, "2021-05-03", "Completed");
        }

        CollectedDrafts drafts = export(EARLIER).noteLimit(900).drafts();

        List<String> pages = drafts.of(EntityType.NOTE);
        assertTrue(pages.size() > 3, pages.toString());
        assertEquals("note/visits2/appointment:patient 1", pages.get(1));
        for (int i = 10; i < 40; i++) {
            assertTrue(drafts.text(home(drafts, "Visits.csv", i - 8), "content").contains("Appointment v" + i));
        }
        assertTrue(pages.stream().map(p -> (FieldValue.Text) drafts.draft(p).fields().get("content").value())
                .allMatch(t -> t.value().getBytes(StandardCharsets.UTF_8).length <= 900));
    }

    @Test
    void cutsAVisitThatIsLongerThanANoteAndLosesNothing() {
        visit("a", "2021-05-03", "Completed");
        visit("b", "2021-05-04", "Completed");
        visits.add(row("c", "1", "", "2021-05-05", "09:30", "45", "Completed", "D1", "Exam", "", "word ".repeat(400) + "end"));

        CollectedDrafts drafts = export(EARLIER).noteLimit(900).drafts();

        String all = String.join("", drafts.of(EntityType.NOTE).stream().map(p -> drafts.text(p, "content")).toList());
        assertEquals(400, all.split("word ?", -1).length - 1);
        assertTrue(all.contains("end"));
    }

    @Test
    void whatWasSentByItselfKeepsItsPlace() {
        visit("a", "2021-05-03", "Completed");
        visit("b", "2021-05-04", "Completed");
        visit("c", "2021-05-05", "Completed");
        visit("d", "2021-05-06", "Completed");
        note("n", "d", "2021-05-06 08:15", "Healed");

        CollectedDrafts drafts = export(BOTH).sent("activity//appointment:d", "note//note:n").drafts();

        assertEquals(List.of("activity//appointment:d"), drafts.of(EntityType.ACTIVITY));
        assertEquals(List.of(NOTE, "note//note:n"), drafts.of(EntityType.NOTE));
        assertFalse(drafts.text(NOTE, "content").contains("Appointment d"));
    }

    @Test
    void aNoteThatWasSentStaysThoughFewVisitsAreLeftInIt() {
        visit("a", "2021-05-03", "Completed");
        visit("b", "2027-05-04", "Scheduled");
        notes.clear();

        CollectedDrafts one = export(EARLIER).sent(NOTE, "note/visits2/appointment:patient 1").drafts();
        visits.remove(0);
        CollectedDrafts none = export(EARLIER).sent(NOTE).drafts();

        assertEquals(List.of("activity//appointment:b"), one.of(EntityType.ACTIVITY));
        assertTrue(one.text(NOTE, "content").contains("Appointment a"));
        assertTrue(one.text("note/visits2/appointment:patient 1", "content").contains("No visit stands on this page any more."));
        assertTrue(none.text(NOTE, "content").contains("No visit stands on this page any more."));
    }

    @Test
    void everyRowHasOneFateWhateverTheWay() {
        for (int i = 0; i < 12; i++) {
            visits.add(row("v" + i % 11, i % 5 == 0 ? "" : "1", "", "202" + i % 7 + "-05-03", "09:30", "45",
                    i % 3 == 0 ? "Scheduled" : "Completed", "D1", i % 5 == 0 ? "Lunch" : "Exam", "", ""));
            note("n" + i, i % 2 == 0 ? "v" + i : "", "202" + i % 7 + "-05-03 08:15", i == 7 ? "" : "Text " + i);
        }

        for (Way way : List.of(Way.FAITHFUL, NOTES_IN_VISITS, EARLIER, BOTH)) {
            CollectedDrafts drafts = export(way).drafts();

            assertEquals(26, drafts.outcomes.size(), way.toString());
            assertEquals(26, drafts.outcomes.stream().map(o -> o.row()).distinct().count());
            drafts.outcomes.stream().filter(Carried.class::isInstance).map(o -> ((Carried) o).draft())
                    .forEach(id -> assertTrue(drafts.byId.containsKey(id), id.toString()));
        }
    }
}
