package io.bridgework.mapping;

import io.bridgework.model.value.AmountText;
import io.bridgework.model.value.DateText;
import io.bridgework.model.value.DateText.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How each column writes dates, amounts and percentages: as its transform says, else as its own values show. Learnt
 * once from up to {@link #VALUES} different values a column, before anything is read.
 */
final class Conventions {
    private static final int VALUES = 5000;

    private record Place(String file, int position) {
        static Place of(Column column) {
            return new Place(column.file(), column.position());
        }
    }

    private final Map<Place, DateText.Convention> dates = new HashMap<>();
    private final Map<Place, AmountText.Convention> amounts = new HashMap<>();
    private final Map<Place, AmountText.PercentUnit> percents = new HashMap<>();

    /** @param ambiguous order of day and month for columns that do not tell */
    static Conventions learn(Sources sources, Order ambiguous) {
        var conventions = new Conventions();
        for (Columns columns : sources.all()) {
            var open = new ArrayList<Column>();
            for (Column column : columns.all()) {
                if (!conventions.isToldBy(column) && CellKind.of(column) != CellKind.TEXT) {
                    open.add(column);
                }
            }
            conventions.learn(sources, columns, open, ambiguous);
        }
        return conventions;
    }

    private boolean isToldBy(Column column) {
        var told = column.transform();
        if (!told.get("date").isEmpty()) {
            dates.put(Place.of(column), DateText.Convention.of(told.get("date")));
        }
        if (!told.get("decimal").isEmpty()) {
            amounts.put(Place.of(column), new AmountText.Convention(told.get("decimal").equals("comma")));
        }
        if (!told.get("percent").isEmpty()) {
            percents.put(Place.of(column), told.get("percent").equals("fraction")
                    ? AmountText.PercentUnit.FRACTION : AmountText.PercentUnit.POINTS);
        }
        return switch (CellKind.of(column)) {
            case DATE -> dates.containsKey(Place.of(column));
            case PERCENT -> amounts.containsKey(Place.of(column)) && percents.containsKey(Place.of(column));
            case AMOUNT -> amounts.containsKey(Place.of(column));
            case TEXT -> true;
        };
    }

    private void learn(Sources sources, Columns columns, List<Column> open, Order ambiguous) {
        if (open.isEmpty()) {
            return;
        }
        var values = new HashMap<Column, Set<String>>();
        open.forEach(c -> values.put(c, new LinkedHashSet<>()));
        sources.rows(columns, row -> values.forEach((column, seen) -> {
            String raw = row.raw(column).strip();
            if (!raw.isEmpty() && seen.size() < VALUES) {
                seen.add(raw);
            }
        }));
        for (Column column : open) {
            Set<String> seen = values.get(column);
            switch (CellKind.of(column)) {
                case DATE -> {
                    // Fields of unknown meaning are seen here too, and may turn out to be amounts.
                    dates.putIfAbsent(Place.of(column), DateText.detect(seen, ambiguous));
                    amounts.putIfAbsent(Place.of(column), AmountText.detect(seen));
                }
                case AMOUNT -> amounts.putIfAbsent(Place.of(column), AmountText.detect(seen));
                case PERCENT -> {
                    amounts.putIfAbsent(Place.of(column), AmountText.detect(seen));
                    percents.putIfAbsent(Place.of(column), AmountText.detectPercent(seen));
                }
                case TEXT -> { }
            }
        }
    }

    DateText.Convention date(Column column) {
        return dates.getOrDefault(Place.of(column), DateText.Convention.US);
    }

    AmountText.Convention amount(Column column) {
        return amounts.getOrDefault(Place.of(column), AmountText.Convention.POINT);
    }

    AmountText.PercentUnit percent(Column column) {
        return percents.getOrDefault(Place.of(column), AmountText.PercentUnit.POINTS);
    }
}
