package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.value.DateText.When;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Turns wall times of a zone into instants. */
final class Instants {
    private Instants() {}

    /**
     * The instant that a cell means. A time that daylight saving skips moves forward by the hour that is missing, one
     * that comes twice is the first (Java's rule, and that of the source facts, M25).
     *
     * @param zone of wall times, unless the column's transform names one
     */
    static Instant of(When when, Cell cell, ZoneId zone) {
        if (when.time().isEmpty()) {
            return onThatDay(when.date(), zone(cell, zone));
        }
        LocalDateTime local = when.date().atTime(when.time().get());
        return when.offset().map(local::toInstant).orElseGet(() -> local.atZone(zone(cell, zone)).toInstant());
    }

    /**
     * An instant on the date, for native fields that want one where the source has just a date. It lies in the middle
     * of the hours in which the zone and UTC have the same date, so that it reads as that date in both.
     */
    static Instant onThatDay(LocalDate date, ZoneId zone) {
        Instant start = date.atStartOfDay(zone).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        Instant utcStart = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant utcEnd = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant from = start.isAfter(utcStart) ? start : utcStart;
        Instant to = end.isBefore(utcEnd) ? end : utcEnd;
        return from.plus(Duration.between(from, to).dividedBy(2)).truncatedTo(ChronoUnit.MINUTES);
    }

    static ZoneId zone(Cell cell, ZoneId zone) {
        String named = cell.column().transform().get("zone");
        try {
            return named.isEmpty() ? zone : ZoneId.of(named);
        } catch (DateTimeException e) {
            return zone;
        }
    }
}
