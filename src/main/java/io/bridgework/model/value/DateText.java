package io.bridgework.model.value;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
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
            return serial ? "serial" : order.name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Reads {@link #word()}. Unknown words give {@link #US}. */
        public static Convention of(String word) {
            return switch (word.strip().toLowerCase(java.util.Locale.ROOT)) {
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
     * {@code ambiguous} set (not when the values agree in both readings).
     */
    public static Convention detect(Iterable<String> values, Order fallback) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads one cell. Null dates (0001-01-01, 1900-01-01), masks and typing errors in the year give no value and a problem.
     *
     * @param exportDate date of the export; a birth date is not after it, two-digit years turn around it
     */
    public static Parsed<When> parse(String text, Convention convention, Role role, LocalDate exportDate) {
        throw new UnsupportedOperationException();
    }

    /** Reads a time of day: {@code 9:20 AM}, {@code 09:20}, {@code 0920}, {@code 9.20}. */
    public static Parsed<LocalTime> time(String text) {
        throw new UnsupportedOperationException();
    }

    /** Reads a length in minutes: {@code 40}, {@code 40 min}, {@code 0:40}, {@code 1 h 10}, and the pattern {@code //XXXX//} at five minutes a sign. */
    public static Parsed<Long> minutes(String text) {
        throw new UnsupportedOperationException();
    }
}
