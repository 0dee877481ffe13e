package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.mapping.Locations.Location;
import io.bridgework.model.Draft.DraftField;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import io.bridgework.model.value.DateText.When;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Figures of locations: goals, KPIs and reviews. The latest period of each kind goes into the organization's fields;
 * earlier periods, and figures of single providers, into one dated note. Holds all rows of these small kinds.
 */
final class Snapshots {
    private static final String HISTORY = "history";

    /** @param end last day of the period; empty when the row names none */
    private record Snapshot(
            SourceRecord record, Optional<LocalDate> start, Optional<LocalDate> end, boolean ofProvider) {}

    private final Map<String, List<Snapshot>> byLocation = new LinkedHashMap<>();
    private final Map<SourceRecord, DraftId> homes = new LinkedHashMap<>();
    private final Sources sources;
    private final Locations locations;
    private final CellReader reader;
    private final CustomValues customs;

    Snapshots(Sources sources, Locations locations, CellReader reader, CustomValues customs) {
        this.sources = sources;
        this.locations = locations;
        this.reader = reader;
        this.customs = customs;
    }

    void collect() {
        for (RecordKind kind : List.of(RecordKind.METRIC, RecordKind.REVIEW)) {
            sources.keyedRows(kind, (row, key, standing) -> {
                if (standing == SeenRows.Standing.FIRST) {
                    SourceRecord record = SourceRecord.of(row, key);
                    locations.ofFigures(record).ifPresent(l -> add(l, record));
                }
            });
        }
        byLocation.forEach((key, all) -> latest(all).forEach(s -> customs.learn(figures(s), EntityType.ORGANIZATION)));
    }

    private void add(Location location, SourceRecord record) {
        List<LocalDate> dates = record.cells().stream()
                .filter(Snapshots::isPeriod)
                .map(c -> reader.when(c).value().map(When::date))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        Optional<LocalDate> end = dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
        Optional<LocalDate> start = dates.size() < 2 ? Optional.empty() : Optional.of(dates.get(0));
        byLocation.computeIfAbsent(location.key(), k -> new ArrayList<>())
                .add(new Snapshot(record, start, end, !record.cells("key:provider_id").isEmpty()));
    }


    private static boolean isPeriod(Cell cell) {
        return cell.column().target().isCustom() && CellKind.of(cell.column()) == CellKind.DATE;
    }

    /** The rows of the latest period of each kind; of periods that end together, the one that starts last. */
    private static List<Snapshot> latest(List<Snapshot> all) {
        var order = Comparator
                .comparing((Snapshot s) -> s.end().orElse(LocalDate.MIN))
                .thenComparing(s -> s.start().orElse(LocalDate.MIN));
        var latest = new ArrayList<Snapshot>();
        for (RecordKind kind : List.of(RecordKind.METRIC, RecordKind.REVIEW)) {
            List<Snapshot> own = all.stream().filter(s -> s.record().kind() == kind && !s.ofProvider()).toList();
            own.stream().max(order).ifPresent(last -> own.stream()
                    .filter(s -> last.end().isPresent() ? order.compare(s, last) == 0 : s == own.get(own.size() - 1))
                    .forEach(latest::add));
        }
        return latest;
    }

    private static List<Cell> figures(Snapshot snapshot) {
        return LabelledFigures.named(CustomValues.of(EntityType.ORGANIZATION, snapshot.record().cells()));
    }

    /** Fills the fields of an organization; gives the rows that flowed in. */
    List<RowRef> fill(String location, FieldSet set) {
        List<Snapshot> all = byLocation.getOrDefault(location, List.of());
        List<Snapshot> latest = latest(all);
        average(all, set);
        for (Snapshot snapshot : latest) {
            customs.fill(figures(snapshot).stream().filter(c -> !isAveraged(c.column())).toList(),
                    EntityType.ORGANIZATION, set);
        }
        List<Snapshot> inFields = all.stream().filter(s -> isInFields(s, latest)).toList();
        inFields.forEach(s -> homes.put(s.record(), locations.find(location).orElseThrow().draftId()));
        return inFields.stream().flatMap(s -> s.record().refs().stream()).toList();
    }

    /** Whether the fields say all that the row says: the latest, and single reviews that went into a mean. */
    private static boolean isInFields(Snapshot snapshot, List<Snapshot> latest) {
        return latest.contains(snapshot) || snapshot.record().cells().stream()
                .allMatch(c -> isPeriod(c) || c.column().target().isKey() || isAveraged(c.column()));
    }

    /** Single reviews give their mean; Pipedrive has one field for it. */
    private void average(List<Snapshot> all, FieldSet set) {
        var cells = new LinkedHashMap<Column, List<Cell>>();
        for (Snapshot snapshot : all) {
            figures(snapshot).stream()
                    .filter(c -> isAveraged(c.column()))
                    .forEach(c -> cells.computeIfAbsent(c.column(), k -> new ArrayList<>()).add(c));
        }
        cells.forEach((column, found) -> {
            List<BigDecimal> amounts = found.stream().map(c -> reader.amount(c).value()).flatMap(Optional::stream).toList();
            if (!amounts.isEmpty()) {
                BigDecimal mean = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(amounts.size()), 2, RoundingMode.HALF_UP);
                String meaning = CellKind.meaning(column.target());
                String type = customs.fields().use(EntityType.ORGANIZATION, meaning);
                set.put("custom:" + meaning, reader.numeric(mean, type.equals("monetary")), found.subList(0, 1));
            }
        });
    }

    private static boolean isAveraged(Column column) {
        return column.transform().get("aggregate").equals("average");
    }

    /** Makes the notes of earlier periods. Call after {@link #fill} of all organizations. */
    void history(TransformContext context, LateNotes notes) {
        byLocation.forEach((key, all) -> {
            Location location = locations.find(key).orElseThrow();
            List<Snapshot> latest = latest(all);
            List<Snapshot> earlier = all.stream().filter(s -> !isInFields(s, latest)).toList();
            if (earlier.isEmpty()) {
                return;
            }
            var lines = new ArrayList<String>();
            lines.add("Earlier figures of " + location.name());
            earlier.forEach(s -> lines.add(line(s, context.providers())));
            LocalDate date = earlier.stream().map(s -> s.end().orElse(LocalDate.MIN)).max(Comparator.naturalOrder())
                    .filter(d -> !d.equals(LocalDate.MIN)).orElse(context.input().exportDate());
            var moment = new FieldValue.Moment(Instants.onThatDay(date, location.zone()));
            List<DraftId> ids = notes.add(
                    location.draftId().source(), HISTORY, NotePages.of(lines, context.input().noteLimitBytes()),
                    Map.of("add_time", new DraftField(moment, "", "")), Map.of("org", location.draftId()),
                    context.input().fallbackUserId(), earlier.stream().flatMap(s -> s.record().refs().stream()).toList());
            earlier.forEach(s -> homes.put(s.record(), ids.get(0)));
        });
    }

    private static String line(Snapshot snapshot, ProviderDirectory providers) {
        String period = snapshot.start().map(s -> s + " to ").orElse("") + snapshot.end().map(LocalDate::toString).orElse("");
        String who = snapshot.record().cells("key:provider_id").stream()
                .map(c -> providers.displayName(c.text())).findFirst().map(n -> n + ": ").orElse("");
        String figures = snapshot.record().cells().stream()
                .filter(c -> !isPeriod(c) && !c.column().target().isKey())
                .map(c -> c.column().name().strip() + " " + c.text())
                .collect(Collectors.joining("; "));
        return (period.isEmpty() ? "" : period + ": ") + who + figures;
    }

    /** Says what became of each row. */
    void settle(TransformContext context) {
        for (RecordKind kind : List.of(RecordKind.METRIC, RecordKind.REVIEW)) {
            context.eachRow(kind, record -> {
                DraftId home = homes.get(record);
                if (home == null) {
                    context.rejected(record, Rejection.orphan(record.cells("key:location_id").isEmpty()
                            ? "It names no location, and no single one stands for the practice." : "Its location is not in the export."));
                } else {
                    context.carried(record, home);
                }
            });
        }
    }
}
