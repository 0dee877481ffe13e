package io.bridgework.ui.part;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, spans and times as people read them, in the user's locale. */
public final class Figures {
    private Figures() {}

    public static String whole(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** {@code 63 %} for 0.63; never 100 before all is there, never 0 when there is something. */
    public static String percent(double share) {
        long rounded = Math.round(share * 100);
        if (share < 1 && rounded == 100) {
            rounded = 99;
        } else if (share > 0 && rounded == 0) {
            rounded = 1;
        }
        return Texts.of("figure.percent", rounded);
    }

    /** {@code 95.0 %}, for tables. */
    public static String percentExact(double share) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return Texts.of("figure.percent.exact", format.format(share * 100));
    }

    /** A span for sentences: seconds below two minutes, then minutes, then hours and minutes, from ten on whole hours, then days. */
    public static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 120) {
            return Texts.of("figure.seconds", seconds);
        }
        long minutes = (seconds + 30) / 60;
        if (minutes < 60) {
            return Texts.of("figure.minutes", minutes);
        }
        if (minutes >= 10 * 60 && minutes < 48 * 60) {
            return Texts.of("figure.hours.whole", (minutes + 30) / 60);
        }
        if (minutes < 10 * 60) {
            return Texts.of("figure.hours", minutes / 60, minutes % 60);
        }
        return Texts.of("figure.days", (minutes + 12 * 60) / (24 * 60));
    }

    /** Clock time of the user's place. */
    public static String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale()).format(here(instant));
    }

    /** {@code Sunday, about 00:10}, or {@code today, about 18:50}; rounded up to five minutes. */
    public static String doneOn(Instant instant, Instant now) {
        ZonedDateTime at = here(instant);
        ZonedDateTime rounded = at.plusMinutes((5 - at.getMinute() % 5) % 5);
        LocalDate today = here(now).toLocalDate();
        String clock = DateTimeFormatter.ofPattern("HH:mm", locale()).format(rounded);
        if (rounded.toLocalDate().equals(today)) {
            return Texts.of("figure.done.today", clock);
        }
        String pattern = rounded.toLocalDate().isBefore(today.plusDays(7)) ? "EEEE" : "d MMM";
        return Texts.of("figure.done.day", DateTimeFormatter.ofPattern(pattern, locale()).format(rounded), clock);
    }

    private static ZonedDateTime here(Instant instant) {
        return instant.atZone(ZoneId.systemDefault());
    }

    private static Locale locale() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }
}
