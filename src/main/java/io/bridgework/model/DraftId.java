package io.bridgework.model;

import java.util.Objects;

/**
 * Names one wanted Pipedrive record, the same in every run over the same source: the entity, the source record it comes
 * from, and a part for records of which one source record makes several (a note split, the history note of a goal).
 *
 * @param part empty for the record itself, else a short word: {@code history}, {@code 2}
 */
public record DraftId(EntityType entity, RecordKey source, String part) {
    public DraftId {
        Objects.requireNonNull(entity);
        Objects.requireNonNull(source);
        Objects.requireNonNull(part);
    }

    public static DraftId of(EntityType entity, RecordKey source) {
        return new DraftId(entity, source, "");
    }

    /** {@code person/patient:10001} or {@code note/note:4/2}; unique, and readable back by {@link #parse}. */
    @Override
    public String toString() {
        return entity.id() + "/" + part + "/" + source;
    }

    /** Reads what {@link #toString()} wrote. */
    public static DraftId parse(String text) {
        int first = text.indexOf('/');
        int second = text.indexOf('/', first + 1);
        int colon = text.indexOf(':', second);
        RecordKind kind = RecordKind.of(text.substring(second + 1, colon)).orElseThrow();
        return new DraftId(
                EntityType.valueOf(text.substring(0, first).toUpperCase(java.util.Locale.ROOT)),
                new RecordKey(kind, text.substring(colon + 1)),
                text.substring(first + 1, second));
    }
}
