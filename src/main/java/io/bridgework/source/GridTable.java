package io.bridgework.source;

import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.TableFormat;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A table in a delimited text or a sheet; where these are a run of sections, the rows of one kind of section. */
final class GridTable implements TableReader {
    /** Opens the records of the file or sheet, from the start. */
    interface Opener {
        RecordStream open() throws IOException;
    }

    private final SourceTable outline;
    private final List<Layout> layouts;
    private final int own;
    private final Opener opener;

    GridTable(String name, TableFormat format, List<Layout> layouts, int own, Opener opener) {
        Layout layout = layouts.get(own);
        this.outline = new SourceTable(name, layout.headers(), format, layout.secretColumns(), 0, List.of(), "");
        this.layouts = layouts;
        this.own = own;
        this.opener = opener;
    }

    @Override
    public SourceTable outline() {
        return outline;
    }

    @Override
    public SourceTable read(Consumer<SourceRow> sink) throws IOException {
        var sieve = new RowSieve(layouts, own);
        var tally = new TableTally(outline, sink);
        try (RecordStream records = opener.open()) {
            long header = layouts.get(0).headerLine();
            for (GridRecord record = records.next(); record != null; record = records.next()) {
                List<String> values = sieve.row(record);
                tally.notes(sieve.notes());
                if (values != null) {
                    tally.row(record.line(), values);
                }
                if (record.line() >= header) {
                    records.expectCells(sieve.expectedCells());
                }
            }
            return tally.table(records.encoding(), records.sha256());
        }
    }
}
