package io.bridgework.truth;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** How values of a truth file compare with what is on a record. */
final class Compare {
    private static final int PART_FROM = 4;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])[-(]?[$€£]?\\s?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\w])");
    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");
    private static final Pattern US_DATE = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d(][\\d\\s().-]{6,}\\d");

    private Compare() {}

    /** What a person reads of a text with markup. */
    static String read(String markup) {
        return plain(Jsoup.parse(markup.replaceAll("(?i)<(br|/p|/div|/li|/tr)", " <$1")).text());
    }

    /** Blanks brought down to one. */
    static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").trim();
    }

    static String folded(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** Whether a value of that type is among the texts. */
    static boolean has(Collection<String> texts, String type, String value) {
        for (String text : texts) if (isIn(text, type, value)) return true;
        return false;
    }

    private static boolean isIn(String text, String type, String value) {
        return switch (type) {
            case "exact" -> same(text, value);
            case "email" -> word(folded(text), folded(value));
            case "phone" -> phone(text, value);
            case "number" -> number(text, new BigDecimal(value));
            case "date" -> date(text, value.substring(0, 10));
            default -> same(text, value) || folded(value).length() >= PART_FROM && folded(text).contains(folded(value));
        };
    }

    /** Whether it stands there and no letter, digit, dot or dash touches it. */
    static boolean word(String text, String value) {
        if (value.isEmpty()) return false;
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            if (isEdge(text, at - 1) && isEdge(text, at + value.length())) return true;
        }
        return false;
    }

    private static boolean isEdge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '.' && text.charAt(at) != '-'
                || at == text.length() - 1 && text.charAt(at) == '.';
    }

    static String lastTen(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.length() > 10 ? digits.substring(digits.length() - 10) : digits;
    }

    private static boolean phone(String text, String value) {
        if (lastTen(text).equals(lastTen(value)) && !ISO_DATE.matcher(text).find()) return true;
        Matcher found = PHONE.matcher(text);
        while (found.find()) if (lastTen(found.group()).equals(lastTen(value))) return true;
        return false;
    }

    private static boolean number(String text, BigDecimal wanted) {
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            BigDecimal number = new BigDecimal(found.group(1).replace(",", ""));
            boolean negative = found.group().startsWith("-") || found.group().startsWith("(");
            if ((negative ? number.negate() : number).compareTo(wanted) == 0) return true;
        }
        return false;
    }

    private static boolean date(String text, String day) {
        Matcher iso = ISO_DATE.matcher(text);
        while (iso.find()) if (iso.group(1).equals(day)) return true;
        Matcher us = US_DATE.matcher(text);
        while (us.find()) {
            String read = us.group(3) + "-" + two(us.group(1)) + "-" + two(us.group(2));
            if (read.equals(day)) return true;
        }
        return false;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
