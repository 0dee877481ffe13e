package io.bridgework.mapping;

import io.bridgework.model.CustomField;
import io.bridgework.model.DocumentFile;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.Mapping;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.RowOutcome;
import io.bridgework.model.RowRef;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import io.bridgework.model.Way;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Makes drafts of staged rows. Pure: same input, same drafts in the same order. */
public final class Transformer {
    /**
     * All that drafts depend on.
     *
     * @param rows gives all rows of a table (by file name) to a consumer, as often as asked
     * @param zone for wall times of records without a location of their own
     * @param currency ISO code for amounts without one
     * @param providers every provider met in the source with its user, see {@link #providersOf}
     * @param fallbackUserId owner of what has no provider
     * @param exportDate day of the export in the zone
     * @param fileLimitBytes largest document that can be attached
     * @param noteLimitBytes longest note; longer text is split
     * @param folded targets such as {@code person.custom:tooth} whose values go as lines into the long text of the record
     * @param leftOut rows that a person left out, with the finding that it was decided on
     * @param way how much is brought as records of its own
     * @param sent whether a record was sent under this name: it keeps its place then, whatever the way says
     * @param archived whether a plan was sent as an archived one
     * @param real rows of which a person said that they are right: of patients who look like test entries, and rows that
     *     the reader holds back
     */
    public record Input(
            List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows, Mapping mapping, ZoneId zone,
            String currency, List<ProviderMatch> providers, long fallbackUserId, LocalDate exportDate,
            List<DocumentFile> documents, long fileLimitBytes, int noteLimitBytes, Map<RowRef, String> leftOut,
            Set<String> folded, Set<RowRef> real, Way way, Predicate<DraftId> sent,
            Predicate<DraftId> archived) {
        public Input {
            leftOut = Map.copyOf(leftOut);
            folded = Set.copyOf(folded);
            real = Set.copyOf(real);
        }

        /** Every record as one of its own. */
        public Input(
                List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows, Mapping mapping, ZoneId zone,
                String currency, List<ProviderMatch> providers, long fallbackUserId, LocalDate exportDate,
                List<DocumentFile> documents, long fileLimitBytes, int noteLimitBytes, Map<RowRef, String> leftOut,
                Set<String> folded, Set<RowRef> real) {
            this(tables, rows, mapping, zone, currency, providers, fallbackUserId, exportDate, documents, fileLimitBytes,
                    noteLimitBytes, leftOut, folded, real, Way.FAITHFUL, id -> false, id -> false);
        }

        /** Nothing that looks like a test entry is a patient. */
        public Input(
                List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows, Mapping mapping, ZoneId zone,
                String currency, List<ProviderMatch> providers, long fallbackUserId, LocalDate exportDate,
                List<DocumentFile> documents, long fileLimitBytes, int noteLimitBytes, Map<RowRef, String> leftOut,
                Set<String> folded) {
            this(tables, rows, mapping, zone, currency, providers, fallbackUserId, exportDate, documents, fileLimitBytes,
                    noteLimitBytes, leftOut, folded, Set.of());
        }

        /** The same in another way. */
        public Input with(Way other, Predicate<DraftId> known) {
            return new Input(
                    tables, rows, mapping, zone, currency, providers, fallbackUserId, exportDate, documents, fileLimitBytes,
                    noteLimitBytes, leftOut, folded, real, other, known, archived);
        }

        /** Nothing left out by a person. */
        public Input(
                List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows, Mapping mapping, ZoneId zone,
                String currency, List<ProviderMatch> providers, long fallbackUserId, LocalDate exportDate,
                List<DocumentFile> documents, long fileLimitBytes, int noteLimitBytes) {
            this(tables, rows, mapping, zone, currency, providers, fallbackUserId, exportDate, documents, fileLimitBytes,
                    noteLimitBytes, Map.of(), Set.of());
        }
    }

    /** Where the results go: drafts grouped by entity in the order of load; one outcome for each row of a used file. */
    public interface Sink {
        void draft(Draft draft);

        void outcome(RowOutcome outcome);
    }

    /**
     * Runs the transform; reads each table several times, first to learn, then to draft. Memory is bounded by a line for
     * each patient and plan, 16 bytes for each row of the kind at hand, and the small kinds (locations, providers, stages,
     * figures, insurance); visits, recalls and notes stream through, but for a line for each note that goes into a visit, and
     * as much text of old visits and such notes as {@link Portions} takes at once.
     *
     * @return the custom fields that the drafts use, each with its type and options
     */
    public List<CustomField> run(Input input, Sink sink) {
        return new TransformRun(input).run(sink);
    }

    /** What the input's way saves over the faithful one. Reads the tables, makes no draft. */
    public WayCounts count(Input input) {
        return new TransformRun(input).count();
    }

    /**
     * The providers met in the source: rows of the provider file, and texts in provider columns that name none of them.
     * All unmatched; the caller matches them with users.
     */
    public static List<ProviderMatch> providersOf(
            List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows, Mapping mapping) {
        return new ProvidersMet(new Sources(tables, rows, mapping)).collect();
    }
}
