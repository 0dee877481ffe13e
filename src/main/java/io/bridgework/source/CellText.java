package io.bridgework.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a sheet's cell as a person would write it down: dates as ISO text, numbers without exponent or needless zeros,
 * leading zeros where the cell's format shows them. Excel's serial dates: ECMA-376 part 1, 18.17.4.
 */
final class CellText {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?![hms]+])[^]]*]|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("0[0-]*0|0");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int EXCEL_DIGITS = 15;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 2_958_465;

    private CellText() {}

    /**
     * @param raw the number as it stands in the file
     * @param formatId built-in number format, or -1
     * @param format its pattern, may be null
     */
    static String number(String raw, int formatId, String format, boolean date1904) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        String pattern = format == null ? "" : QUOTED.matcher(format.split(";", 2)[0].replace("\\-", "-")).replaceAll("");
        if (isDate(formatId, pattern) && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0) {
            return date(value, pattern, date1904);
        }
        if (ZEROS.matcher(pattern).matches() && isWhole(value) && value.signum() >= 0) {
            return padded(value, pattern);
        }
        if (formatId == 9 || formatId == 10 || pattern.contains("%")) {
            return plain(value.movePointRight(2)) + "%";
        }
        return plain(value);
    }

    private static boolean isDate(int formatId, String pattern) {
        boolean builtIn = formatId >= 14 && formatId <= 22 || formatId >= 27 && formatId <= 36 || formatId >= 45 && formatId <= 47
                || formatId >= 50 && formatId <= 58;
        boolean general = pattern.isEmpty() || pattern.equalsIgnoreCase("general");
        String lower = pattern.toLowerCase(java.util.Locale.ROOT);
        boolean letters = lower.chars().anyMatch(c -> c == 'y' || c == 'd' || c == 'h') || lower.matches(".*m+.*m.*|.*s.*|.*mm:.*|m+[/-].*");
        return builtIn || !general && letters && !lower.contains("#") && !lower.contains("0.") && !lower.contains("general");
    }

    private static String date(BigDecimal serial, String pattern, boolean date1904) {
        long days = serial.longValue();
        // Excel counts seconds in binary fractions of a day: the nearest second is what was typed.
        long seconds = serial.subtract(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP).longValue();
        LocalTime time = LocalTime.ofSecondOfDay(Math.min(seconds, 86_399));
        boolean timeOnly = days == 0 && !pattern.toLowerCase(java.util.Locale.ROOT).matches(".*[yd].*");
        if (timeOnly) {
            return time.toString();
        }
        if (days == 0 && seconds == 0 && !date1904) {
            return plain(serial);
        }
        // Serial 60 is 29 February 1900, a day that never was.
        LocalDate day = date1904 ? EPOCH_1904.plusDays(days) : EPOCH.plusDays(days < 60 ? days + 1 : days);
        if (seconds >= 86_400) {
            return day.plusDays(1).toString();
        }
        return seconds == 0 ? day.toString() : LocalDateTime.of(day, time).toString();
    }

    private static String padded(BigDecimal value, String pattern) {
        long places = pattern.chars().filter(c -> c == '0').count();
        String digits = value.toBigInteger().toString();
        var filled = new StringBuilder("0".repeat((int) Math.max(0, places - digits.length()))).append(digits);
        int extra = filled.length() - (int) places;
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '-') {
                filled.insert(i + extra, '-');
            }
        }
        return filled.toString();
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** Fractions as Excel shows them, to its 15 digits; whole numbers as they are, however long. */
    static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal shown = isWhole(value) ? value : value.round(new MathContext(EXCEL_DIGITS, RoundingMode.HALF_UP));
        return shown.stripTrailingZeros().toPlainString();
    }

    /** {@code _x000D_} and the like stand for a character, ECMA-376 part 1, 22.9.2.19. */
    static String text(String raw) {
        if (raw.indexOf("_x") < 0) {
            return raw;
        }
        return ESCAPED.matcher(raw).replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
