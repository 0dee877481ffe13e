package io.bridgework.model.value;

import io.bridgework.model.value.Parsed.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads money, numbers and percentages. */
public final class AmountText {
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern EXPONENT = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)e([+-]?\\d{1,2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d*)?|\\d+(\\.\\d*)?|\\.\\d+");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d*)?|\\d+(,\\d*)?|,\\d+");
    /** Signs and codes of currencies, before or behind the number. */
    private static final Pattern CURRENCY = Pattern.compile(
            "(?<![a-z])(?:us\\$|ca\\$|c\\$|a\\$|usd|cad|aud|eur|gbp|mxn|nzd|chf|dollars?)(?![a-z])|\\p{Sc}", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 60;

    private AmountText() {}

    /** @param decimalComma true when the column proves that a comma stands before the decimals */
    public record Convention(boolean decimalComma) {
        public static final Convention POINT = new Convention(false);
    }

    /** How a percent column writes: as 0.345 or as 34.5 (with or without a sign). */
    public enum PercentUnit {
        FRACTION, POINTS
    }

    /** Finds the convention of a column from all its values. {@link AmountColumn} does it value by value. */
    public static Convention detect(Iterable<String> values) {
        return column(values).convention();
    }

    /** Fractions only when no value has a percent sign, all lie from -1 to 1, and at least one is not whole. */
    public static PercentUnit detectPercent(Iterable<String> values) {
        return column(values).percentUnit();
    }

    private static AmountColumn column(Iterable<String> values) {
        var column = new AmountColumn();
        values.forEach(column::add);
        return column;
    }

    /** {@code ($1,234.50)}, {@code 1,234.50-}, {@code 140k}, {@code " $ 1,322.35 "}: exact decimal. Parentheses and a trailing minus are negative. */
    public static Parsed<BigDecimal> parse(String text, Convention convention) {
        if (Nothing.isNothing(text)) {
            return Parsed.nothing();
        }
        String cell = Nothing.squeeze(text);
        Matcher exponent = EXPONENT.matcher(cell);
        if (exponent.matches()) {
            return Parsed.of(new BigDecimal(cell), new Problem(
                    "M40-number-mangled-by-spreadsheet", "A spreadsheet wrote the number with an exponent; digits may be lost.", false));
        }
        String digits = bare(cell);
        if (digits.length() > LONGEST || !(convention.decimalComma() ? GROUPED_BY_POINT : GROUPED_BY_COMMA).matcher(digits).matches()) {
            return scaled(cell, digits, convention).orElseGet(() -> Parsed.nothing(new Problem(
                    "M58-currency-text", "This is no number that can be read. The text stays in the report.", true)));
        }
        return Parsed.of(signed(cell, number(digits, convention)), remarks(cell));
    }

    /** In percent points: {@code 84.00%}, {@code 0.84} as fraction and {@code 84} all give 84. */
    public static Parsed<BigDecimal> percent(String text, PercentUnit unit, Convention convention) {
        boolean sign = text.indexOf('%') >= 0;
        Parsed<BigDecimal> number = parse(text.replace("%", " "), convention);
        Optional<BigDecimal> points = number.value()
                .map(n -> unit == PercentUnit.FRACTION && !sign ? n.movePointRight(2) : n)
                .map(AmountText::shortest);
        return new Parsed<>(points, number.problems());
    }

    /** {@code 140k} and {@code 1.2M}. */
    private static Optional<Parsed<BigDecimal>> scaled(String cell, String digits, Convention convention) {
        String lower = digits.toLowerCase(Locale.ROOT);
        int zeros = lower.endsWith("k") ? 3 : lower.endsWith("m") ? 6 : 0;
        if (zeros == 0 || digits.length() > LONGEST) {
            return Optional.empty();
        }
        String head = digits.substring(0, digits.length() - 1);
        return (convention.decimalComma() ? GROUPED_BY_POINT : GROUPED_BY_COMMA).matcher(head).matches()
                ? Optional.of(Parsed.of(signed(cell, number(head, convention).movePointRight(zeros)), remarks(cell)))
                : Optional.empty();
    }

    private static Problem[] remarks(String cell) {
        var remarks = new ArrayList<Problem>();
        if (cell.indexOf('%') >= 0) {
            remarks.add(new Problem("M59-percent-text", "The number has a percent sign.", false));
        } else if (!PLAIN.matcher(cell).matches()) {
            remarks.add(new Problem("M58-currency-text", "The amount was read out of text with signs around it.", false));
        }
        return remarks.toArray(Problem[]::new);
    }

    private static BigDecimal number(String digits, Convention convention) {
        String plain = convention.decimalComma() ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
        return new BigDecimal(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
    }

    private static BigDecimal signed(String cell, BigDecimal number) {
        boolean negative = cell.contains("(") && cell.contains(")") || cell.indexOf('-') >= 0 || cell.indexOf('\u2212') >= 0
                || cell.toLowerCase(Locale.ROOT).matches(".*\\d\\s*cr");
        return negative ? number.negate() : number;
    }

    private static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The digits with their separators: without currency, brackets, signs at the ends, and blanks that part thousands. */
    static String bare(String text) {
        String cell = Nothing.squeeze(text);
        if (cell.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',')) {
            return cell;
        }
        cell = CURRENCY.matcher(cell).replaceAll(" ").strip();
        cell = cell.replaceFirst("^\\(\\s*(.*?)\\s*\\)$", "$1").replace("%", " ").strip();
        for (String sign : List.of("-", "+", "\u2212")) {
            if (cell.startsWith(sign)) {
                cell = cell.substring(1);
            } else if (cell.endsWith(sign)) {
                cell = cell.substring(0, cell.length() - 1);
            }
        }
        cell = cell.strip().replaceFirst("(?i)(?<=\\d)\\s*(cr|dr)$", "");
        return cell.strip().replaceAll("(?<=\\d)[ '\u2019](?=\\d{3}(?!\\d))", "");
    }
}
