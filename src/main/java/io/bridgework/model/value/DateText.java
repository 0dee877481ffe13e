package io.bridgework.model.value;

import io.bridgework.model.value.Parsed.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads dates and date-times as dental exports write them. The convention is found per column, never per cell. */
public final class DateText {
    private DateText() {}

    /** Order of the parts of an all-number date in a column. */
    public enum Order {
        YMD, MDY, DMY
    }

    /**
     * How a column writes its dates.
     *
     * @param order for texts with the year last; year-first texts are always read as such
     * @param ambiguous true when the values fit month-first and day-first alike and a person must say which
     * @param serial true when the column holds spreadsheet day numbers
     */
    public record Convention(Order order, boolean ambiguous, boolean serial) {
        public static final Convention ISO = new Convention(Order.YMD, false, false);
        public static final Convention US = new Convention(Order.MDY, false, false);

        /** {@code mdy}, {@code dmy}, {@code ymd}, {@code serial}: the word in a transform. */
        public String word() {
            return serial ? "serial" : order.name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #word()}. Unknown words give {@link #US}. */
        public static Convention of(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "ymd" -> ISO;
                case "dmy" -> new Convention(Order.DMY, false, false);
                case "serial" -> new Convention(Order.YMD, false, true);
                default -> US;
            };
        }
    }

    /** What the date is, which decides two-digit years and what counts as a typing error. */
    public enum Role {
        BIRTH, EVENT
    }

    /** A date, and what stood beside it. */
    public record When(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {}

    /**
     * Finds the convention of a column from all its values. Where both orders fit, {@code fallback} is taken and
     * {@code ambiguous} set (not when the values agree in both readings). {@link DateColumn} does it value by value.
     */
    public static Convention detect(Iterable<String> values, Order fallback) {
        var column = new DateColumn();
        values.forEach(column::add);
        return column.convention(fallback);
    }

    /**
     * Reads one cell. Null dates (0001-01-01, 1900-01-01), masks and typing errors in the year give no value and a problem.
     *
     * @param exportDate date of the export; a birth date is not after it, two-digit years turn around it
     */
    public static Parsed<When> parse(String text, Convention convention, Role role, LocalDate exportDate) {
        if (Nothing.strip(text).isEmpty()) {
            return Parsed.nothing();
        }
        if (Nothing.isNothing(text)) {
            return Parsed.nothing(Nothing.isMask(text) && Nothing.strip(text).length() > 1 ? mask()
                    : new Problem("M60-word-for-nothing", "A word stands where a date would; it is left empty.", false));
        }
        Optional<DateCell> cell = convention.serial()
                ? DateCell.serial(text).or(() -> DateCell.of(text)) : DateCell.of(text);
        if (cell.isEmpty()) {
            return Parsed.nothing(DateReading.unreadable());
        }
        if (cell.get().form() == DateCell.Form.NO_YEAR) {
            return Parsed.nothing(new Problem(
                    "M20-date-without-year", "The date has no year, so it cannot be used. Give the year.", true));
        }
        return DateReading.of(cell.get(), convention, role, exportDate);
    }

    private static Problem mask() {
        return new Problem("M14-blank-mask-value", "Only the mask of an empty field stands here; it is left empty.", false);
    }

    /** Reads a time of day: {@code 9:20 AM}, {@code 09:20}, {@code 0920}, {@code 9.20}. Takes the time out of a date-time. */
    public static Parsed<LocalTime> time(String text) {
        return measured(text, ClockText.time(text), "M26-time-not-readable", "This is no time of day that can be read.");
    }

    /** Reads a length in minutes: {@code 40}, {@code 40 min}, {@code 0:40}, {@code 1 h 10}, and the pattern {@code //XXXX//} at five minutes a sign. */
    public static Parsed<Long> minutes(String text) {
        return measured(text, ClockText.minutes(text), "M26-length-not-readable", "This is no length in minutes that can be read.");
    }

    private static <T> Parsed<T> measured(String text, Optional<T> value, String code, String message) {
        return value.isPresent() || Nothing.isNothing(text)
                ? new Parsed<>(value, List.of()) : Parsed.nothing(new Problem(code, message, true));
    }
}
