package io.bridgework.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.value.DateText.Convention;
import io.bridgework.model.value.DateText.Order;
import io.bridgework.model.value.DateText.Role;
import io.bridgework.model.value.DateText.When;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final LocalDate EXPORT = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "03/10/1975 | 1975-03-10 | ",
        "1976-06-03 | 1976-06-03 | ",
        "1976/6/3 | 1976-06-03 | ",
        "5/25/90 | 1990-05-25 | M15-two-digit-year",
        "03/07/48 | 1948-03-07 | M15-two-digit-year",
        "11/20/26 | 2026-11-20 | M15-two-digit-year",
        "11/21/26 | 1926-11-21 | M15-two-digit-year",
        "3/ 7/1948 | 1948-03-07 | ",
        "25/12/1982 | 1982-12-25 | M17-mixed-date-formats",
        "Sat Jan 01 1966 00:00:00 GMT-0500 (Eastern Standard Time) | 1966-01-01 | M18-javascript-date-text",
        "2013-02-06 00:00:00 | 2013-02-06 | M23-date-time-where-date-is-meant",
        "2013-02-06T00:00:00.000Z | 2013-02-06 | M23-date-time-where-date-is-meant",
        "19840524 | 1984-05-24 | ",
        "March 7, 1948 | 1948-03-07 | ",
        "7-Mar-1948 | 1948-03-07 | ",
        "7 mar 48 | 1948-03-07 | M15-two-digit-year",
    })
    void readsBirthDates(String text, LocalDate date, String problem) {
        Parsed<When> read = DateText.parse(text, Convention.US, Role.BIRTH, EXPORT);

        assertEquals(Optional.of(date), read.value().map(When::date));
        assertEquals(problem == null ? List.of() : List.of(problem), codes(read));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1/8/0310 | M21-year-typing-error",
        "4/19/0800 | M21-year-typing-error",
        "6/16/2205 | M21-year-typing-error",
        "11/21/2026 | M21-year-typing-error",
        "01/01/1900 | M11-placeholder-birth-date",
        "0001-01-01 | M12-null-date",
        "0000-00-00 | M12-null-date",
        "00/00/0000 | M12-null-date",
        "12/31/9999 | M12-null-date",
        "'  /  /    ' | M14-blank-mask-value",
        "__/__/____ | M14-blank-mask-value",
        "N/A | M60-word-for-nothing",
        "05/22 | M20-date-without-year",
        "02/30/2019 | M74-wrong-content-in-date-column",
        "see chart | M74-wrong-content-in-date-column",
        "45291 | M74-wrong-content-in-date-column",
    })
    void refusesWithAReason(String text, String problem) {
        Parsed<When> read = DateText.parse(text, Convention.US, Role.BIRTH, EXPORT);

        assertTrue(read.value().isEmpty());
        assertEquals(List.of(problem), codes(read));
    }

    @Test
    void emptyTextIsNoProblem() {
        assertEquals(Parsed.nothing(), DateText.parse("", Convention.US, Role.EVENT, EXPORT));
        assertEquals(Parsed.nothing(), DateText.parse("        ", Convention.US, Role.EVENT, EXPORT));
    }

    @Test
    void keepsTimeAndOffsetBesideTheDate() {
        When local = parse("05/12/2024 9:04 AM");
        When instant = parse("2030-11-07T14:18:16.123+05:30");
        When mail = parse("Wed, 18 Jun 2030 10:00:00 GMT");

        assertEquals(new When(LocalDate.of(2024, 5, 12), Optional.of(LocalTime.of(9, 4)), Optional.empty()), local);
        assertEquals(Optional.of(ZoneOffset.ofHoursMinutes(5, 30)), instant.offset());
        assertEquals(new When(LocalDate.of(2030, 6, 18), Optional.of(LocalTime.of(10, 0)), Optional.of(ZoneOffset.UTC)), mail);
    }

    @Test
    void twoDigitYearsOfEventsAreTheNearestOnes() {
        assertEquals(LocalDate.of(2030, 3, 1), parse("3/1/30").date());
        assertEquals(LocalDate.of(1999, 3, 1), parse("3/1/99").date());
    }

    @Test
    void readsSpreadsheetDaysOnlyInAColumnOfThem() {
        Convention serial = DateText.detect(List.of("45291", "", "45292.5"), Order.MDY);

        assertTrue(serial.serial());
        assertEquals(
                new When(LocalDate.of(2023, 12, 31), Optional.empty(), Optional.empty()),
                DateText.parse("45291", serial, Role.EVENT, EXPORT).value().orElseThrow());
        assertEquals(Optional.of(LocalTime.NOON), DateText.parse("45292.5", serial, Role.EVENT, EXPORT).value().orElseThrow().time());
        assertFalse(DateText.detect(List.of("45291", "01/02/2024"), Order.MDY).serial());
    }

    @Test
    void mixedColumnIsNotAmbiguousWhenOneValueProvesTheOrder() {
        Convention mixed = DateText.detect(List.of("02/26/2019", "1988-05-01", "3/7/48", "04/05/2001"), Order.DMY);

        assertEquals(new Convention(Order.MDY, false, false), mixed);
    }

    @Test
    void dayFirstColumnIsFound() {
        assertEquals(Order.DMY, DateText.detect(List.of("26/02/2019", "3/7/2001"), Order.MDY).order());
    }

    @Test
    void columnThatFitsBothOrdersIsAmbiguous() {
        assertTrue(DateText.detect(List.of("03/04/2021", "05/06/2021", "1988-05-01"), Order.MDY).ambiguous());
        assertFalse(DateText.detect(List.of("03/03/2021", "05/05/2021"), Order.MDY).ambiguous());
        assertFalse(DateText.detect(List.of("2021-03-04"), Order.MDY).ambiguous());
        assertFalse(DateText.detect(List.of(), Order.MDY).ambiguous());
    }

    @Test
    void columnWithTwoProvenOrdersLeavesTheOpenOnesAmbiguous() {
        assertTrue(DateText.detect(List.of("26/02/2019", "02/26/2019", "03/04/2019"), Order.MDY).ambiguous());
    }

    @ParameterizedTest
    @CsvSource({"9:20 AM,09:20", "09:20,09:20", "0920,09:20", "920,09:20", "9.20,09:20", "12:00 AM,00:00", "12:30 pm,12:30",
        "1:05p,13:05", "14:30,14:30", "9 am,09:00", "14:30:59,14:30:59", "0.75,18:00", "01/02/2030 7:40 AM,07:40", "20300102 0740,07:40", "20300102 07:40:10,07:40:10"})
    void readsTimes(String text, LocalTime time) {
        assertEquals(Optional.of(time), DateText.time(text).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "9:75 AM", "noonish", "12345", "9"})
    void refusesWhatIsNoTime(String text) {
        assertTrue(DateText.time(text).value().isEmpty());
        assertTrue(DateText.time(text).problems().get(0).lost());
    }

    @ParameterizedTest
    @CsvSource({"40,40", "40 min,40", "0:40,40", "1 h 10,70", "1h10m,70", "1.5 hours,90", "//XXXX//,40", "60.0,60", "0,0", "2 hrs,120"})
    void readsLengths(String text, long minutes) {
        assertEquals(Optional.of(minutes), DateText.minutes(text).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-10", "9999", "long"})
    void refusesWhatIsNoLength(String text) {
        assertTrue(DateText.minutes(text).value().isEmpty());
    }

    private static When parse(String text) {
        return DateText.parse(text, Convention.US, Role.EVENT, EXPORT).value().orElseThrow();
    }

    private static List<String> codes(Parsed<?> parsed) {
        return parsed.problems().stream().map(Parsed.Problem::code).toList();
    }
}
