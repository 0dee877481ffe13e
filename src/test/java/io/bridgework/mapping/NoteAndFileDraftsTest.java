package io.bridgework.mapping;

import static io.bridgework.mapping.SmallExport.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.Draft;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowOutcome.Rejected;
import io.bridgework.model.RowOutcome.Skipped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoteAndFileDraftsTest {
    private static final List<String> NOTES = List.of(
            "No -> key:note_id", "Patient -> key:patient_id", "At -> note.add_time", "Kind -> note.content ; as=prefix",
            "Author -> note.owner", "Text -> note.content");
    private static final List<String> FILES = List.of(
            "No -> key:document_id", "Patient -> key:patient_id", "Plan -> key:treatment_plan_id", "Name -> file.name",
            "Path -> file.content", "About -> file.description");

    private static SmallExport notes(String[]... rows) {
        return new SmallExport().patients(row("1", "Doe, Ann", "")).provider("D1", "Ann Drill", 5)
                .table("Notes.csv", RecordKind.NOTE, "No", NOTES, rows);
    }

    private static SmallExport files(String[]... rows) {
        return new SmallExport().patients(row("1", "Doe, Ann", "")).table("Files.csv", RecordKind.ATTACHMENT, "No", FILES, rows);
    }

    @Test
    void keepsTimeAuthorAndKindOfANote() {
        CollectedDrafts drafts = notes(row("n", "1", "2026-07-01 08:15", "Clinical", "D1", "5' 6\" <tall>\nnext & last")).drafts();
        var content = (FieldValue.Text) drafts.draft("note//note:n").fields().get("content").value();

        assertEquals("2026-07-01T12:15:00Z", drafts.text("note//note:n", "add_time"));
        assertEquals(5, drafts.draft("note//note:n").ownerUserId());
        assertTrue(content.value().startsWith("Clinical · Ann Drill<br>"), content.value());
        assertTrue(content.value().endsWith("<br>next &amp; last"), content.value());
    }

    @Test
    void skipsNotesWithoutText() {
        CollectedDrafts drafts = notes(row("n", "1", "2026-07-01 08:15", "Clinical", "D1", " - ")).drafts();

        assertEquals("M78-empty-note", ((Skipped) drafts.outcome("Notes.csv", 2)).decision());
    }

    @Test
    void splitsALongNoteWithoutLosingACharacter() {
        String text = "Zahn é & 😀 word ".repeat(90).strip();
        CollectedDrafts drafts = notes(row("n", "1", "2026-07-01 08:15", "", "", text)).noteLimit(200).drafts();
        List<Draft> parts = drafts.drafts.stream().filter(d -> d.id().entity() == EntityType.NOTE).toList();

        assertEquals("note/2/note:n", parts.get(1).id().toString());
        assertTrue(parts.stream().map(p -> ((FieldValue.Text) p.fields().get("content").value()).value())
                .allMatch(c -> c.getBytes(StandardCharsets.UTF_8).length <= 200));
        assertEquals(text, parts.stream().map(p -> DraftTexts.of(p.fields().get("content").value())).collect(Collectors.joining()));
        assertTrue(parts.stream().allMatch(p -> p.fields().containsKey("add_time")));
    }

    @Test
    void findsDocumentsWhateverTheirPathLooksLike() {
        CollectedDrafts drafts = files(
                row("a", "1", "", "Consent", "\\\\SERVER\\Data\\Scans\\Doe1\\CONSENT.PDF", "Consent form"),
                row("b", "1", "", "", "./xray.png", ""), row("c", "1", "", "other.pdf", "scans/roe2/consent.pdf", ""))
                .document("scans/doe1/consent.pdf", 10).document("deep/folder/xray.png", 10).drafts();

        assertEquals("Consent.pdf", drafts.text("file//attachment:a", "file_name"));
        assertEquals("xray.png", drafts.text("file//attachment:b", "file_name"));
        assertEquals(FileDrafter.MISSING, ((Rejected) drafts.outcome("Files.csv", 4)).code());
        assertTrue(drafts.text("person//patient:1", "custom:other_details").contains("Document Consent.pdf: Consent form"));
    }

    @Test
    void holdsBackDocumentsThatAreTooLargeOrFitSeveralFiles() {
        CollectedDrafts drafts = files(row("a", "1", "", "", "a.pdf", ""), row("b", "1", "", "", "b.pdf", ""))
                .document("x/a.pdf", 2_000_000).document("x/b.pdf", 1).document("y/b.pdf", 1).drafts();

        assertInstanceOf(Rejected.class, drafts.outcome("Files.csv", 2));
        assertInstanceOf(Rejected.class, drafts.outcome("Files.csv", 3));
    }

    @Test
    void hangsAFileOnItsPlanAndOnThePatientWhereThePlanIsMissing() {
        CollectedDrafts drafts = files(row("a", "1", "P1", "", "a.pdf", ""), row("b", "1", "P9", "", "b.pdf", ""))
                .table("Plans.csv", RecordKind.TREATMENT_PLAN, "Plan",
                        List.of("Plan -> key:treatment_plan_id", "Patient -> key:patient_id", "Title -> deal.title"), row("P1", "1", "Crown"))
                .document("x/a.pdf", 2).document("x/b.pdf", 1).drafts();

        assertEquals("[deal]", drafts.draft("file//attachment:a").links().keySet().toString());
        assertEquals("[person]", drafts.draft("file//attachment:b").links().keySet().toString());
    }
}
