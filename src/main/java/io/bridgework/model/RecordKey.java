package io.bridgework.model;

import java.util.Objects;

/**
 * Names one source record: its kind and its key as text. Keys are text always: no trimming of zeros, no numbers.
 * Where a file has no key column the key is made from content, see the mapping package.
 */
public record RecordKey(RecordKind kind, String value) implements Comparable<RecordKey> {
    public RecordKey {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }

    @Override
    public int compareTo(RecordKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : value.compareTo(other.value);
    }

    /** {@code patient:10001}, for logs and links; holds no patient value but the source id. */
    @Override
    public String toString() {
        return kind.id() + ":" + value;
    }
}
