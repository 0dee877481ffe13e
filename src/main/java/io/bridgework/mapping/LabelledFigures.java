package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that stand one a row, with their name in a column: gives each a field of its own, named as at the source. A
 * name is never put together with a like one, since systems mean different things by the same words.
 */
final class LabelledFigures {
    private static final String NAME = "organization.custom:kpi_name";
    private static final Map<String, String> SUFFIXES =
            Map.of("organization.custom:kpi_value", "", "organization.custom:kpi_goal", "_goal");

    private LabelledFigures() {}

    /** The cells as they are where no column holds names. */
    static List<Cell> named(List<Cell> cells) {
        Optional<Cell> name = cells.stream().filter(c -> c.column().target().text().equals(NAME)).findFirst();
        if (name.isEmpty()) {
            return cells;
        }
        String word = Column.fold(name.get().text()).replace("%", " percent ").replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        var named = new ArrayList<Cell>();
        for (Cell cell : cells) {
            String suffix = SUFFIXES.get(cell.column().target().text());
            if (suffix != null) {
                var target = Target.of("organization.custom:" + (word.isEmpty() ? "figure" : word) + suffix);
                named.add(new Cell(cell.column().to(target), cell.raw(), cell.text()));
            } else if (!cell.equals(name.get())) {
                named.add(cell);
            }
        }
        return named;
    }
}
