package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.mapping.Patients.Found;
import io.bridgework.mapping.Patients.Patient;
import io.bridgework.mapping.TransformContext.NamedProvider;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a note on the person, or several where the text is longer than a note may be. */
final class NoteDrafter {
    static final String EMPTY_NOTE = "M78-empty-note";

    private static final Set<String> HANDLED = Set.of(
            "note.content", "note.add_time", "key:patient_id", "key:patient_name", "key:chart_number",
            "key:provider_id", "key:location_id");

    private final TransformContext context;

    NoteDrafter(TransformContext context) {
        this.context = context;
    }

    void draft(SourceRecord record) {
        Found found = context.patients().of(record);
        if (found.rejection().isPresent()) {
            context.rejected(record, found.rejection().get());
            return;
        }
        List<Cell> content = record.cells("note.content");
        var text = new ActivityText(context.reader());
        content.stream().filter(c -> !isPrefix(c)).forEach(text::text);
        if (text.lines().isEmpty()) {
            context.skipped(record, EMPTY_NOTE, "The note has no text.");
            return;
        }
        var set = new FieldSet();
        NamedProvider author = context.provider(record, "key:provider_id", set);
        Optional<Location> location = context.location(record, found.patient());
        String head = Stream.concat(content.stream().filter(NoteDrafter::isPrefix).map(Cell::text), Stream.of(author.name()))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
        var lines = new ArrayList<String>();
        if (!head.isEmpty()) {
            lines.add(head);
        }
        lines.addAll(text.lines());
        created(record, location, set);
        lines.addAll(rest(record, found.patient().get(), set));
        write(record, found.patient().get().draftId(), lines, content, context.providers().owner(author.match()), set);
    }

    private static boolean isPrefix(Cell cell) {
        return cell.column().transform().get("as").equals("prefix");
    }

    private List<String> rest(SourceRecord record, Patient patient, FieldSet set) {
        var rest = new ActivityText(context.reader());
        for (Cell cell : context.unsaid(record, patient)) {
            boolean ownKey = record.main().columns().key().filter(k -> k.equals(cell.column())).isPresent();
            if (!HANDLED.contains(cell.column().target().text()) && !ownKey) {
                rest.line(cell);
            }
        }
        context.keepUnknownLocations(record, set);
        set.details().forEach(rest::line);
        return rest.lines();
    }

    private void created(SourceRecord record, Optional<Location> location, FieldSet set) {
        for (Cell cell : record.cells("note.add_time")) {
            var when = context.reader().when(cell);
            when.value().ifPresent(w -> set.put(
                    "add_time", new FieldValue.Moment(Instants.of(w, cell, context.zone(location))), cell));
            if (when.isLoss()) {
                set.detail(cell);
            }
        }
    }

    private void write(
            SourceRecord record, DraftId person, List<String> lines, List<Cell> content, long owner, FieldSet set) {
        List<String> pages = NotePages.of(lines, context.input().noteLimitBytes());
        RecordKey key = record.recordKey();
        for (int i = 0; i < pages.size(); i++) {
            var id = new DraftId(EntityType.NOTE, key, i == 0 ? "" : String.valueOf(i + 1));
            set.replace("content", new FieldValue.Text(pages.get(i)), content);
            context.sink().draft(new Draft(id, set.fields(), Map.of("person", person), owner, record.refs()));
        }
        context.carried(record, DraftId.of(EntityType.NOTE, key));
    }
}
