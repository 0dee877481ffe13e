package io.bridgework.mapping;

import io.bridgework.mapping.CellReader.Reading;
import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the cells that go into custom fields into a draft. Texts of several columns or rows are joined; dates and amounts
 * take the first (or, for items of a plan, the sum), and what differs from it goes into the long text, so nothing is lost.
 */
final class CustomValues {
    private static final String DETAILS = "other_details";
    /** A long text field holds 65k (Pipedrive reference, custom fields); what is longer goes into a note. */
    private static final int LONG_TEXT_BYTES = 60_000;

    private final CustomFields fields;
    private final CellReader reader;
    private final ItemSums sums;

    CustomValues(CustomFields fields, CellReader reader, ItemSums sums) {
        this.fields = fields;
        this.reader = reader;
        this.sums = sums;
    }

    ItemSums sums() {
        return sums;
    }

    CustomFields fields() {
        return fields;
    }

    /** Learns what the fields of these cells have to hold. */
    void learn(List<Cell> cells, EntityType entity) {
        gather(cells).forEach((meaning, found) -> {
            if (Addresses.isAddress(found)) {
                fields.learnAddress(entity, meaning);
            }
            fields.learn(entity, meaning, joined(found));
        });
    }

    /** Learns a text for a field that no column has. */
    void learn(EntityType entity, String meaning, String text) {
        fields.learn(entity, meaning, text);
    }

    /** Fills the custom fields of an entity from cells learnt before. */
    void fill(List<Cell> cells, EntityType entity, FieldSet set) {
        gather(cells).forEach((meaning, found) -> fill(entity, meaning, found, set));
        cells.stream().filter(c -> isDetails(c.column())).forEach(set::detail);
    }

    /** Puts a text into a field that no column has. */
    void put(EntityType entity, String meaning, String text, List<Cell> from, FieldSet set) {
        if (!text.isEmpty() && !set.has("custom:" + meaning)) {
            fields.use(entity, meaning);
            set.put("custom:" + meaning, new FieldValue.Text(text), from);
        }
    }

    /** Makes lines of the values whose fields are folded. */
    void fold(EntityType entity, FieldSet set) {
        List<String> names = set.fields().keySet().stream().filter(name -> fields.isFolded(entity, name)).toList();
        for (String name : names) {
            String label = fields.field(entity, name.substring("custom:".length())).name();
            set.detail(label, FoldedText.of(set.remove(name)));
        }
    }

    /** Puts lines that have no field of their own into the long text field; gives back those that are too much for it. */
    List<String> putDetails(EntityType entity, FieldSet set) {
        var fitting = new ArrayList<String>();
        var rest = new ArrayList<String>();
        int bytes = 0;
        for (String line : set.details()) {
            int size = line.getBytes(StandardCharsets.UTF_8).length + 1;
            boolean fits = rest.isEmpty() && bytes + size <= LONG_TEXT_BYTES;
            (fits ? fitting : rest).add(line);
            bytes += size;
        }
        if (!fitting.isEmpty()) {
            fields.use(entity, DETAILS);
            set.derive("custom:" + DETAILS, new FieldValue.Text(String.join("\n", fitting)));
        }
        return rest;
    }

    private void fill(EntityType entity, String meaning, List<Cell> found, FieldSet set) {
        String name = "custom:" + meaning;
        boolean isTooLong = joined(found).getBytes(StandardCharsets.UTF_8).length > LONG_TEXT_BYTES;
        if (set.has(name) || isTooLong) {
            found.forEach(set::detail);
            return;
        }
        String type = fields.field(entity, meaning).type();
        switch (type) {
            case "address" -> set.put(name, Addresses.of(found), found);
            case "enum" -> set.put(
                    name, new FieldValue.Choice(fields.choice(entity, meaning, joined(found))), found);
            case "date", "monetary", "double" -> typed(type, name, found, set);
            default -> set.put(name, new FieldValue.Text(joined(found)), found);
        }
        // A column whose values all mean nothing needs no field.
        if (set.has(name)) {
            fields.use(entity, meaning);
        }
    }

    private void typed(String type, String name, List<Cell> found, FieldSet set) {
        if (!type.equals("date") && sums.isSummed(found)) {
            sums.sum(found, reader).ifPresent(s -> set.put(name, reader.numeric(s, type.equals("monetary")), found));
            found.stream().filter(c -> reader.amount(c).isLoss()).forEach(set::detail);
            return;
        }
        for (Cell cell : found) {
            Reading<FieldValue> reading = reader.custom(cell, type);
            Optional<FieldValue> value = reading.value();
            if (value.isPresent() && !set.has(name)) {
                set.put(name, value.get(), cell);
            } else if (reading.isLoss() || value.isPresent() && !value.get().equals(set.value(name))) {
                set.detail(cell);
            }
        }
    }

    private static Map<String, List<Cell>> gather(List<Cell> cells) {
        var found = new LinkedHashMap<String, List<Cell>>();
        for (Cell cell : cells) {
            if (cell.column().target().isCustom() && !isDetails(cell.column())) {
                found.computeIfAbsent(CellKind.meaning(cell.column().target()), m -> new ArrayList<>()).add(cell);
            }
        }
        return found;
    }

    private static boolean isDetails(Column column) {
        return column.target().isCustom() && CellKind.meaning(column.target()).equals(DETAILS);
    }

    /** The custom cells of an entity. */
    static List<Cell> of(EntityType entity, List<Cell> cells) {
        return cells.stream()
                .filter(c -> c.column().target().isCustom() && c.column().target().entity().equals(entity.id()))
                .toList();
    }

    /** Lines for what neither a custom field of the entity nor the drafter itself takes. */
    static void leftovers(EntityType entity, List<Cell> cells, Set<String> handled, FieldSet set) {
        for (Cell cell : cells) {
            String target = cell.column().target().text();
            boolean ownCustom = cell.column().target().isCustom()
                    && cell.column().target().entity().equals(entity.id());
            if (!ownCustom && !handled.contains(target) && !TECHNICAL.contains(target)) {
                set.detail(cell);
            }
        }
    }

    /** Keys that say something about the export and nothing about the record. */
    private static final Set<String> TECHNICAL =
            Set.of("key:source_modified", "key:source_snapshot_time", "key:source_system");

    static String joined(List<Cell> found) {
        if (found.size() == 1) {
            return found.get(0).text();
        }
        var texts = new LinkedHashMap<String, String>();
        found.forEach(c -> texts.putIfAbsent(Column.fold(c.text()), c.text()));
        return String.join("; ", texts.values());
    }
}
