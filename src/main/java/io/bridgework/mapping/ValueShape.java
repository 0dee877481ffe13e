package io.bridgework.mapping;

import java.util.Locale;

/** What the values of a target look like; tells how well the values of a column fit it. */
enum ValueShape {
    ID, NAME, PERSON, TEXT, LONG, CHOICE, FLAG, DATE, DATETIME, BIRTH, TIME, MINUTES, MONEY, NUMBER, PERCENT, RATING, EMAIL, PHONE,
    STREET, CITY, STATE, ZIP, URL, PATH, ANY;

    private static final double MOSTLY = 0.7;

    static ValueShape of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** From 0 (no value looks so) to 1; 1 for a column without values, which tells nothing. */
    double fit(ColumnProfile p) {
        if (p.sampled() == 0) {
            return 1;
        }
        return switch (this) {
            case ANY -> 1;
            case DATE -> p.dates() + 0.8 * p.dateTimes() + 0.6 * p.serials();
            case DATETIME -> p.dateTimes() + 0.5 * p.dates() + 0.5 * p.serials();
            case BIRTH -> p.dates() + 0.95 * p.dateTimes() + 0.6 * p.serials();
            case TIME -> p.times() + 0.7 * p.dateTimes() + 0.6 * p.clockNumbers();
            case MINUTES -> Math.min(1, p.numbers() + p.lengths());
            case MONEY, NUMBER -> p.numbers() + p.amounts();
            case PERCENT -> p.numbers() + p.percents();
            case RATING -> p.numbers() * (p.isWithin(0, 10) ? 1 : 0.6);
            case EMAIL -> p.emails();
            case PHONE -> p.phones();
            case FLAG -> Math.max(p.flags(), p.distinct() <= 3 ? 0.6 : 0.2);
            case CHOICE -> p.states() > MOSTLY ? 0.4 : p.isChoice() ? 1 : 0.4 * (1 - p.dates() - p.emails() - p.phones());
            case ID -> Math.max(p.codes(), 0.55 * p.names());
            case NAME -> p.flags() > MOSTLY ? 0 : p.names() + 0.3 * p.emails();
            case PERSON -> Math.max(Math.max(p.names(), p.emails()), p.codes());
            case TEXT -> 1 - 0.8 * (p.dates() + p.dateTimes()) - 0.5 * p.emails() - 0.4 * p.flags() - 0.5 * p.amounts();
            case LONG -> Math.min(1, 0.55 + p.sentences()) - 0.7 * (p.dates() + p.dateTimes());
            case STREET -> Math.min(1, 0.3 + p.streets());
            case CITY -> p.names();
            case STATE -> p.states() > MOSTLY ? 1 : p.isShort(3) ? 0.8 : 0.4 * p.names();
            case ZIP -> p.zips();
            case URL -> p.urls();
            case PATH -> p.paths();
        };
    }

    /** The shape in words, for reasons: "the values are dates". */
    String inWords() {
        return switch (this) {
            case DATE, DATETIME, BIRTH -> "dates";
            case TIME -> "times of day";
            case MINUTES -> "lengths of time";
            case MONEY -> "amounts";
            case NUMBER, RATING, PERCENT -> "numbers";
            case EMAIL -> "e-mail addresses";
            case PHONE -> "phone numbers";
            case ZIP -> "zip codes";
            case PATH -> "file names";
            case URL -> "web addresses";
            case FLAG, CHOICE -> "a few fixed words";
            case ID -> "numbers or codes";
            case NAME, CITY -> "names";
            case PERSON -> "names, codes or e-mail addresses";
            case STATE -> "states";
            case STREET -> "streets";
            case LONG, TEXT, ANY -> "texts";
        };
    }
}
