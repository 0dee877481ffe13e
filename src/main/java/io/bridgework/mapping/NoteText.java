package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.mapping.Patients.Patient;
import io.bridgework.mapping.TransformContext.NamedProvider;
import io.bridgework.model.FieldValue;
import io.bridgework.model.ProviderMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a note: kind and author, the text itself, and what has no field. */
final class NoteText {
    private static final Set<String> HANDLED = Set.of(
            "note.content", "note.add_time", "key:patient_id", "key:patient_name", "key:chart_number",
            "key:provider_id", "key:location_id");

    private final TransformContext context;
    private final SourceRecord record;
    private final List<Cell> content;
    private final List<String> texts;

    NoteText(SourceRecord record, TransformContext context) {
        this.context = context;
        this.record = record;
        this.content = record.cells("note.content");
        var text = new ActivityText(context.reader());
        content.stream().filter(c -> !isPrefix(c)).forEach(text::text);
        this.texts = text.lines();
    }

    /** @param set the note's other fields */
    record Written(List<String> lines, FieldSet set, Optional<ProviderMatch> author) {}

    boolean isEmpty() {
        return texts.isEmpty();
    }

    List<Cell> content() {
        return content;
    }

    /** As a note of its own. */
    Written write(Patient patient) {
        var set = new FieldSet();
        NamedProvider author = context.provider(record, "key:provider_id", set);
        var lines = new ArrayList<String>();
        String head = head(author);
        if (!head.isEmpty()) {
            lines.add(head);
        }
        lines.addAll(texts);
        created(patient, set);
        lines.addAll(rest(patient, set));
        return new Written(lines, set, author.match());
    }

    /** As lines of the visit that it belongs to; its time, which a note has a field for, is among them. */
    List<String> tell(Patient patient) {
        var set = new FieldSet();
        NamedProvider author = context.provider(record, "key:provider_id", set);
        String number = RowKeys.isMade(record.key()) ? "" : " " + record.key();
        String said = Stream.of(when(), head(author)).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "));
        var lines = new ArrayList<String>();
        lines.add("Note" + number + (said.isEmpty() ? "" : ", " + said) + ":");
        lines.addAll(texts);
        lines.addAll(rest(patient, set));
        return lines;
    }

    private String when() {
        return record.cells("note.add_time").stream()
                .map(c -> context.reader().when(c).value()
                        .map(w -> w.date() + w.time().map(t -> " " + t).orElse("") + w.offset().map(o -> " " + o).orElse(""))
                        .orElse(c.text()))
                .collect(Collectors.joining(" / "));
    }

    private String head(NamedProvider author) {
        return Stream.concat(content.stream().filter(NoteText::isPrefix).map(Cell::text), Stream.of(author.name()))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static boolean isPrefix(Cell cell) {
        return cell.column().transform().get("as").equals("prefix");
    }

    private List<String> rest(Patient patient, FieldSet set) {
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

    private void created(Patient patient, FieldSet set) {
        Optional<Location> location = context.location(record, Optional.of(patient));
        for (Cell cell : record.cells("note.add_time")) {
            var when = context.reader().when(cell);
            when.value().ifPresent(w -> set.put(
                    "add_time", new FieldValue.Moment(Instants.of(w, cell, context.zone(location))), cell));
            if (when.isLoss()) {
                set.detail(cell);
            }
        }
    }
}
