package io.bridgework.model.value;

import io.bridgework.model.value.DateText.Convention;
import io.bridgework.model.value.DateText.Order;
import io.bridgework.model.value.DateText.Role;
import io.bridgework.model.value.DateText.When;
import io.bridgework.model.value.Parsed.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a date of a text that was taken apart: order, century, and whether such a date can be. */
final class DateReading {
    private static final int OLDEST_PATIENT_YEARS = 125;
    private static final int OLDEST_EVENT_YEAR = 1900;
    private static final int FARTHEST_EVENT_YEARS = 25;
    private static final Set<LocalDate> PLACEHOLDERS = Set.of(
            LocalDate.of(1900, 1, 1), LocalDate.of(1899, 12, 30), LocalDate.of(1899, 12, 31), LocalDate.of(1800, 1, 1),
            LocalDate.of(1800, 12, 28), LocalDate.of(1753, 1, 1));

    private DateReading() {}

    static Parsed<When> of(DateCell cell, Convention convention, Role role, LocalDate exportDate) {
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

    private static Problem nullDate() {
        return new Problem("M12-null-date", "The date stands for no date; it is left empty.", false);
    }

    static Problem unreadable() {
        return new Problem(
                "M74-wrong-content-in-date-column", "This is no date that can be read. The text stays in the report.", true);
    }
}
