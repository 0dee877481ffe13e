package io.bridgework.mapping;

import io.bridgework.model.value.PlaceText;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the values of one column are like, gathered in one pass with bounded memory: the first values and then
 * fewer and fewer are looked at closely, all are counted and go into the sketch. Not for several threads.
 */
final class ColumnProfile {
    private static final int THEN_EVERY = 64;
    private static final int LATER_EVERY = 1024;
    private static final int LONGEST_NOTHING = 19;
    private static final int KEPT_WORDS = 60;
    private static final int KEPT_DATES = 400;
    private static final int CHOICE_WORDS = 40;
    private static final Set<String> NOTHING = Set.of(
            "", "-", "--", "n/a", "na", "none", "null", "unknown", "0001-01-01", "0001-01-01 00:00:00", "01/01/0001",
            "1900-01-01", "01/01/1900", "nan", "nil", "?", "/  /", "( ) -");

    private final Map<ValueClass, Integer> classes = new EnumMap<>(ValueClass.class);
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Set<String> dateTexts = new LinkedHashSet<>();
    private final ValueSketch sketch;
    private final int lookedAtFirst;
    private long rows;
    private long filled;
    private int sampled;
    private int longest;
    private boolean wordsComplete = true;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private int fractions;
    private int overOne;
    private int nameCharacters;
    private int states;

    /** @param lookedAtFirst number of values that are looked at closely before it becomes fewer */
    ColumnProfile(int sketchSize, int lookedAtFirst) {
        this.lookedAtFirst = lookedAtFirst;
        sketch = new ValueSketch(sketchSize);
    }

    void add(String text) {
        rows++;
        String value = text.strip();
        if (value.length() <= LONGEST_NOTHING && NOTHING.contains(value.toLowerCase(java.util.Locale.ROOT))) {
            return;
        }
        filled++;
        sketch.add(value);
        longest = Math.max(longest, value.length());
        keepWord(value);
        if (sampled < lookedAtFirst || filled % (sampled < 2 * lookedAtFirst ? THEN_EVERY : LATER_EVERY) == 0) {
            look(value);
        }
    }

    private void keepWord(String value) {
        if (wordsComplete) {
            words.merge(value, 1, Integer::sum);
            wordsComplete = words.size() <= KEPT_WORDS;
        }
    }

    private void look(String value) {
        sampled++;
        Set<ValueClass> found = ValueClass.of(value);
        found.forEach(c -> classes.merge(c, 1, Integer::sum));
        boolean dated = found.contains(ValueClass.DATE) || found.contains(ValueClass.DATE_TIME) || found.contains(ValueClass.SERIAL);
        if (dated && dateTexts.size() < KEPT_DATES) {
            dateTexts.add(value);
        }
        nameCharacters += value.contains(",") && found.contains(ValueClass.NAME) ? 1 : 0;
        states += found.contains(ValueClass.NAME) && PlaceText.isState(value) ? 1 : 0;
        if (found.contains(ValueClass.NUMBER) || found.contains(ValueClass.PERCENT)) {
            measure(value);
        }
    }

    private void measure(String value) {
        try {
            double number = Double.parseDouble(value.replaceAll("[^0-9.]", ""));
            least = Math.min(least, number);
            most = Math.max(most, number);
            fractions += number > 0 && number < 1 ? 1 : 0;
            overOne += number > 1.5 ? 1 : 0;
        } catch (NumberFormatException e) {
            // two points or none: such a text measures nothing
        }
    }

    private double share(ValueClass valueClass) {
        return sampled == 0 ? 0 : classes.getOrDefault(valueClass, 0) / (double) sampled;
    }

    long rows() {
        return rows;
    }

    long filled() {
        return filled;
    }

    int sampled() {
        return sampled;
    }

    ValueSketch sketch() {
        return sketch;
    }

    long distinct() {
        return sketch.distinct();
    }

    /** Distinct values as a share of the filled ones: 1 when no value occurs twice. */
    double uniqueness() {
        return filled == 0 ? 0 : Math.min(1, distinct() / (double) filled);
    }

    /** The values with their counts where there are few, in the order of the file; empty where there are many. */
    Map<String, Integer> choices() {
        return wordsComplete && words.size() <= CHOICE_WORDS ? words : Map.of();
    }

    /** Date texts to find the convention from. */
    Set<String> dateTexts() {
        return dateTexts;
    }

    boolean isChoice() {
        return wordsComplete && words.size() <= CHOICE_WORDS && (words.size() <= 8 || words.size() < 0.5 * filled) && longest <= 60;
    }

    boolean isShort(int characters) {
        return longest <= characters;
    }

    boolean isWithin(double from, double to) {
        return least >= from && most <= to;
    }

    /** Numbers are shares of one: none is plainly above it, and some lie between nought and one. */
    boolean holdsFractions() {
        return fractions > 0 && overOne == 0;
    }

    double commaNames() {
        return sampled == 0 ? 0 : nameCharacters / (double) sampled;
    }

    double states() {
        return sampled == 0 ? 0 : states / (double) sampled;
    }

    double dates() {
        return share(ValueClass.DATE);
    }

    double dateTimes() {
        return share(ValueClass.DATE_TIME);
    }

    double serials() {
        return share(ValueClass.SERIAL);
    }

    double times() {
        return share(ValueClass.TIME);
    }

    double clockNumbers() {
        return share(ValueClass.CLOCK_NUMBER);
    }

    double lengths() {
        return share(ValueClass.LENGTH);
    }

    double numbers() {
        return share(ValueClass.NUMBER);
    }

    double amounts() {
        return share(ValueClass.AMOUNT);
    }

    double percents() {
        return share(ValueClass.PERCENT);
    }

    double emails() {
        return share(ValueClass.EMAIL);
    }

    double phones() {
        return share(ValueClass.PHONE);
    }

    double flags() {
        return share(ValueClass.FLAG);
    }

    double codes() {
        return share(ValueClass.CODE);
    }

    double names() {
        return share(ValueClass.NAME);
    }

    double streets() {
        return share(ValueClass.STREET);
    }

    double zips() {
        return share(ValueClass.ZIP);
    }

    double urls() {
        return share(ValueClass.URL);
    }

    double paths() {
        return share(ValueClass.PATH);
    }

    double sentences() {
        return share(ValueClass.SENTENCE);
    }

    /** Values in the order they were met, few; for looking at, never for showing. */
    List<String> someWords() {
        return List.copyOf(words.keySet());
    }
}
