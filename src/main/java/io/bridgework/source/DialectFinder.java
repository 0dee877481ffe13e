package io.bridgework.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Finds delimiter and quote from the beginning of a text: the pair that cuts it into the most regular rows. */
final class DialectFinder {
    private static final char[] DELIMITERS = {',', '\t', ';', '|', '^', '~', '\u001F', '\u0001', '\u00A6'};
    private static final int RECORDS_JUDGED = 200;

    /**
     * A dialect with how well it fits.
     *
     * @param width cells of the most frequent kind of row
     * @param rows how many such rows there are
     * @param share of all rows that are not blank
     */
    record Fit(Dialect dialect, int width, int rows, double share) {
        /** Regular rows count most; more columns tell more. */
        double score() {
            return share * (1 + Math.log(width)) * Math.min(1, 0.5 + rows / 4.0);
        }
    }

    private DialectFinder() {}

    /** The best fit with at least two columns; empty for running text and for a single column. */
    static Optional<Fit> find(String beginning, boolean whole) throws IOException {
        Optional<Character> stated = statedDelimiter(beginning);
        Fit best = null;
        for (char delimiter : DELIMITERS) {
            if (stated.isPresent() && stated.get() != delimiter || beginning.indexOf(delimiter) < 0) {
                continue;
            }
            Fit fit = fit(new Dialect(delimiter, quote(beginning, delimiter)), beginning, whole);
            if (fit.width() > 1 && (best == null || fit.score() > best.score())) {
                best = fit;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Quote of a text: the one that encloses whole cells; 0 when none does. */
    static char quote(String text, char delimiter) {
        return enclosed(text, delimiter, '"') > 0 || text.indexOf('\'') < 0 ? '"'
                : enclosed(text, delimiter, '\'') >= 3 && enclosed(text, delimiter, '\'') * 3 >= count(text, '\'') ? '\'' : '"';
    }

    private static int enclosed(String text, char delimiter, char quote) {
        int found = 0;
        int start = -1;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean border = c == delimiter || c == '\n' || c == '\r';
            if (c == quote && atStart) {
                start = i;
            } else if (border && start >= 0 && start < i - 1 && text.charAt(i - 1) == quote) {
                found++;
                start = -1;
            } else if (c == '\n') {
                start = -1;
            }
            atStart = border;
        }
        return found;
    }

    private static int count(String text, char sought) {
        return (int) text.chars().filter(c -> c == sought).count();
    }

    /** Excel's own hint: a first line {@code sep=;}. */
    private static Optional<Character> statedDelimiter(String text) {
        boolean stated = text.length() > 5 && text.regionMatches(true, 0, "sep=", 0, 4) && (text.charAt(5) == '\r' || text.charAt(5) == '\n');
        return stated ? Optional.of(text.charAt(4)) : Optional.empty();
    }

    private static Fit fit(Dialect dialect, String text, boolean whole) throws IOException {
        List<GridRecord> records = records(dialect, text, whole);
        var widths = new HashMap<Integer, Integer>();
        int filled = 0;
        for (GridRecord record : records) {
            if (record.filled() > 0) {
                filled++;
                widths.merge(record.cells().size(), 1, Integer::sum);
            }
        }
        int width = 0;
        for (var entry : widths.entrySet()) {
            int best = widths.getOrDefault(width, 0);
            if (entry.getKey() > 1 && (entry.getValue() > best || entry.getValue() == best && entry.getKey() > width)) {
                width = entry.getKey();
            }
        }
        // A row with one empty cell more than the rest is as regular as the rest.
        int rows = widths.getOrDefault(width, 0) + widths.getOrDefault(width + 1, 0);
        return new Fit(dialect, width, rows, filled == 0 ? 0 : (double) rows / filled);
    }

    private static List<GridRecord> records(Dialect dialect, String text, boolean whole) throws IOException {
        var records = new ArrayList<GridRecord>();
        try (var stream = new TextRecords(TextSource.of(text), dialect)) {
            for (GridRecord record = stream.next(); record != null && records.size() < RECORDS_JUDGED; record = stream.next()) {
                records.add(record);
            }
        }
        if (!whole && records.size() > 1 && records.size() < RECORDS_JUDGED) {
            records.remove(records.size() - 1);
        }
        return records;
    }
}
