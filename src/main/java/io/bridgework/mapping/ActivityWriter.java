package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.mapping.Patients.Patient;
import io.bridgework.mapping.TransformContext.NamedProvider;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RowRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finishes an activity: subject, note text, links and owner, the same for visits and recalls. */
final class ActivityWriter {
    private final TransformContext context;

    ActivityWriter(TransformContext context) {
        this.context = context;
    }

    /** The record's own number, by which people find it in the old system. */
    void reference(String kind, SourceRecord record, ActivityText text) {
        if (!RowKeys.isMade(record.key())) {
            text.line(kind + " " + record.key());
        }
    }

    /** A subject that is too long is shortened; the whole of it stands in the text. */
    void subject(String subject, String otherwise, List<Cell> from, FieldSet set, ActivityText text) {
        String said = subject.isEmpty() ? otherwise : subject;
        if (said.length() > FieldShape.SHORT_TEXT_CHARACTERS) {
            text.line(said);
            said = said.substring(0, FieldShape.SHORT_TEXT_CHARACTERS - 1).strip() + "…";
        }
        set.put("subject", new FieldValue.Text(said), from);
    }

    boolean isOwnKey(Cell cell, SourceRecord record) {
        return record.main().columns().key().filter(k -> k.equals(cell.column())).isPresent();
    }

    /** A plan that is not in the export leaves its number in the text. */
    void unknownPlan(SourceRecord record, ActivityText text) {
        if (context.plans().of(record).isEmpty()) {
            Plans.references(record).forEach(text::line);
        }
    }

    /** @param more rows of other records that stand in it */
    void write(
            SourceRecord record, Patient patient, Optional<Location> location, NamedProvider provider, FieldSet set,
            ActivityText text, List<RowRef> more) {
        DraftId id = DraftId.of(EntityType.ACTIVITY, record.recordKey());
        long owner = context.providers().owner(provider.match());
        List<String> pages = NotePages.of(text.lines(), context.input().noteLimitBytes());
        if (!pages.isEmpty()) {
            set.put("note", new FieldValue.Text(pages.get(0)), record.cells("activity.note"));
        }
        if (pages.size() > 1) {
            context.lateNotes().add(record.recordKey(), "more", pages.subList(1, pages.size()), Map.of(),
                    Map.of("person", patient.draftId()), owner, record.refs());
        }
        var links = new HashMap<String, DraftId>();
        links.put("person", patient.draftId());
        location.ifPresent(l -> links.put("org", l.draftId()));
        context.plans().of(record).ifPresent(p -> links.put("deal", p.draftId()));
        context.sink().draft(new Draft(
                id, set.fields(), links, owner, Stream.concat(record.refs().stream(), more.stream()).toList()));
        context.carried(record, id);
    }
}
