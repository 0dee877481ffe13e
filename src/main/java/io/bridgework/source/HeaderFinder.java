package io.bridgework.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the header among the first records: the one that covers the columns with labels, above values of other shapes.
 * Titles, "Date: ..." lines, prose and lines of commas above it lose by not covering the columns.
 */
final class HeaderFinder {
    private static final int CANDIDATES = 60;
    private static final int ROWS_BELOW = 50;
    /** The first header is taken, not the best: further down it may come again, or that of another section. */
    private static final double FIRST_GOOD = 0.85;
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|#|%");
    /** Words that headers of dental exports are made of; a vote, never a condition. */
    private static final Set<String> HEADER_WORDS = Set.of("id", "num", "no", "number", "#", "%", "name", "first", "last",
            "middle", "preferred", "patient", "pat", "chart", "dob", "birth", "birthdate", "birthday", "gender", "sex", "age",
            "phone", "mobile", "cell", "home", "work", "email", "mail", "address", "street", "city", "state", "zip", "zipcode",
            "postal", "status", "type", "date", "time", "start", "end", "from", "to", "due", "created", "updated", "modified",
            "provider", "prov", "doctor", "dentist", "hygienist", "location", "practice", "clinic", "office", "note", "notes",
            "description", "comment", "text", "amount", "fee", "total", "balance", "insurance", "carrier", "plan", "policy",
            "group", "code", "category", "stage", "order", "goal", "production", "collection", "collections", "rate", "rating",
            "reviews", "count", "interval", "recall", "file", "path", "title", "role", "active", "npi", "website", "reason",
            "operatory", "op", "length", "minutes", "duration", "guarantor", "subscriber", "relation", "claim", "value", "key",
            "primary", "secondary", "language", "referral", "source", "visit", "appt", "appointment", "tooth", "procedure");

    private HeaderFinder() {}

    /** Index of the header in the records, or -1 when none of them is one (a file of rows only). */
    static int find(List<GridRecord> records) {
        double[] scores = new double[Math.min(records.size(), CANDIDATES)];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(records, i);
        }
        double best = Arrays.stream(scores).max().orElse(0);
        for (int i = 0; i < scores.length && best > 0; i++) {
            if (scores[i] >= FIRST_GOOD * best) {
                return i;
            }
        }
        return -1;
    }

    private static double score(List<GridRecord> records, int index) {
        List<String> cells = records.get(index).cells();
        int filled = records.get(index).filled();
        double labels = cells.stream().filter(cell -> !cell.isBlank() && CellShape.isLabel(cell)).count();
        List<GridRecord> below = records.subList(index + 1, Math.min(records.size(), index + 1 + ROWS_BELOW));
        double coverage = Math.min(1, filled / (double) usualFill(below, filled));
        if (filled == 0 || labels / filled < 0.6 || coverage < 0.5) {
            return 0;
        }
        var distinct = new HashSet<String>();
        long known = 0;
        for (String cell : cells) {
            if (!cell.isBlank()) {
                distinct.add(cell.strip().toLowerCase(Locale.ROOT));
                known += hasHeaderWord(cell) ? 1 : 0;
            }
        }
        return 3 * coverage * labels / filled + 2 * contrast(cells, below) + 1.5 * known / filled
                + distinct.size() / (double) filled - 0.02 * index;
    }

    /** How many cells a row usually has filled; rows of one cell are titles. */
    private static int usualFill(List<GridRecord> below, int own) {
        int[] fills = below.stream().mapToInt(GridRecord::filled).filter(count -> count > 1).sorted().toArray();
        return fills.length == 0 ? Math.max(own, 1) : Math.max(2, fills[fills.length / 2]);
    }

    /** Share of values under labels that are numbers, dates, contacts, codes. */
    private static double contrast(List<String> cells, List<GridRecord> below) {
        double typed = 0;
        double values = 0;
        for (GridRecord record : below) {
            for (int i = 0; i < Math.min(cells.size(), record.cells().size()); i++) {
                if (!record.cells().get(i).isBlank() && CellShape.isLabel(cells.get(i))) {
                    values++;
                    typed += CellShape.isTyped(record.cells().get(i)) ? 1 : 0;
                }
            }
        }
        return values == 0 ? 0 : typed / values;
    }

    private static boolean hasHeaderWord(String cell) {
        var matcher = WORD.matcher(cell);
        while (matcher.find()) {
            if (HEADER_WORDS.contains(matcher.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
