package io.bridgework.source;

import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.SourceTable.SkippedLine;
import io.bridgework.model.TableFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes source rows of values, empties the secret ones, hashes and counts, and ends with the table as read. */
final class TableTally {
    /** A file that is broken on every line is broken; nobody reads more than this. */
    private static final int MOST_NOTES = 10_000;

    private final SourceTable outline;
    private final Consumer<SourceRow> sink;
    private final RowHash hash = new RowHash();
    private final List<SkippedLine> notes = new ArrayList<>();
    private long notesLeftOut;
    private long rows;
    private boolean shifted;

    TableTally(SourceTable outline, Consumer<SourceRow> sink) {
        this.outline = outline;
        this.sink = sink;
    }

    void row(long line, List<String> values) {
        List<String> kept = values;
        if (!outline.secretColumns().isEmpty()) {
            kept = new ArrayList<>(values);
            for (int secret : outline.secretColumns()) {
                kept.set(secret, "");
            }
            if (shifted) {
                kept.replaceAll(value -> ColumnSurvey.holdsSecret(value) ? "" : value);
            }
        }
        shifted = false;
        rows++;
        sink.accept(new SourceRow(outline.file(), line, kept, hash.of(kept)));
    }

    void notes(List<SkippedLine> more) {
        for (SkippedLine note : more) {
            shifted |= note.heldBack();
            if (notes.size() < MOST_NOTES || note.heldBack()) {
                notes.add(note);
            } else {
                notesLeftOut++;
            }
        }
    }

    SourceTable table(String encoding, String sha256) {
        if (notesLeftOut > 0) {
            notes.add(new SkippedLine(0, "M57", notesLeftOut + " more lines of these kinds"));
        }
        TableFormat found = outline.format();
        var format = new TableFormat(found.container(), encoding, found.delimiter(), found.headerLine());
        return new SourceTable(outline.file(), outline.headers(), format, outline.secretColumns(), rows, notes, sha256);
    }
}
