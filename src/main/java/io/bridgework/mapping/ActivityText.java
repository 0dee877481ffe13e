package io.bridgework.mapping;

import io.bridgework.mapping.CellReader.Reading;
import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.value.DateText.When;
import io.bridgework.model.value.MarkupText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The text of an activity or note: what Pipedrive has no field for, one line each as {@code Name: value}, then the note
 * at the source.
 */
final class ActivityText {
    private final CellReader reader;
    private final Set<String> lines = new LinkedHashSet<>();
    private final List<String> texts = new ArrayList<>();

    ActivityText(CellReader reader) {
        this.reader = reader;
    }

    void line(String text) {
        lines.add(text);
    }

    void line(String name, String text) {
        if (!text.isEmpty()) {
            lines.add(name + ": " + text);
        }
    }

    /** Dates are written year first, so that nobody reads the month as the day; dates that mean nothing are left out. */
    void line(Cell cell) {
        String text = cell.text();
        if (CellKind.of(cell.column()) == CellKind.DATE && isDateMeaning(cell)) {
            Reading<When> when = reader.when(cell);
            if (when.value().isEmpty() && !when.isLoss()) {
                return;
            }
            text = when.value().map(w -> w.date() + w.time().map(t -> " " + t).orElse("")).orElse(text);
        }
        // Where a value map changed the word, the word of the source stays readable.
        String raw = cell.raw().strip();
        boolean changed = !raw.equals(cell.text());
        lines.add(cell.column().name().strip() + ": " + (changed ? raw + " (" + text + ")" : text));
    }

    private static boolean isDateMeaning(Cell cell) {
        return !cell.column().target().isCustom()
                || CellKind.meaning(cell.column().target()).endsWith("_date")
                || TargetCatalogue.isKnownMeaning(CellKind.meaning(cell.column().target()));
    }

    void text(Cell cell) {
        MarkupText.plain(cell.text()).value().map(String::strip).filter(t -> !t.isEmpty()).ifPresent(texts::add);
    }

    /** Lines of records that stand in this one. */
    void add(List<String> more) {
        texts.addAll(more);
    }

    /** What is said in a line each. */
    List<String> facts() {
        return new ArrayList<>(lines);
    }

    /** The texts of the source as they are. */
    List<String> texts() {
        return new ArrayList<>(texts);
    }

    List<String> lines() {
        var all = facts();
        all.addAll(texts);
        return all;
    }
}
