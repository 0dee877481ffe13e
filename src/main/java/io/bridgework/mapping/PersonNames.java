package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.value.NameText;
import io.bridgework.model.value.NameText.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a patient's name from the columns that have it, whole or in parts. */
final class PersonNames {
    static final List<String> TARGETS = List.of("person.name", "person.first_name", "person.last_name");

    private PersonNames() {}

    /** @param from the cells that it was read from */
    record Named(PersonName name, List<Cell> from) {
        String full() {
            return (name.firstWithMiddle() + " " + lastWithSuffix()).strip();
        }

        String lastWithSuffix() {
            return (name.last() + " " + name.suffix()).strip();
        }
    }

    /** Empty when the row has no name at all. */
    static Optional<Named> of(SourceRecord record) {
        List<Cell> cells = TARGETS.stream().flatMap(t -> record.main().cells(t).stream()).toList();
        if (cells.isEmpty()) {
            cells = TARGETS.stream().flatMap(t -> record.cells(t).stream()).toList();
        }
        return cells.isEmpty() ? Optional.empty() : read(cells);
    }

    private static Optional<Named> read(List<Cell> cells) {
        String first = part(cells, "first");
        String last = part(cells, "last");
        if (first.isEmpty() && last.isEmpty()) {
            List<Cell> whole = cells.stream().filter(c -> part(c).isEmpty()).limit(1).toList();
            return whole.isEmpty()
                    ? Optional.empty()
                    : NameText.parse(whole.get(0).text()).value().map(n -> new Named(n, whole));
        }
        var name = new PersonName(
                part(cells, "title"), NameText.tidyPart(first), NameText.tidyPart(part(cells, "middle")),
                NameText.tidyPart(last), part(cells, "suffix"), part(cells, "preferred"));
        var used = new ArrayList<>(cells);
        used.removeIf(c -> part(c).isEmpty());
        return Optional.of(new Named(name, used));
    }

    private static String part(List<Cell> cells, String part) {
        return cells.stream().filter(c -> part(c).equals(part)).map(Cell::text).findFirst().orElse("");
    }

    private static String part(Cell cell) {
        String part = cell.column().part();
        if (!part.isEmpty()) {
            return part;
        }
        return switch (cell.column().target().text()) {
            case "person.first_name" -> "first";
            case "person.last_name" -> "last";
            default -> "";
        };
    }

    /** The name as it stands in the row, whichever columns hold it. */
    static String rawText(Cells row) {
        var text = new StringBuilder();
        TARGETS.forEach(t -> row.cells(t).forEach(c -> text.append(c.text()).append(' ')));
        return text.toString().strip();
    }
}
