package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words how often a recall comes: {@code 6 M}, {@code 6m1d}, a 6 under "months", or Open Dental's packed number. */
final class RecallInterval {
    private static final Pattern SHORT = Pattern.compile("(?:\\d+\\s*[ymwd]\\s*)+");
    private static final Pattern PART = Pattern.compile("(\\d+)\\s*([ymwd])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    /** Years, months, weeks and days stand in one byte each, so that a month or more is at least this. */
    private static final int PACKED_MONTH = 1 << 16;

    private RecallInterval() {}

    /** The interval in words; empty where the text says it already or cannot be read. */
    static Optional<String> words(Cell cell) {
        String text = cell.text().toLowerCase(Locale.ROOT).strip();
        if (SHORT.matcher(text).matches()) {
            var parts = new ArrayList<String>();
            Matcher part = PART.matcher(text);
            while (part.find()) {
                add(parts, Integer.parseInt(part.group(1)), unit(part.group(2)));
            }
            return joined(parts);
        }
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= PACKED_MONTH ? packed(number) : byHeader(number, cell.column().foldedName());
    }

    private static Optional<String> packed(int number) {
        var parts = new ArrayList<String>();
        add(parts, number >> 24, "year");
        add(parts, number >> 16 & 0xff, "month");
        add(parts, number >> 8 & 0xff, "week");
        add(parts, number & 0xff, "day");
        return joined(parts);
    }

    private static Optional<String> byHeader(int number, String header) {
        for (String unit : List.of("month", "week", "year", "day")) {
            if (header.contains(unit)) {
                var parts = new ArrayList<String>();
                add(parts, number, unit);
                return joined(parts);
            }
        }
        return Optional.empty();
    }

    private static String unit(String letter) {
        return switch (letter) {
            case "y" -> "year";
            case "m" -> "month";
            case "w" -> "week";
            default -> "day";
        };
    }

    private static void add(List<String> parts, int number, String unit) {
        if (number > 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }

    private static Optional<String> joined(List<String> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }
}
