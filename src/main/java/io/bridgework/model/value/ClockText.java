package io.bridgework.model.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of day and lengths. */
final class ClockText {
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?\\s*(?:([ap])\\.?\\s*(?:m\\.?)?)?"
                    + "\\s*(z|(?:utc|gmt)?\\s*[+-]\\d{1,2}:?\\d{2}|utc|gmt)?(?:\\s*\\(.*\\)|\\s+[a-z]{2,5})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})(\\d{2})\\s*(?:([ap])\\.?m?\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRACTION = Pattern.compile("0?\\.\\d+");
    private static final Pattern PLAIN_MINUTES =
            Pattern.compile("(\\d{1,5})(?:\\.0*)?\\s*(?:m|mins?|minutes?)?\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,2}(?:\\.\\d{1,2})?)\\s*(?:h|hrs?|hours?)\\.?\\s*(?:(\\d{1,2})\\s*(?:m|mins?|minutes?)?\\.?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK_LENGTH = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");
    /** Open Dental draws a visit with one sign for five minutes. */
    private static final Pattern SIGNS = Pattern.compile("[/xX\\\\]{2,288}");
    private static final int MINUTES_A_SIGN = 5;
    private static final int MINUTES_A_DAY = 24 * 60;

    /** What stood behind a date. */
    record Tail(LocalTime time, Optional<ZoneOffset> offset) {}

    private ClockText() {}

    static Optional<Tail> tail(String text) {
        Matcher m = CLOCK.matcher(Nothing.squeeze(text));
        if (!m.matches() || m.group(2) == null && m.group(4) == null) {
            return Optional.empty();
        }
        return clock(m.group(1), m.group(2), m.group(3), m.group(4)).map(time -> new Tail(time, offset(m.group(5))));
    }

    static Optional<LocalTime> time(String text) {
        String cell = Nothing.squeeze(text);
        if (FRACTION.matcher(cell).matches()) {
            return fraction(cell);
        }
        Matcher digits = DIGITS.matcher(cell);
        if (digits.matches()) {
            return clock(digits.group(1), digits.group(2), null, digits.group(3));
        }
        return tail(cell).map(Tail::time).or(() -> DateCell.of(cell).flatMap(DateCell::time));
    }

    /** Time of day as a spreadsheet keeps it, a part of the day; to the second. */
    static Optional<LocalTime> fraction(String text) {
        long second = new BigDecimal(text).multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValue();
        return second < 86_400 ? Optional.of(LocalTime.ofSecondOfDay(second)) : Optional.empty();
    }

    /** Minutes of a length; empty when it is none, or longer than a day. */
    static Optional<Long> minutes(String text) {
        String cell = Nothing.squeeze(text);
        if (SIGNS.matcher(cell).matches()) {
            return Optional.of((long) cell.length() * MINUTES_A_SIGN);
        }
        Matcher m = PLAIN_MINUTES.matcher(cell);
        if (m.matches()) {
            return withinDay(Long.parseLong(m.group(1)));
        }
        m = CLOCK_LENGTH.matcher(cell);
        if (m.matches()) {
            return withinDay(Long.parseLong(m.group(1)) * 60 + Long.parseLong(m.group(2)));
        }
        m = HOURS.matcher(cell);
        if (!m.matches()) {
            return Optional.empty();
        }
        long hours = new BigDecimal(m.group(1)).multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.HALF_UP).longValue();
        return withinDay(hours + (m.group(2) == null ? 0 : Long.parseLong(m.group(2))));
    }

    private static Optional<Long> withinDay(long minutes) {
        return minutes <= MINUTES_A_DAY ? Optional.of(minutes) : Optional.empty();
    }

    private static Optional<LocalTime> clock(String hourText, String minuteText, String secondText, String half) {
        int hour = Integer.parseInt(hourText);
        int minute = minuteText == null ? 0 : Integer.parseInt(minuteText);
        int second = secondText == null ? 0 : Integer.parseInt(secondText);
        // 14:30 PM is what forms print that show both clocks; the hour itself says which half of the day it is
        if (half != null && hour <= 12) {
            if (hour == 0) {
                return half.equalsIgnoreCase("a") && minute < 60 && second < 60
                        ? Optional.of(LocalTime.of(0, minute, second)) : Optional.empty();
            }
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60 && second < 60 ? Optional.of(LocalTime.of(hour, minute, second)) : Optional.empty();
    }

    private static Optional<ZoneOffset> offset(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String digits = text.replaceAll("[^\\d+-]", "");
        if (digits.isEmpty()) {
            return Optional.of(ZoneOffset.UTC);
        }
        int number = Integer.parseInt(digits.substring(1));
        int minutes = number / 100 * 60 + number % 100;
        return minutes > 18 * 60 ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds((digits.charAt(0) == '-' ? -60 : 60) * minutes));
    }
}
