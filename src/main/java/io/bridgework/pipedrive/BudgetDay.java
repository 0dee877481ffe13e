package io.bridgework.pipedrive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The day of the budget. It is taken to begin at a full quarter of an hour, as every time zone's midnight does.
 *
 * @param beginsAt time of day, UTC
 */
record BudgetDay(LocalTime beginsAt, Instant ends) {
    private static final int QUARTER = 15;

    /** The day that begins at this time and holds {@code now}. */
    static BudgetDay at(LocalTime beginsAt, Instant now) {
        return new BudgetDay(beginsAt, next(beginsAt, now));
    }

    /** The day that was seen to have begun in the quarter of an hour before {@code now}. */
    static BudgetDay before(Instant now) {
        return at(quarter(now, 0), now);
    }

    /** The day that was seen to begin right now, by clocks that differ a little. */
    static BudgetDay nearest(Instant now) {
        return at(quarter(now, QUARTER / 2), now);
    }

    Instant next(Instant now) {
        return next(beginsAt, now);
    }

    private static LocalTime quarter(Instant now, int ahead) {
        LocalTime time = LocalTime.ofInstant(now, ZoneOffset.UTC);
        return time.truncatedTo(ChronoUnit.HOURS).plusMinutes((time.getMinute() + ahead) / QUARTER * (long) QUARTER);
    }

    private static Instant next(LocalTime time, Instant now) {
        Instant today = now.atZone(ZoneOffset.UTC).toLocalDate().atTime(time).toInstant(ZoneOffset.UTC);
        return today.isAfter(now) ? today : today.plus(Duration.ofDays(1));
    }
}
