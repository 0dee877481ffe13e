package io.bridgework.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the beginning of a text table or sheet (all of it, where it is not large) and finds its header, or several
 * headers where it is a run of sections with different columns.
 */
final class GridSurvey {
    private static final int HEADER_RECORDS = 300;
    /** What is longer is judged by this much of it. */
    private static final long MOST_CHARS = 8L << 20;

    private final List<ColumnSurvey> sections = new ArrayList<>();
    private final boolean delimited;
    private int current;
    private GridRecord before;
    private long regular;
    private long odd;

    private GridSurvey(boolean delimited) {
        this.delimited = delimited;
    }

    /**
     * @param layouts one for each distinct header; empty when there is nothing in it
     * @param rows rows seen
     * @param regularShare of all records after the header, those that have about as many cells as it
     */
    record Result(List<Layout> layouts, long rows, double regularShare) {}

    static Result of(RecordStream stream) throws IOException {
        var survey = new GridSurvey(stream.isDelimited());
        var first = new ArrayList<GridRecord>();
        for (GridRecord record = stream.next(); record != null; record = first.size() < HEADER_RECORDS ? stream.next() : null) {
            first.add(record);
        }
        if (first.stream().allMatch(record -> record.filled() == 0)) {
            return new Result(List.of(), 0, 0);
        }
        int header = HeaderFinder.find(first);
        List<String> cells = header < 0 ? List.of() : first.get(header).cells();
        long line = header < 0 ? 0 : first.get(header).line();
        survey.sections.add(new ColumnSurvey(cells, line, survey.title(header > 0 ? first.get(header - 1) : null), survey.delimited));
        first.subList(header + 1, first.size()).forEach(survey::add);
        while (stream.charsRead() < MOST_CHARS) {
            GridRecord record = stream.next();
            if (record == null) {
                break;
            }
            survey.add(record);
        }
        return survey.result();
    }

    private void add(GridRecord record) {
        if (record.filled() == 0) {
            before = record;
            return;
        }
        ColumnSurvey section = sections.get(current);
        int known = known(record);
        if (known >= 0) {
            current = known;
        } else if (startsSection() && section.isContradictedBy(record)) {
            sections.add(new ColumnSurvey(record.cells(), record.line(), title(before), delimited));
            current = sections.size() - 1;
        } else if (record.filled() > 1 || record.cells().size() > 1) {
            boolean total = record.cells().get(0).isBlank() && record.cells().stream().allMatch(cell -> cell.isBlank() || CellShape.isAmount(cell))
                    || CellShape.isTotalWord(record.lead());
            if (!total || section.rows() == 0) {
                section.add(record);
                regular++;
            }
        } else if (section.layout().headers().size() == 1) {
            section.add(record);
            regular++;
        } else {
            odd++;
        }
        before = record;
    }

    private int known(GridRecord record) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).isHeader(record.cells())) {
                return i;
            }
        }
        return -1;
    }

    /** A new section comes after a title, an empty line or a total. */
    private boolean startsSection() {
        return before != null && (before.filled() <= 1 || before.cells().get(0).isBlank() || CellShape.isTotalWord(before.lead()));
    }

    private String title(GridRecord above) {
        return above != null && above.filled() == 1 ? above.lead() : "";
    }

    private Result result() {
        long rows = sections.stream().mapToLong(ColumnSurvey::rows).sum();
        List<Layout> layouts = sections.stream().map(ColumnSurvey::layout).toList();
        return new Result(layouts, rows, regular + odd == 0 ? 1 : (double) regular / (regular + odd));
    }
}
