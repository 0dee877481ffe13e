package io.bridgework.model.value;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date text taken apart, before a column's convention says which number is the day.
 *
 * @param first the month, but for {@link Form#YEAR_LAST}: the number that stands first
 * @param second the day, but for {@link Form#YEAR_LAST}: the number that stands second
 * @param year as written; below 100 when it has two digits
 * @param rest whether text stood behind that is no time
 */
record DateCell(
        Form form, int first, int second, int year, boolean shortYear, Optional<LocalTime> time,
        Optional<ZoneOffset> offset, boolean rest) {
    enum Form {
        YEAR_FIRST, YEAR_LAST, NAMED_MONTH, JAVASCRIPT, SERIAL, NO_YEAR
    }

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})(?:[T\\s]+(.+))?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4}|\\d{2})(?:[T,\\s]+(.+))?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(Z?))?");
    private static final Pattern COMPACT_YEAR_LAST = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern JAVASCRIPT = Pattern.compile(
            WEEKDAY + MONTH + "\\s+(\\d{1,2})\\s+(\\d{4})(?:\\s+(.+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_DAY = Pattern.compile(
            WEEKDAY + "?" + MONTH + "[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[,\\s-]+(\\d{4}|\\d{2})(?:[,\\s]+(.+))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_MONTH = Pattern.compile(
            WEEKDAY + "?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*" + MONTH + "[,\\s-]*(\\d{4}|\\d{2})(?:[,\\s]+(.+))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{1,5})(\\.\\d+)?");
    /** Spreadsheets count days from here; the day that was not, 1900-02-29, shifts all after it. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** Takes a text apart; empty when it is no date at all. */
    static Optional<DateCell> of(String text) {
        String cell = Nothing.squeeze(text);
        Matcher m = YEAR_FIRST.matcher(cell);
        if (m.matches()) {
            return numbers(Form.YEAR_FIRST, m.group(2), m.group(3), m.group(1), m.group(4));
        }
        m = YEAR_LAST.matcher(cell);
        if (m.matches()) {
            return numbers(Form.YEAR_LAST, m.group(1), m.group(2), m.group(3), m.group(4));
        }
        m = NO_YEAR.matcher(cell);
        if (m.matches()) {
            return numbers(Form.NO_YEAR, m.group(1), m.group(2), "0", null);
        }
        return compact(cell).or(() -> named(cell));
    }

    /** Reads the day number of a spreadsheet, with the time of day as its fraction. */
    static Optional<DateCell> serial(String text) {
        Matcher m = SERIAL.matcher(Nothing.strip(text));
        if (!m.matches()) {
            return Optional.empty();
        }
        LocalDate date = SERIAL_ZERO.plusDays(Integer.parseInt(m.group(1)));
        Optional<LocalTime> time = m.group(2) == null ? Optional.empty() : ClockText.fraction("0" + m.group(2));
        return Optional.of(new DateCell(
                Form.SERIAL, date.getMonthValue(), date.getDayOfMonth(), date.getYear(), false, time, Optional.empty(),
                false));
    }

    private static Optional<DateCell> compact(String cell) {
        Matcher m = COMPACT.matcher(cell);
        if (m.matches() && isDay(m.group(1), m.group(2), m.group(3))) {
            String time = m.group(4) == null ? null
                    : m.group(4) + ":" + m.group(5) + ":" + (m.group(6) == null ? "00" : m.group(6)) + m.group(7);
            return numbers(Form.YEAR_FIRST, m.group(2), m.group(3), m.group(1), time);
        }
        m = COMPACT_YEAR_LAST.matcher(cell);
        return m.matches()
                ? numbers(Form.YEAR_LAST, m.group(1), m.group(2), m.group(3), null) : Optional.empty();
    }

    private static boolean isDay(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        return y >= 1800 && y < 2200 && m >= 1 && m <= 12 && d >= 1 && d <= 31;
    }

    private static Optional<DateCell> named(String cell) {
        Matcher m = JAVASCRIPT.matcher(cell);
        if (m.matches()) {
            return numbers(Form.JAVASCRIPT, month(m.group(1)), m.group(2), m.group(3), m.group(4));
        }
        m = MONTH_DAY.matcher(cell);
        if (m.matches()) {
            return numbers(Form.NAMED_MONTH, month(m.group(1)), m.group(2), m.group(3), m.group(4));
        }
        m = DAY_MONTH.matcher(cell);
        return m.matches()
                ? numbers(Form.NAMED_MONTH, month(m.group(2)), m.group(1), m.group(3), m.group(4)) : Optional.empty();
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    private static Optional<DateCell> numbers(Form form, String first, String second, String year, String tail) {
        Optional<ClockText.Tail> clock = tail == null ? Optional.empty() : ClockText.tail(tail);
        return Optional.of(new DateCell(
                form, Integer.parseInt(first), Integer.parseInt(second), Integer.parseInt(year), year.length() == 2,
                clock.map(ClockText.Tail::time), clock.flatMap(ClockText.Tail::offset),
                tail != null && clock.isEmpty()));
    }
}
