package io.bridgework.ui.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.Verdict;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compared values stand there as people write them. */
class ReadingTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private final DiffRow name = row("person", "patient:7", "name", "Ann Doe");
    private final DiffRow made = row("person", "patient:7", "add_time", "2018-05-24T12:25:00Z");
    private final DiffRow born = row("person", "patient:7", "Date of birth", "1980-03-14");
    private final DiffRow day = row("activity", "appointment:9", "due_date", "2026-11-03");
    private final DiffRow time = row("activity", "appointment:9", "due_time", "01:45");
    private final Reading reading = new Reading(List.of(name, made, born, day, time), NEW_YORK, Map.of());

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.US);
    }

    @Test
    void aRecordGoesByItsNameElseByItsKindAndNumber() {
        assertEquals("Ann Doe", reading.name(born));
        assertEquals("Visit 9", reading.name(day));
        assertEquals("Check-up", new Reading(List.of(day), NEW_YORK, Map.of(Reading.key(day), "Check-up")).name(day));
    }

    @Test
    void anInstantIsToldInThePracticesZoneAndADateStaysThatDate() {
        assertEquals("24 May 2018, 08:25 (Eastern Time)", reading.pipedrive(made));
        assertEquals("14 Mar 1980", reading.expected(born));
    }

    @Test
    void aVisitsDayAndTimeAreReadTogether() {
        assertEquals("2 Nov 2026", reading.pipedrive(day));
        assertEquals("20:45 (Eastern Time)", reading.pipedrive(time));
    }

    @Test
    void aDayWithoutATimeDoesNotMove() {
        assertEquals("3 Nov 2026", new Reading(List.of(day), NEW_YORK, Map.of()).pipedrive(day));
    }

    @Test
    void textThatOnlyLooksLikeADateStaysAsItIs() {
        assertEquals("2026-13-45", reading.expected(row("person", "patient:7", "name", "2026-13-45")));
        assertEquals("Room 2026-11-03", reading.expected(row("person", "patient:7", "name", "Room 2026-11-03")));
    }

    private static DiffRow row(String entity, String record, String field, String value) {
        return new DiffRow(record, entity, field, value, value, value, Verdict.SAME);
    }
}
