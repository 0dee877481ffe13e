package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which columns hold the keys of another file's records, found by comparing values. */
final class KeyLinks {
    private static final double SAME_KEYS = 0.75;
    private static final int FEWEST_TELLING = 5;
    private final List<KeyColumn> keys = new ArrayList<>();

    /**
     * A column that identifies the records of a file.
     *
     * @param second whether it is the second identifier: chart number, provider code
     */
    record KeyColumn(String file, RecordKind kind, ColumnView column, boolean second) {}

    /**
     * A column's values found among keys.
     *
     * @param share of the column's distinct values that are such keys
     * @param telling whether there are enough values, and long enough, for this to be no chance
     */
    record Link(KeyColumn key, double share, boolean telling) {}

    void add(KeyColumn key) {
        if (key.column().profile().filled() > 0) {
            keys.add(key);
        }
    }

    /** The best link from a column of another file (or another column of the same one) to records of this kind. */
    Optional<Link> find(String file, ColumnView column, RecordKind kind) {
        Link best = null;
        for (KeyColumn key : keys) {
            boolean self = key.file().equals(file) && key.column().position() == column.position();
            if (key.kind() == kind && !self) {
                double share = column.profile().sketch().containedIn(key.column().profile().sketch());
                boolean better = best == null || share > best.share() + (key.second() ? 0.1 : 0);
                if (share >= SAME_KEYS && better) {
                    best = new Link(key, share, isTelling(column));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether keys of this kind are known at all, so that a missing link says something. */
    boolean knows(RecordKind kind) {
        return keys.stream().anyMatch(k -> k.kind() == kind);
    }

    private static boolean isTelling(ColumnView column) {
        List<String> some = column.profile().someWords();
        double length = some.stream().mapToInt(String::length).average().orElse(0);
        return column.profile().distinct() >= FEWEST_TELLING && length >= 4;
    }
}
