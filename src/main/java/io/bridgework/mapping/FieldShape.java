package io.bridgework.mapping;

import java.util.Collection;
import java.util.regex.Pattern;

/** What the values of a column look like, as far as a custom field's type depends on it. */
enum FieldShape {
    DATE("date"), MONEY("monetary"), NUMBER("double"), SHORT_TEXT("varchar"), LONG_TEXT("text");

    /** Longest text of a varchar field, Pipedrive reference, custom fields. */
    static final int SHORT_TEXT_CHARACTERS = 255;

    private static final Pattern DATE_TEXT = Pattern.compile(
            "\\d{4}-\\d{1,2}-\\d{1,2}([T ].*)?|\\d{1,2}[/.-]\\d{1,2}[/.-](\\d{2}|\\d{4})( .*)?");
    private static final Pattern MONEY_TEXT = Pattern.compile(
            "\\(?-?\\s*[$€£]\\s*\\(?-?\\d[\\d,. ]*\\)?-?|(USD|EUR|GBP|CAD|AUD) ?-?\\d[\\d,.]*");
    private static final Pattern NUMBER_TEXT = Pattern.compile("-?(0|[1-9]\\d{0,2}(,\\d{3})+|[1-9]\\d{0,9})(\\.\\d+)?%?");

    private final String fieldType;

    FieldShape(String fieldType) {
        this.fieldType = fieldType;
    }

    String fieldType() {
        return fieldType;
    }

    /** The narrowest shape that holds every value that is not blank; a short text when there is none. */
    static FieldShape of(Collection<String> values) {
        if (values.stream().allMatch(String::isBlank)) {
            return SHORT_TEXT;
        }
        if (all(values, DATE_TEXT)) {
            return DATE;
        }
        if (all(values, NUMBER_TEXT)) {
            return NUMBER;
        }
        if (values.stream().allMatch(v -> v.isBlank() || fits(v, MONEY_TEXT) || fits(v, NUMBER_TEXT))) {
            return MONEY;
        }
        return values.stream().anyMatch(v -> v.strip().length() > SHORT_TEXT_CHARACTERS) ? LONG_TEXT : SHORT_TEXT;
    }

    private static boolean all(Collection<String> values, Pattern pattern) {
        return values.stream().allMatch(v -> v.isBlank() || fits(v, pattern));
    }

    private static boolean fits(String value, Pattern pattern) {
        return pattern.matcher(value.strip()).matches();
    }
}
