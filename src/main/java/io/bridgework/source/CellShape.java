package io.bridgework.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell looks like, as far as telling headers, rows and totals apart needs it. Decides nothing about its value. */
final class CellShape {
    private static final Pattern AMOUNT =
            Pattern.compile("[-+(]?\\s*[$€£]?\\s*[-+(]?\\s*[$€£]?\\s*\\d[\\d.,\\s]*\\s*\\)?\\s*[-%]?\\s*\\)?");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T].*)?|\\d{1,2}/\\d{1,2}"
            + "|(?i:(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .*\\d.*)|(?i:\\d{1,2}[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]\\d{2,4})"
            + "|(?i:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? \\d{2,4}.*)");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?( ?[AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d(][\\d\\s().-]{5,}( ?(x|ext\\.?) ?\\d+)?");
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{0,4}[-_]?\\d{2,}[A-Za-z]?|.*\\d{5,}.*");
    private static final Set<String> FLAG =
            Set.of("yes", "no", "true", "false", "y", "n", "x", "n/a", "none", "null", "active", "inactive", "male", "female", "m", "f");
    private static final Pattern TOTAL_WORD = Pattern.compile(
            "(?i)((grand|sub|report|page|section|overall|running|final)[ -]?)?totals?\\s*[:=-]?(\\s*[\\d$(].*)?"
                    + "|(grand|sub)?[ -]?totals? (for|of|by|-|:).*|.{1,40} (grand|sub)[ -]?totals?\\s*:?|.{1,40} totals?\\s*:|[=-]{3,}");

    private CellShape() {}

    /** Digits with signs, currency, separators, percent; not a date. */
    static boolean isAmount(String cell) {
        return cell.length() <= 60 && AMOUNT.matcher(cell.strip()).matches() && !isDate(cell);
    }

    static boolean isDate(String cell) {
        return DATE.matcher(cell.strip()).matches();
    }

    /** A value that no column would be called by: number, date, time, phone, e-mail, code, yes or no. */
    static boolean isTyped(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.length() > 120) {
            return false;
        }
        boolean digit = text.chars().anyMatch(Character::isDigit);
        return digit && (isAmount(text) || isDate(text) || TIME.matcher(text).matches() || PHONE.matcher(text).matches()
                        || CODE.matcher(text).matches())
                || EMAIL.matcher(text).matches()
                || FLAG.contains(text.toLowerCase(Locale.ROOT));
    }

    /** What a column may be called: short, with a letter or a sign, not a value. */
    static boolean isLabel(String cell) {
        String text = cell.strip();
        boolean named = text.chars().anyMatch(Character::isLetter) || text.equals("#") || text.equals("%");
        return named && text.length() <= 80 && !isSentence(text) && (!isTyped(text) || isWordFlag(text));
    }

    /** Columns are at times called Active or None; a letter alone or yes is a value. */
    private static boolean isWordFlag(String text) {
        return text.equalsIgnoreCase("active") || text.equalsIgnoreCase("inactive");
    }

    /** Running text: many words, or a full stop at the end. */
    static boolean isSentence(String cell) {
        String text = cell.strip();
        int words = text.split("\\s+").length;
        return words > 8 || words > 4 && (text.endsWith(".") || text.endsWith("!") || text.contains(". "));
    }

    static boolean isTotalWord(String cell) {
        return cell.length() <= 120 && TOTAL_WORD.matcher(cell.strip()).matches();
    }
}
