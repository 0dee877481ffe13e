package io.bridgework.model.value;

import io.bridgework.model.value.Parsed.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads dates and date-times as dental exports write them. The convention is found per column, never per cell. */
public final class DateText {
    private static final int OLDEST_PATIENT_YEARS = 125;
    private static final int OLDEST_EVENT_YEAR = 1900;
    private static final int FARTHEST_EVENT_YEARS = 25;
    private static final Set<LocalDate> PLACEHOLDERS = Set.of(
            LocalDate.of(1900, 1, 1), LocalDate.of(1899, 12, 30), LocalDate.of(1899, 12, 31), LocalDate.of(1800, 1, 1),
            LocalDate.of(1800, 12, 28), LocalDate.of(1753, 1, 1));

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
            return Parsed.nothing(unreadable());
        }
        if (cell.get().form() == DateCell.Form.NO_YEAR) {
            return Parsed.nothing(new Problem(
                    "M20-date-without-year", "The date has no year, so it cannot be used. Give the year.", true));
        }
        return dated(cell.get(), convention, role, exportDate);
    }

    private static Parsed<When> dated(DateCell cell, Convention convention, Role role, LocalDate exportDate) {
        if (cell.year() <= 1 && !cell.shortYear()) {
            return Parsed.nothing(nullDate());
        }
        boolean dayFirst = cell.form() == DateCell.Form.YEAR_LAST && convention.order() == Order.DMY;
        Optional<LocalDate> date = date(cell, dayFirst, role, exportDate);
        boolean swapped = date.isEmpty() && cell.form() == DateCell.Form.YEAR_LAST;
        if (swapped) {
            date = date(cell, !dayFirst, role, exportDate);
        }
        if (date.isEmpty()) {
            return Parsed.nothing(cell.first() == 0 && cell.second() == 0 ? nullDate() : unreadable());
        }
        Optional<Problem> refused = refusal(date.get(), role, exportDate);
        return refused.isPresent() ? Parsed.nothing(refused.get())
                : new Parsed<>(
                        Optional.of(new When(date.get(), cell.time(), cell.offset())), remarks(cell, swapped, role));
    }

    private static Optional<LocalDate> date(DateCell cell, boolean dayFirst, Role role, LocalDate exportDate) {
        int month = dayFirst ? cell.second() : cell.first();
        int day = dayFirst ? cell.first() : cell.second();
        if (!cell.shortYear()) {
            return day(cell.year(), month, day);
        }
        Optional<LocalDate> best = Optional.empty();
        for (int century = exportDate.getYear() / 100 - 1; century <= exportDate.getYear() / 100 + 1; century++) {
            Optional<LocalDate> next = day(century * 100 + cell.year(), month, day);
            if (next.isPresent() && (best.isEmpty() || isLikelier(next.get(), best.get(), role, exportDate))) {
                best = next;
            }
        }
        return best;
    }

    /** Of a birth date the latest that is not after the export; of anything else the one nearest to it. */
    private static boolean isLikelier(LocalDate later, LocalDate earlier, Role role, LocalDate exportDate) {
        return role == Role.BIRTH
                ? !later.isAfter(exportDate)
                : Math.abs(ChronoUnit.DAYS.between(exportDate, later))
                        < Math.abs(ChronoUnit.DAYS.between(exportDate, earlier));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Problem> refusal(LocalDate date, Role role, LocalDate exportDate) {
        if (PLACEHOLDERS.contains(date)) {
            return Optional.of(role == Role.EVENT ? nullDate() : new Problem(
                    "M11-placeholder-birth-date", "The birth date is a placeholder, so it is left empty.", true));
        }
        if (date.getYear() == 9999 || date.getYear() >= 2099 && date.getDayOfYear() >= 365) {
            return Optional.of(nullDate());
        }
        boolean early = date.getYear()
                < (role == Role.BIRTH ? exportDate.getYear() - OLDEST_PATIENT_YEARS : OLDEST_EVENT_YEAR);
        boolean late = role == Role.BIRTH
                ? date.isAfter(exportDate) : date.getYear() > exportDate.getYear() + FARTHEST_EVENT_YEARS;
        return early || late
                ? Optional.of(new Problem(
                        "M21-year-typing-error",
                        "The year cannot be right, so the date is left empty. The text stays in the report.", true))
                : Optional.empty();
    }

    private static List<Problem> remarks(DateCell cell, boolean swapped, Role role) {
        var remarks = new ArrayList<Problem>();
        if (cell.form() == DateCell.Form.JAVASCRIPT) {
            remarks.add(new Problem("M18-javascript-date-text", "A long date text was read; its own day is kept.", false));
        } else if (cell.form() == DateCell.Form.SERIAL) {
            remarks.add(new Problem("M22-spreadsheet-serial-date", "A spreadsheet's day number was read as a date.", false));
        } else if (cell.shortYear()) {
            remarks.add(new Problem("M15-two-digit-year", "The year has two digits; the likeliest century is taken.", false));
        } else if (swapped) {
            remarks.add(new Problem(
                    "M17-mixed-date-formats", "The date only fits the other order of day and month; it is read so.", false));
        }
        if (role == Role.BIRTH && cell.time().isPresent() && cell.form() != DateCell.Form.JAVASCRIPT) {
            remarks.add(new Problem(
                    "M23-date-time-where-date-is-meant", "A time stands behind the birth date; only the date is taken.", false));
        }
        if (cell.rest()) {
            remarks.add(new Problem(
                    "M74-wrong-content-in-date-column", "Text behind the date could not be read and is left out.", true));
        }
        return remarks;
    }

    private static Problem mask() {
        return new Problem("M14-blank-mask-value", "Only the mask of an empty field stands here; it is left empty.", false);
    }

    private static Problem nullDate() {
        return new Problem("M12-null-date", "The date stands for no date; it is left empty.", false);
    }

    private static Problem unreadable() {
        return new Problem(
                "M74-wrong-content-in-date-column", "This is no date that can be read. The text stays in the report.", true);
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
