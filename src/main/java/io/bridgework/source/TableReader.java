package io.bridgework.source;

import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import java.io.IOException;
import java.util.function.Consumer;

/** One table of an export that can be read as often as wanted. */
interface TableReader {
    /** Name, headers and format; no rows counted yet. */
    SourceTable outline();

    /** Gives each row to the sink, in order; returns the table with its counts. */
    SourceTable read(Consumer<SourceRow> sink) throws IOException;
}
