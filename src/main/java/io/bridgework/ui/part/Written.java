package io.bridgework.ui.part;

import io.bridgework.model.FieldValue;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as people write them, in the user's locale: {@code 14 Mar 1980}, {@code 2 Nov 2026, 09:45}, {@code 1,250.00 USD}. */
public final class Written {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?");

    private Written() {}

    public static String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale()).format(date);
    }

    /** {@code 2 Nov 2026, 09:45 (Eastern Time)} */
    public static String moment(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        return Texts.of("written.moment", date(at.toLocalDate()), clock(at.toLocalTime()), place(zone));
    }

    public static String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", locale()).format(time);
    }

    /** The zone's everyday name: {@code Eastern Time}; UTC stays UTC. */
    public static String place(ZoneId zone) {
        return zone.getId().equals("Z") ? "UTC" : zone.getDisplayName(TextStyle.FULL, locale());
    }

    /** A value that is going to be sent. */
    public static String value(FieldValue value, ZoneId zone) {
        if (value instanceof FieldValue.Number number) {
            return number(number.value());
        } else if (value instanceof FieldValue.Money money) {
            return money(money.amount(), money.currency());
        } else if (value instanceof FieldValue.Date date) {
            return date(date.value());
        } else if (value instanceof FieldValue.Time time) {
            return clock(time.value());
        } else if (value instanceof FieldValue.Minutes minutes) {
            return Texts.of("figure.minutes", minutes.value());
        } else if (value instanceof FieldValue.Moment moment) {
            return moment(moment.value(), zone);
        } else if (value instanceof FieldValue.Flag flag) {
            return Texts.of(flag.value() ? "written.yes" : "written.no");
        } else if (value instanceof FieldValue.Contacts contacts) {
            return contacts.items().stream().map(FieldValue.Contact::value).collect(Collectors.joining(", "));
        }
        return words(value);
    }

    private static String words(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        } else if (value instanceof FieldValue.Choice choice) {
            return choice.label();
        } else if (value instanceof FieldValue.Address address) {
            return address.fullText();
        }
        return ((FieldValue.Content) value).path();
    }

    /**
     * A text that may be a date or an instant as machines write them; everything else stays as it is.
     *
     * @param zone in which an instant is shown; a time without an offset is left where it is
     */
    public static String text(String text, ZoneId zone) {
        try {
            if (DATE.matcher(text).matches()) {
                return date(LocalDate.parse(text));
            }
            Matcher instant = INSTANT.matcher(text);
            if (!instant.matches()) {
                return text;
            }
            String local = instant.group(1) + "T" + instant.group(2);
            if (instant.group(3) == null) {
                LocalDateTime at = LocalDateTime.parse(local);
                return date(at.toLocalDate()) + ", " + clock(at.toLocalTime());
            }
            return moment(OffsetDateTime.parse(local + offset(instant.group(3))).toInstant(), zone);
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String offset(String written) {
        return written.equals("Z") || written.contains(":") ? written : written.substring(0, 3) + ":" + written.substring(3);
    }

    private static String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(Math.max(2, amount.scale()));
        return format.format(amount) + " " + currency;
    }

    private static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static Locale locale() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }
}
