package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.model.value.DateText.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes how a plan ended into its deal: status, the time and reason of it, and the dates as dates. */
final class DealOutcome {
    private static final Map<String, String> DATE_FIELDS =
            Map.of("deal.won_time", "completed_date", "deal.lost_time", "declined_date", "deal.close_time", "closed_date");

    private final CellReader reader;
    private final CustomValues customs;

    DealOutcome(CellReader reader, CustomValues customs) {
        this.reader = reader;
        this.customs = customs;
    }

    /** @param zone of the plan's location */
    void fill(SourceRecord record, PlanProgress progress, ZoneId zone, FieldSet set) {
        set.put("status", new FieldValue.Text(progress.status()),
                TransformContext.cells(record, "deal.stage", "deal.status"));
        dates(record, "deal.won_time", progress.status().equals("won") ? "won_time" : "", zone, set);
        dates(record, "deal.lost_time", progress.status().equals("lost") ? "lost_time" : "", zone, set);
        String closed = switch (progress.status()) {
            case "won" -> "won_time";
            case "lost" -> "lost_time";
            default -> "";
        };
        dates(record, "deal.close_time", closed, zone, set);
        List<Cell> reasons = record.cells("deal.lost_reason");
        if (!reasons.isEmpty() && progress.status().equals("lost")) {
            set.put("lost_reason", new FieldValue.Text(CustomValues.joined(reasons)), reasons);
        } else {
            reasons.forEach(set::detail);
        }
    }

    /** Whether the plan is completed or declined, and the last day that says so is before this one. Without a day it is not. */
    boolean endedBefore(LocalDate day, PlanProgress progress, FieldSet set) {
        Stream<String> ends = switch (progress.status()) {
            case "won" -> Stream.of("completed_date", "closed_date");
            case "lost" -> Stream.of("declined_date", "closed_date");
            default -> Stream.empty();
        };
        return ends.map(meaning -> "custom:" + meaning).filter(set::has).map(set::value)
                .flatMap(value -> value instanceof FieldValue.Date date ? Stream.of(date.value()) : Stream.empty())
                .max(Comparator.naturalOrder()).filter(day::isAfter).isPresent();
    }

    /** The date goes into a date field always, and into the deal's own time where its status allows one. */
    private void dates(SourceRecord record, String target, String timeField, ZoneId zone, FieldSet set) {
        List<Cell> cells = record.cells(target);
        if (cells.isEmpty()) {
            return;
        }
        Cell last = cells.get(0);
        Optional<When> latest = Optional.empty();
        for (Cell cell : cells) {
            var reading = reader.when(cell);
            if (reading.isLoss()) {
                set.detail(cell);
            }
            if (reading.value().isPresent()
                    && (latest.isEmpty() || reading.value().get().date().isAfter(latest.get().date()))) {
                latest = reading.value();
                last = cell;
            }
        }
        if (latest.isPresent()) {
            String meaning = DATE_FIELDS.get(target);
            customs.fields().use(EntityType.DEAL, meaning);
            set.put("custom:" + meaning, new FieldValue.Date(latest.get().date()), last);
            if (!timeField.isEmpty()) {
                set.put(timeField, new FieldValue.Moment(Instants.of(latest.get(), last, zone)), last);
            }
        }
    }
}
