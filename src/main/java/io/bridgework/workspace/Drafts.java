package io.bridgework.workspace;

import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.model.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What shall be in Pipedrive, as transformed from the current snapshot, and the fate of each draft in the last load.
 * Drafts lie in a block file, whole or not at all; fates in the view. Empty before the first transform, and when they
 * were damaged. Safe for many threads, but for a writer, which is for one.
 */
public final class Drafts {
    private final Generations files;
    private final FateBook fates;
    private final ViewDatabase database;
    private final ViewWriter writer;
    private volatile Optional<DraftFile> current;

    Drafts(Generations files, ViewDatabase database, ViewWriter writer) {
        this.files = files;
        this.fates = new FateBook(database, writer);
        this.database = database;
        this.writer = writer;
        this.current = files.current().map(DraftFile::new);
    }

    /**
     * @param fingerprint of the draft's content; equal drafts have equal ones
     * @param fate in the last load; empty before
     * @param code of a reject; empty otherwise
     */
    public record Stored(Draft draft, String fingerprint, Optional<Fate> fate, String code, String reason) {}

    /** Replaces all drafts and row outcomes in one go; fates of drafts that are still there are kept. */
    public interface Writer extends AutoCloseable {
        void draft(Draft draft);

        void outcome(RowOutcome outcome);

        void finish(List<CustomField> fields);

        @Override
        void close();
    }

    public Writer begin() {
        return new DraftWriter(files.begin(), this::adopt);
    }

    private void adopt() {
        files.adopt();
        DraftFile drafts = new DraftFile(files.current().orElseThrow());
        current = Optional.of(drafts);
        fates.retain(drafts::mayHold);
    }

    public List<CustomField> customFields() {
        return current.map(DraftFile::customFields).orElse(List.of());
    }

    public long count(EntityType entity) {
        return current.map(drafts -> drafts.count(entity)).orElse(0L);
    }

    /** In the order in which they were written, streamed. */
    public void forEach(EntityType entity, Consumer<Stored> action) {
        allMatch(entity, stored -> {
            action.accept(stored);
            return true;
        });
    }

    /** Whether this holds of all drafts of an entity; none is asked, or read in vain, after one of which it does not hold. */
    public boolean allMatch(EntityType entity, Predicate<Stored> holds) {
        return current.map(drafts -> drafts.all(entity, some -> {
            Map<String, DraftFate> known = fates.of(some.stream().map(read -> read.draft().id().toString()).toList());
            return some.stream().allMatch(read -> holds.test(stored(read, known)));
        })).orElse(true);
    }

    public Optional<Stored> find(DraftId id) {
        return current.flatMap(drafts -> drafts.find(id))
                .map(read -> stored(read, fates.of(List.of(id.toString()))));
    }

    private static Stored stored(DraftCodec.Read read, Map<String, DraftFate> known) {
        Optional<DraftFate> fate = Optional.ofNullable(known.get(read.draft().id().toString()));
        return new Stored(
                read.draft(), read.fingerprint(), fate.map(DraftFate::fate), fate.map(DraftFate::code).orElse(""),
                fate.map(DraftFate::reason).orElse(""));
    }

    /** Whether there is such a draft, told from memory: of those that are not, one in some hundred thousand is said to be. */
    public boolean mayHold(DraftId id) {
        return current.filter(drafts -> drafts.mayHold(id.toString())).isPresent();
    }

    public void forEachOutcome(Consumer<RowOutcome> action) {
        current.ifPresent(drafts -> drafts.forEachOutcome(action));
    }

    /** Sets the fate of a draft in the load that runs. Returns at once; fates are made again by the next load if lost. */
    public void fate(DraftId id, Fate fate, String code, String reason) {
        fates.put(id.toString(), new DraftFate(fate, code, reason));
    }

    /** Forgets all fates: a new load begins. */
    public void clearFates() {
        fates.clear();
    }

    /** Marks the drafts that belong to the sample, instead of those marked before. */
    public void markSample(Iterable<DraftId> ids) {
        List<Object[]> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(new Object[] {(long) rows.size(), id.toString()}));
        writer.run(connection -> {
            Sql.update(connection, "truncate table draft_sample");
            Sql.batch(connection, "insert into draft_sample (sample_position, draft) values (?, ?)", rows);
            return null;
        });
    }

    /** The drafts of the sample in the order in which they were marked. */
    public List<DraftId> sample() {
        return database.query(
                "select draft from draft_sample order by sample_position", row -> DraftId.parse(row.getString(1)));
    }
}
