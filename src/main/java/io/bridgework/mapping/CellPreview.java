package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.FieldValue;
import io.bridgework.model.Mapping;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.value.ContactText;
import io.bridgework.model.value.DateText.Order;
import io.bridgework.model.value.DateText.When;
import io.bridgework.model.value.NameText;
import io.bridgework.model.value.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What becomes of one cell, for a person who has to decide on it. Pure; reads the cell's table twice. */
public final class CellPreview {
    /**
     * A cell and what is sent for it.
     *
     * @param sent empty when the field stays empty
     */
    public record Seen(String source, Optional<FieldValue> sent) {}

    private final CellReader reader;
    private final String currency;

    private CellPreview(CellReader reader, String currency) {
        this.reader = reader;
        this.currency = currency;
    }

    /**
     * @param line of the row; 0 for the first row in which the column is filled
     * @return empty when there is no such cell, its column is left out, or its value depends on more than itself
     */
    public static Optional<Seen> of(
            SourceTable table, BiConsumer<String, Consumer<SourceRow>> rows, Mapping mapping, String currency,
            LocalDate exportDate, long line, String column) {
        var sources = new Sources(List.of(table), rows, mapping);
        Order ambiguous = currency.equals("USD") ? Order.MDY : Order.DMY;
        var preview = new CellPreview(new CellReader(Conventions.learn(sources, ambiguous), exportDate, currency), currency);
        var seen = new Seen[1];
        sources.all().forEach(columns -> columns.all().stream()
                .filter(each -> each.name().equals(column) && !each.target().isIgnored()).findFirst()
                .ifPresent(each -> sources.allRows(columns, row -> {
                    boolean asked = line == 0 ? !row.raw(each).isBlank() : row.row().line() == line;
                    if (seen[0] == null && asked) {
                        seen[0] = preview.read(each, row.raw(each)).orElse(null);
                    }
                })));
        return Optional.ofNullable(seen[0]);
    }

    private Optional<Seen> read(Column column, String raw) {
        var cell = new Cell(column, raw, column.mapped(raw));
        String target = column.target().text();
        if (PersonNames.TARGETS.contains(target)) {
            return Optional.of(seen(raw, name(column, cell.text())));
        }
        return switch (target) {
            case "person.phone" -> Optional.of(seen(raw, phones(cell.text())));
            case "person.email" -> Optional.of(seen(raw, ContactText.emails(cell.text()).value().map(all -> String.join(", ", all))));
            default -> byKind(cell);
        };
    }

    private Optional<Seen> byKind(Cell cell) {
        boolean known = !cell.column().target().isCustom()
                || TargetCatalogue.isKnownMeaning(CellKind.meaning(cell.column().target()));
        if (!known) {
            return Optional.empty();
        }
        return switch (CellKind.of(cell.column())) {
            case DATE -> date(cell);
            case AMOUNT -> Optional.of(new Seen(
                    cell.raw(), reader.amount(cell).value().map(amount -> reader.numeric(amount, true))));
            case PERCENT -> Optional.of(new Seen(
                    cell.raw(), reader.amount(cell).value().map(amount -> reader.numeric(amount, false))));
            case TEXT -> Optional.empty();
        };
    }

    /** A time of day may stand in another column, so only plain dates can be told. */
    private Optional<Seen> date(Cell cell) {
        Optional<When> when = reader.when(cell).value();
        return when.flatMap(When::time).isPresent() || cell.column().target().text().equals("activity.due_time")
                || cell.column().target().text().equals("activity.duration")
                ? Optional.empty() : Optional.of(new Seen(cell.raw(), when.map(w -> new FieldValue.Date(w.date()))));
    }

    private static Optional<String> name(Column column, String text) {
        boolean whole = column.target().text().equals("person.name") && column.part().isEmpty();
        return whole
                ? NameText.parse(text).value().map(name -> new PersonNames.Named(name, List.of()).full())
                : Optional.of(NameText.tidyPart(text));
    }

    private Optional<String> phones(String text) {
        Parsed<List<ContactText.Phone>> read = ContactText.phones(text, ContactReader.region(currency));
        return read.value().map(all -> String.join(", ", all.stream().map(ContactText.Phone::number).toList()));
    }

    private static Seen seen(String raw, Optional<String> sent) {
        return new Seen(raw, sent.filter(text -> !text.isBlank()).map(FieldValue.Text::new));
    }
}
