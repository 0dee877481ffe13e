package io.bridgework.source;

import io.bridgework.source.TextLines.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of a delimited text. A quote that is never closed does not swallow the rows after it: where the lines that a
 * quoted cell ran over are rows by themselves, the quote is read as a character.
 */
final class TextRecords implements RecordStream {
    /** A quoted note is neither longer nor on more lines than this. */
    private static final int LONGEST_CELL = 1 << 20;
    private static final int MOST_LINES = 5_000;
    private static final int LINES_JUDGED = 30;

    private final TextLines lines;
    private final TextSource source;
    private final Dialect dialect;
    private int expected = -1;

    TextRecords(TextSource source, Dialect dialect) throws IOException {
        this.source = source;
        this.lines = new TextLines(source.reader());
        this.dialect = dialect;
    }

    @Override
    public void expectCells(int count) {
        expected = count;
    }

    @Override
    public GridRecord next() throws IOException {
        Line first = lines.next();
        if (first == null) {
            return null;
        }
        var scan = new CellScan(dialect);
        scan.feed("", first.text());
        if (!scan.open()) {
            return oneLine(first, scan);
        }
        var span = new ArrayList<Line>(List.of(first));
        while (scan.open() && span.size() < MOST_LINES && scan.pendingLength() < LONGEST_CELL) {
            Line more = lines.next();
            if (more == null) {
                break;
            }
            scan.feed(span.get(span.size() - 1).end(), more.text());
            span.add(more);
        }
        if (scan.open() || hasSwallowedRows(span, scan)) {
            lines.giveBack(span.subList(1, span.size()));
            return plain(first, Untangled.of(first.text(), dialect, expected)
                    .orElseGet(() -> CellScan.literal(first.text(), dialect)));
        }
        return new GridRecord(first.number(), scan.cells());
    }

    /** Quotes that stand in the middle of cells may have joined or parted some: {@code "a" b,c "d"} is two cells. */
    private GridRecord oneLine(Line line, CellScan scan) {
        if (scan.stray() && scan.cells().size() != expected) {
            return plain(line, Untangled.of(line.text(), dialect, expected).orElseGet(scan::cells));
        }
        return new GridRecord(line.number(), scan.cells(), GridRecord.Quotes.SOUND, line.end().isEmpty());
    }

    private static GridRecord plain(Line line, List<String> cells) {
        return new GridRecord(line.number(), cells, GridRecord.Quotes.TAKEN_PLAIN, line.end().isEmpty());
    }

    /** Whether a record that is not well formed is rather several rows; one that is well formed is believed. */
    private boolean hasSwallowedRows(List<Line> span, CellScan scan) {
        boolean doubtful = scan.stray() || scan.cells().size() != expected;
        if (expected < 2 || !doubtful) {
            return false;
        }
        List<Line> judged = span.subList(0, Math.min(span.size(), LINES_JUDGED));
        long whole = judged.stream().filter(line -> CellScan.literal(line.text(), dialect).size() == expected).count();
        return whole * 2 >= judged.size();
    }

    @Override
    public boolean isDelimited() {
        return dialect.delimiter() != 0;
    }

    @Override
    public long charsRead() {
        return lines.charsRead();
    }

    @Override
    public String sha256() throws IOException {
        return source.sha256();
    }

    @Override
    public String encoding() {
        return source.encoding();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
