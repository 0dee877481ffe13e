package io.bridgework.sandbox;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as Pipedrive writes them: RFC 3339 in whole seconds in v2, {@code YYYY-MM-DD HH:MM:SS} UTC in v1. */
final class TimeText {
    private static final DateTimeFormatter V1 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern V2 = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");

    private TimeText() {}

    static String v2(Clock clock) {
        return v2(clock.instant());
    }

    static String v2(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String v1(Clock clock) {
        return v1(clock.instant());
    }

    static String v1(Instant instant) {
        return V1.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Whole seconds with a zone; fractions of a second are refused as Pipedrive does in {@code updated_since}. */
    static Optional<Instant> readV2(String text) {
        if (!V2.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    static Optional<Instant> readV1(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, V1).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    static boolean isDate(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text) != null;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    static boolean isClock(String text) {
        return CLOCK.matcher(text).matches();
    }

    /** {@code HH:MM} with seconds added. */
    static String withSeconds(String clock) {
        return clock.length() == 5 ? clock + ":00" : clock;
    }
}
