package io.bridgework.workspace;

import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.model.RowOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What shall be in Pipedrive, as transformed from the current snapshot, and the fate of each draft in the last load. */
public final class Drafts {
    Drafts() {}

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
        throw new UnsupportedOperationException();
    }

    public List<CustomField> customFields() {
        throw new UnsupportedOperationException();
    }

    public long count(EntityType entity) {
        throw new UnsupportedOperationException();
    }

    /** In the order in which they were written, streamed. */
    public void forEach(EntityType entity, Consumer<Stored> action) {
        throw new UnsupportedOperationException();
    }

    public Optional<Stored> find(DraftId id) {
        throw new UnsupportedOperationException();
    }

    public void forEachOutcome(Consumer<RowOutcome> action) {
        throw new UnsupportedOperationException();
    }

    /** Sets the fate of a draft in the load that runs. */
    public void fate(DraftId id, Fate fate, String code, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Forgets all fates: a new load begins. */
    public void clearFates() {
        throw new UnsupportedOperationException();
    }

    /** Marks the drafts that belong to the sample. */
    public void markSample(Iterable<DraftId> ids) {
        throw new UnsupportedOperationException();
    }

    public List<DraftId> sample() {
        throw new UnsupportedOperationException();
    }
}
