package io.bridgework.model.value;

import java.math.BigDecimal;

/** Reads money, numbers and percentages. */
public final class AmountText {
    private AmountText() {}

    /** @param decimalComma true when the column proves that a comma stands before the decimals */
    public record Convention(boolean decimalComma) {
        public static final Convention POINT = new Convention(false);
    }

    /** How a percent column writes: as 0.345 or as 34.5 (with or without a sign). */
    public enum PercentUnit {
        FRACTION, POINTS
    }

    public static Convention detect(Iterable<String> values) {
        throw new UnsupportedOperationException();
    }

    /** Fractions only when no value has a percent sign, all lie from -1 to 1, and at least one is not whole. */
    public static PercentUnit detectPercent(Iterable<String> values) {
        throw new UnsupportedOperationException();
    }

    /** {@code ($1,234.50)}, {@code 1,234.50-}, {@code 140k}, {@code " $ 1,322.35 "}: exact decimal. Parentheses and a trailing minus are negative. */
    public static Parsed<BigDecimal> parse(String text, Convention convention) {
        throw new UnsupportedOperationException();
    }

    /** In percent points: {@code 84.00%}, {@code 0.84} as fraction and {@code 84} all give 84. */
    public static Parsed<BigDecimal> percent(String text, PercentUnit unit, Convention convention) {
        throw new UnsupportedOperationException();
    }
}
