package io.bridgework.source;

import io.bridgework.model.SecretColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts what the columns of a table hold, row by row, and says what follows from it for reading the table. */
final class ColumnSurvey {
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("\\d{3}-\\d{2}-\\d{4}");
    private static final Pattern CARD = Pattern.compile("\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}|3\\d{3}[ -]?\\d{6}[ -]?\\d{5}");
    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.9;
    /** Among few rows, one that has shifted is a good part of them. */
    private static final double MOST = 0.7;
    private static final int MANY = 20;

    private final List<String> header;
    private final long headerLine;
    private final String title;
    private final boolean delimited;
    private long[] filled = new long[0];
    private long[] typed = new long[0];
    private long[] social = new long[0];
    private long[] card = new long[0];
    private long rows;
    private long shortRows;
    private long leadFilled;
    private long[] amounts = new long[0];
    private long[] prose = new long[0];
    private final Map<Integer, Long> cellCounts = new HashMap<>();

    ColumnSurvey(List<String> header, long headerLine, String title, boolean delimited) {
        this.delimited = delimited;
        this.header = header;
        this.headerLine = headerLine;
        this.title = title;
        grow(header.size());
    }

    void add(GridRecord row) {
        rows++;
        shortRows += row.cells().size() < headerWidth() ? 1 : 0;
        cellCounts.merge(row.cells().size(), 1L, Long::sum);
        leadFilled += !row.cells().isEmpty() && !row.cells().get(0).isBlank() ? 1 : 0;
        int width = row.width();
        grow(width);
        for (int i = 0; i < width; i++) {
            String cell = row.cells().get(i).strip();
            if (!cell.isEmpty()) {
                filled[i]++;
                amounts[i] += CellShape.isAmount(cell) ? 1 : 0;
                prose[i] += CellShape.isSentence(cell) ? 1 : 0;
                typed[i] += CellShape.isTyped(cell) ? 1 : 0;
                social[i] += cell.length() == 11 && SOCIAL_SECURITY.matcher(cell).matches() ? 1 : 0;
                card[i] += isCard(cell) ? 1 : 0;
            }
        }
    }

    long rows() {
        return rows;
    }

    boolean isHeader(List<String> cells) {
        return headerLine > 0 && Layout.key(cells).equals(Layout.key(header));
    }

    /** Whether columns that held numbers, dates or codes so far have labels here: a header of another section. */
    boolean isContradictedBy(GridRecord record) {
        long typedColumns = 0;
        long labelled = 0;
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] > 0 && typed[i] >= NEARLY_ALL * filled[i]) {
                typedColumns++;
                labelled += i < record.cells().size() && CellShape.isLabel(record.cells().get(i)) ? 1 : 0;
            }
        }
        long labels = record.cells().stream().filter(CellShape::isLabel).count();
        return rows > 0 && labels >= 2 && labels == record.filled() && record.width() == record.filled()
                && labelled > 0 && labelled * 2 >= typedColumns;
    }

    Layout layout() {
        int usual = usualCells();
        // A lone row with a cell too many is out of line, rather than the table a column wider.
        int most = delimited ? Math.max(usual, headerWidth()) : Integer.MAX_VALUE;
        int width = Math.max(headerWidth(), Math.min(lastFilled(), most));
        var headers = new ArrayList<String>(width);
        Set<Integer> secret = new HashSet<>();
        Set<Integer> text = new HashSet<>();
        Set<Integer> types = new HashSet<>();
        for (int i = 0; i < width; i++) {
            String name = i < header.size() ? header.get(i) : "";
            headers.add(name);
            if (filled[i] * 2 > rows && amounts[i] * 2 < filled[i]) {
                text.add(i);
            }
            if (filled[i] >= FEWEST && typed[i] >= (filled[i] < MANY ? MOST : NEARLY_ALL) * filled[i]) {
                types.add(i);
            }
            if (SecretColumns.isSecret(name) || isNearlyAll(social[i], filled[i]) || isNearlyAll(card[i], filled[i])) {
                secret.add(i);
            }
        }
        return new Layout(headers, headerLine, secret, title, leadFilled >= NEARLY_ALL * rows, text, shortRows * 3 > rows,
                delimited, usual, types, width > 0 && prose[width - 1] * 4 > filled[width - 1]);
    }

    private static boolean isNearlyAll(long count, long of) {
        return of > 0 && count >= Math.min(of, FEWEST) && count >= NEARLY_ALL * of && (of >= FEWEST || count == of);
    }

    private static boolean isCard(String cell) {
        if (cell.length() < 15 || cell.length() > 19 || !CARD.matcher(cell).matches()) {
            return false;
        }
        int sum = 0;
        boolean twice = false;
        for (int i = cell.length() - 1; i >= 0; i--) {
            int digit = cell.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                int value = twice ? digit * 2 : digit;
                sum += value > 9 ? value - 9 : value;
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }

    /** As many as most rows have; as many as the header where that is as frequent. */
    private int usualCells() {
        return cellCounts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(count -> count.getKey() == header.size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(header.size());
    }

    /** Whether there is a social security or card number by its form in a value. */
    static boolean holdsSecret(String value) {
        return SOCIAL_SECURITY.matcher(value).find() || Arrays.stream(value.split(",")).anyMatch(part -> isCard(part.strip()));
    }

    private int headerWidth() {
        return new GridRecord(0, header).width();
    }

    private int lastFilled() {
        int last = filled.length;
        while (last > 0 && filled[last - 1] == 0) {
            last--;
        }
        return last;
    }

    private void grow(int width) {
        if (width > filled.length) {
            filled = Arrays.copyOf(filled, width);
            amounts = Arrays.copyOf(amounts, width);
            typed = Arrays.copyOf(typed, width);
            prose = Arrays.copyOf(prose, width);
            social = Arrays.copyOf(social, width);
            card = Arrays.copyOf(card, width);
        }
    }
}
