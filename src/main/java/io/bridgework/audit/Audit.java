package io.bridgework.audit;

import io.bridgework.model.DocumentFile;
import io.bridgework.model.Finding;
import io.bridgework.model.Mapping;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.UnusedFile;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Looks at all staged rows and reports what a person should know. Deterministic; reads the rows in passes, in bounded memory but for keys. */
public final class Audit {
    /**
     * What an audit looks at.
     *
     * @param rows gives all rows of a table (by file name) to a consumer, as often as asked
     * @param exportDate the day of the export in the practice's zone: decides past and future
     * @param fileLimitBytes largest document that can be attached
     * @param users e-mail addresses of Pipedrive's users to whether they are active; empty while not connected
     */
    public record Input(
            List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows, Mapping mapping,
            List<DocumentFile> documents, List<UnusedFile> unused, LocalDate exportDate, long fileLimitBytes,
            java.util.Map<String, Boolean> users) {}

    /** Gives each finding to the sink, in no promised order. */
    public void run(Input input, Consumer<Finding> sink) {
        throw new UnsupportedOperationException();
    }

    /** A to D: how much stands between this export and a clean migration, by the share of records that need a person. */
    public static String grade(long records, Iterable<Finding> findings) {
        throw new UnsupportedOperationException();
    }
}
