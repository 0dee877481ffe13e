package io.bridgework.model;

/**
 * What the transform made of one source row: exactly one for each staged row of a used kind.
 *
 * @param key source key of the record; may be empty when the row has none
 */
public sealed interface RowOutcome {
    RowRef row();

    RecordKind kind();

    String key();

    /** The row went into this draft and shares its fate. */
    record Carried(RowRef row, RecordKind kind, String key, DraftId draft) implements RowOutcome {}

    /** Left out by a named decision or default, such as {@code X01-identical-duplicate-row}. */
    record Skipped(RowRef row, RecordKind kind, String key, String decision, String reason) implements RowOutcome {}

    /** Cannot be sent; listed in the rejects file with the reason. */
    record Rejected(RowRef row, RecordKind kind, String key, String code, String reason) implements RowOutcome {}

    /** Needs no record of its own in Pipedrive and is in order as it is: a provider matched to a user. */
    record Settled(RowRef row, RecordKind kind, String key, String reason) implements RowOutcome {}
}
