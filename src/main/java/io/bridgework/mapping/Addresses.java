package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.FieldValue;
import io.bridgework.model.value.PlaceText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts addresses together from their parts; a column without part holds a whole one. */
final class Addresses {
    private static final Set<String> PARTS =
            Set.of("street", "line1", "line2", "city", "state", "zip", "postal_code", "country");

    private Addresses() {}

    static boolean isAddress(List<Cell> cells) {
        return cells.stream().anyMatch(c -> PARTS.contains(c.column().part())
                || CellKind.meaning(c.column().target()).endsWith("address"));
    }

    static FieldValue.Address of(List<Cell> cells) {
        String state = PlaceText.state(part(cells, "state")).value().orElse("");
        String zip = PlaceText.zip(part(cells, "zip", "postal_code"), state).value().orElse("");
        return new FieldValue.Address(
                part(cells, "street", "line1", ""), part(cells, "line2"), part(cells, "city"), state, zip,
                part(cells, "country"));
    }

    private static String part(List<Cell> cells, String... names) {
        Set<String> wanted = Set.of(names);
        return cells.stream()
                .filter(c -> wanted.contains(c.column().part()))
                .map(Cell::text)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
