package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.value.DateText;
import io.bridgework.model.value.DateText.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * When a visit is.
 *
 * @param date local; empty when the visit has none
 * @param start empty when the visit has no time of day
 * @param minutes empty when neither end nor length is known
 */
record VisitTime(Optional<LocalDate> date, Optional<Instant> start, Optional<Long> minutes) {
    /** Length of a visit that is said to end before it starts or to last no time (M27). */
    private static final long DEFAULT_MINUTES = 30;
    private static final long DAY_MINUTES = 24 * 60;

    static VisitTime of(SourceRecord record, CellReader reader, ZoneId zone) {
        Optional<Cell> dateCell = record.cells("activity.due_date").stream().findFirst()
                .or(() -> record.cells("activity.due_time").stream().filter(c -> dateTime(c, reader).isPresent()).findFirst());
        Optional<When> when = dateCell.flatMap(c -> reader.when(c).value());
        if (when.isEmpty()) {
            return new VisitTime(Optional.empty(), Optional.empty(), length(record, Optional.empty(), reader, zone));
        }
        Optional<LocalTime> time = time(record, reader).or(() -> when.get().time().filter(t -> !t.equals(LocalTime.MIDNIGHT)));
        Optional<ZoneOffset> offset = when.get().offset();
        Cell cell = dateCell.get();
        Optional<Instant> start = time.map(t -> Instants.of(
                new When(when.get().date(), Optional.of(t), offset), cell, zone));
        ZoneId shown = Instants.zone(cell, zone);
        LocalDate date = offset.isPresent() && start.isPresent()
                ? start.get().atZone(shown).toLocalDate() : when.get().date();
        return new VisitTime(Optional.of(date), start, length(record, start, reader, shown));
    }

    /** Date, time of day and length for people, at the wall of the practice. */
    String said(ZoneId zone) {
        String day = start.map(s -> s.atZone(zone).toLocalDate()).or(() -> date).map(LocalDate::toString).orElse("");
        String clock = start.map(s -> " " + s.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES)).orElse("");
        return day + clock + minutes.map(m -> ", " + m + " min").orElse("");
    }

    private static Optional<When> dateTime(Cell cell, CellReader reader) {
        return DateText.time(cell.text()).value().isPresent() ? Optional.empty() : reader.when(cell).value();
    }

    /** The time of day, in one column or split into hour and minute. */
    private static Optional<LocalTime> time(SourceRecord record, CellReader reader) {
        List<Cell> cells = record.cells("activity.due_time");
        Optional<Cell> hour = cells.stream().filter(c -> c.column().foldedName().contains("hour")).findFirst();
        Optional<Cell> minute = cells.stream().filter(c -> c.column().foldedName().contains("min")).findFirst();
        if (hour.isPresent() && minute.isPresent()) {
            return DateText.time(hour.get().text() + ":" + ("0" + minute.get().text()).replaceAll("^0(?=\\d\\d)", "")).value();
        }
        return cells.stream()
                .map(c -> DateText.time(c.text()).value().or(() -> reader.when(c).value().flatMap(When::time)))
                .flatMap(Optional::stream)
                .filter(t -> !t.equals(LocalTime.MIDNIGHT))
                .findFirst();
    }

    /** Minutes from a column of lengths, else from the end. */
    private static Optional<Long> length(SourceRecord record, Optional<Instant> start, CellReader reader, ZoneId zone) {
        List<Cell> cells = record.cells("activity.duration");
        Optional<Long> length = Optional.empty();
        for (Cell cell : cells) {
            Optional<Long> minutes = isEnd(cell)
                    ? start.flatMap(s -> untilEnd(s, cell, reader, zone)) : DateText.minutes(cell.text()).value();
            boolean better = minutes.isPresent() && (length.isEmpty() || length.get() <= 0);
            length = better ? minutes : length;
        }
        return length.map(m -> m > 0 && m < DAY_MINUTES ? m : DEFAULT_MINUTES);
    }

    /** An end that has a date is an instant of its own, perhaps in another zone than the start is shown in. */
    private static Optional<Long> untilEnd(Instant start, Cell cell, CellReader reader, ZoneId zone) {
        Optional<When> end = reader.when(cell).value().filter(when -> when.time().isPresent());
        return end.map(when -> Duration.between(start, Instants.of(when, cell, zone)).toMinutes())
                .or(() -> DateText.time(cell.text()).value()
                        .map(time -> Duration.between(start.atZone(zone).toLocalTime(), time).toMinutes()));
    }

    private static boolean isEnd(Cell cell) {
        String as = cell.column().transform().get("as") + cell.column().transform().get("end");
        String name = cell.column().foldedName();
        return as.contains("end") || as.contains("yes") || name.matches(".*\\b(end|finish|stop|until|to)\\b.*")
                || name.contains("end_") || name.contains("endtime") || cell.text().matches("(?i).*\\d\\s*[ap]\\.?m\\.?");
    }
}
