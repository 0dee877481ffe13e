package io.bridgework.mapping;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What one source text looks like. A text can be of several classes at once: {@code 12207} is a number, a code and a zip. */
enum ValueClass {
    DATE("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{4}|\\d{2})|\\d{1,2}[- ][a-z]{3,9}[- ,]+\\d{2,4}"
            + "|[a-z]{3,9}\\.? \\d{1,2},? \\d{4}|\\d{4}-\\d{1,2}-\\d{1,2}[t ]00:00(:00)?(\\.0+)?|" + Compact.DAY),
    DATE_TIME("(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|[a-z]{3,9}\\.? \\d{1,2},? \\d{4})[t, ]+\\d{1,2}:\\d{2}.*"
            + "|[a-z]{3} [a-z]{3} \\d{1,2} \\d{4} .*|" + Compact.YEAR_FIRST + "[t ]?([01]\\d|2[0-3])[0-5]\\d([0-5]\\d)?z?"),
    SERIAL("[2-5]\\d{4}(\\.\\d+)?"),
    TIME("\\d{1,2}[:.]\\d{2}(:\\d{2})?\\s*([ap]\\.?m?\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?"),
    CLOCK_NUMBER("([01]?\\d|2[0-3])[0-5]\\d"),
    LENGTH("[x/]+|\\d+\\s*(min|mins|minutes|hr|hrs|h|hours?|units?)\\.?( \\d+( ?m(in)?)?)?|\\d:\\d{2}"),
    NUMBER("[-(]?(\\d{1,3}(,\\d{3})+|\\d+)?(\\.\\d+|\\d)\\)?-?"),
    AMOUNT("\\(?-?\\s*(us)?[$€£]\\s*\\(?-?[\\d.,]+\\s*\\)?-?|[-(]?[\\d.,]+\\)?\\s*(usd|eur|€|cad|gbp)|(usd|eur|cad|gbp)\\s*-?[\\d.,]+"
            + "|-?\\d{1,3}(\\.\\d{3})*,\\d{2}|\\d+(\\.\\d)?k"),
    PERCENT("-?\\d+([.,]\\d+)?\\s*%"),
    EMAIL("[^@\\s]+@[^@\\s]+\\.[^@\\s]+([,; ].*)?"),
    PHONE("(tel:|\\+)?[\\d\\s().+-]{7,20}(\\s*(x|ext)\\.?\\s*\\d+)?[^@]{0,12}"),
    FLAG("y|n|yes|no|true|false|t|f|0|1|x|on|off|active|inactive|checked"),
    CODE("[a-z]{0,6}[-_ .#]?\\d[\\w./-]*|[a-z]{1,5}\\d*|[a-f0-9-]{16,40}|[\\w]+/[\\w-]+"),
    /** Numbers behind the words of a name are let be where there are several words: one alone is rather a code. */
    NAME("(dr\\.? )?[\\p{L}][\\p{L}'’.-]*([, ]+[\\p{L}'’(\"&][\\p{L}'’.()\"&-]*){0,6}"
            + "|[\\p{L}][\\p{L}'’.-]*\\d{0,6}([, ]+[\\p{L}'’(\"&][\\p{L}'’.()\"&-]*\\d{0,6}\\)?){1,6}"),
    STREET("\\d+[\\w/-]* +.*[a-z].*|p\\.? ?o\\.? box.*|.* \\d+"),
    ZIP("\\d{4,5}(-?\\d{4})?|[a-z]\\d[a-z] ?\\d[a-z]\\d"),
    URL("(https?://|www\\.)\\S+|[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?"),
    PATH("(.*[/\\\\])?[^/\\\\]+\\.[a-z0-9]{2,5}|\\\\\\\\.*|[a-z]:\\\\.*|\\S*/\\S*"),
    SENTENCE("(?s)(\\S+\\s+){4,}\\S.*|(?s).{40,}|(?s).*<[a-z/].*>.*");

    /** Dates without a sign between the numbers: {@code 20260314}, {@code 03142026}. */
    private static final class Compact {
        private static final String MONTH = "(0[1-9]|1[0-2])";
        private static final String DAY_OF_MONTH = "(0[1-9]|[12]\\d|3[01])";
        private static final String YEAR = "(19|20)\\d{2}";
        static final String YEAR_FIRST = YEAR + MONTH + DAY_OF_MONTH;
        static final String DAY = YEAR_FIRST + "|" + MONTH + DAY_OF_MONTH + YEAR + "|" + DAY_OF_MONTH + MONTH + YEAR;
    }

    private static final int LONGEST_READ = 200;
    private final Pattern pattern;

    ValueClass(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static Set<ValueClass> of(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        var classes = EnumSet.noneOf(ValueClass.class);
        if (value.length() > LONGEST_READ || value.indexOf('\n') >= 0) {
            classes.add(SENTENCE);
            return classes;
        }
        for (ValueClass valueClass : values()) {
            if (valueClass.pattern.matcher(value).matches()) {
                classes.add(valueClass);
            }
        }
        return refined(value, classes);
    }

    private static EnumSet<ValueClass> refined(String value, EnumSet<ValueClass> classes) {
        boolean plain = value.chars().allMatch(Character::isDigit);
        // 20260314 is a date, and yet may be a number like any other
        if (classes.contains(DATE) && !plain) {
            classes.removeAll(EnumSet.of(DATE_TIME, PHONE, STREET, PATH, CODE, URL, NAME));
        }
        if (classes.contains(DATE_TIME) && !plain) {
            classes.removeAll(EnumSet.of(PHONE, STREET, CODE, SENTENCE, NAME, PATH));
        }
        if (classes.contains(EMAIL)) {
            classes.removeAll(EnumSet.of(PATH, URL, SENTENCE));
        }
        if (classes.contains(PHONE)) {
            long digits = value.chars().filter(Character::isDigit).count();
            if (digits < 7 || digits > 18 || value.matches("\\d+\\.\\d{1,4}")) {
                classes.remove(PHONE);
            }
        }
        return classes;
    }
}
