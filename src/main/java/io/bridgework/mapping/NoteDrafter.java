package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Patients.Found;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a note on the person, or several where the text is longer than a note may be. */
final class NoteDrafter {
    static final String EMPTY_NOTE = "M78-empty-note";

    private final TransformContext context;
    private final VisitNotes visits;

    NoteDrafter(TransformContext context, VisitNotes visits) {
        this.context = context;
        this.visits = visits;
    }

    void draft(SourceRecord record) {
        Found found = context.patients().of(record);
        if (found.rejection().isPresent()) {
            context.rejected(record, found.rejection().get());
            return;
        }
        var text = new NoteText(record, context);
        if (text.isEmpty()) {
            context.skipped(record, EMPTY_NOTE, "The note has no text.");
            return;
        }
        Optional<DraftId> visit = visits.home(record);
        if (visit.isPresent()) {
            context.carried(record, visit.get());
            return;
        }
        write(record, found.patient().get().draftId(), text.content(), text.write(found.patient().get()));
    }

    private void write(SourceRecord record, DraftId person, List<Cell> content, NoteText.Written text) {
        List<String> pages = NotePages.of(text.lines(), context.input().noteLimitBytes());
        RecordKey key = record.recordKey();
        long owner = context.providers().owner(text.author());
        for (int i = 0; i < pages.size(); i++) {
            var id = new DraftId(EntityType.NOTE, key, i == 0 ? "" : String.valueOf(i + 1));
            text.set().replace("content", new FieldValue.Text(pages.get(i)), content);
            context.sink().draft(new Draft(id, text.set().fields(), Map.of("person", person), owner, record.refs()));
        }
        context.carried(record, DraftId.of(EntityType.NOTE, key));
    }
}
