package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums amounts over the items of a plan, and knows the columns that repeat the plan's total on each item, which must not
 * be summed.
 */
final class ItemSums {
    private static final int SURELY_REPEATED = 5;

    private static final class Spread {
        private int equal;
        private int different;
    }

    private final Map<Column, Spread> spreads = new HashMap<>();

    /** Learns from one plan whether its amounts differ from item to item. */
    void learn(SourceRecord plan) {
        var texts = new HashMap<Column, Map<String, Integer>>();
        for (Cell cell : plan.cells()) {
            CellKind kind = CellKind.of(cell.column());
            if (kind == CellKind.AMOUNT) {
                texts.computeIfAbsent(cell.column(), c -> new HashMap<>()).merge(cell.text(), 1, Integer::sum);
            }
        }
        texts.forEach((column, counts) -> {
            if (counts.values().stream().mapToInt(Integer::intValue).sum() > 1) {
                Spread spread = spreads.computeIfAbsent(column, c -> new Spread());
                if (counts.size() == 1) {
                    spread.equal++;
                } else {
                    spread.different++;
                }
            }
        });
    }

    /** Whether the cells are amounts of several items. */
    boolean isSummed(List<Cell> cells) {
        Map<Column, Long> times = count(cells);
        return times.entrySet().stream().anyMatch(e -> e.getValue() > 1 && !isRepeatedTotal(e.getKey()))
                || cells.size() > 1 && cells.stream().allMatch(c -> c.column().transform().get("aggregate").equals("sum"));
    }

    /** The sum of the file that has the items; a file that states one amount for the plan goes before it. */
    Optional<BigDecimal> sum(List<Cell> cells, CellReader reader) {
        var byFile = new LinkedHashMap<String, BigDecimal>();
        var rows = new HashMap<String, Integer>();
        for (Cell cell : cells) {
            Optional<BigDecimal> amount = reader.amount(cell).value();
            if (amount.isPresent() && !(isRepeatedTotal(cell.column()) && rows.containsKey(cell.column().file()))) {
                byFile.merge(cell.column().file(), amount.get(), BigDecimal::add);
                rows.merge(cell.column().file(), 1, Integer::sum);
            }
        }
        return byFile.entrySet().stream()
                .filter(e -> rows.get(e.getKey()) == 1)
                .findFirst()
                .or(() -> byFile.entrySet().stream().findFirst())
                .map(Map.Entry::getValue);
    }

    private boolean isRepeatedTotal(Column column) {
        Spread spread = spreads.get(column);
        if (spread == null || spread.different > 0 || column.transform().get("aggregate").equals("sum")) {
            return false;
        }
        return spread.equal >= SURELY_REPEATED || column.foldedName().contains("total");
    }

    private static Map<Column, Long> count(List<Cell> cells) {
        var times = new HashMap<Column, Long>();
        cells.forEach(c -> times.merge(c.column(), 1L, Long::sum));
        return times;
    }
}
