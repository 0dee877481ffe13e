package io.bridgework.model;

/** Fates of one kind, counted. Balanced when {@code read} equals the sum of the fates; an unbalanced one stops a run. */
public record KindCounts(
        long read, long created, long updated, long unchanged, long skipped, long rejected, long inDoubt) {
    public static final KindCounts ZERO = new KindCounts(0, 0, 0, 0, 0, 0, 0);

    public boolean isBalanced() {
        return read == created + updated + unchanged + skipped + rejected + inDoubt;
    }

    /** These counts with one more record read, of the given fate. */
    public KindCounts with(Fate fate) {
        return plus(switch (fate) {
            case CREATED -> new KindCounts(1, 1, 0, 0, 0, 0, 0);
            case UPDATED -> new KindCounts(1, 0, 1, 0, 0, 0, 0);
            case UNCHANGED -> new KindCounts(1, 0, 0, 1, 0, 0, 0);
            case SKIPPED -> new KindCounts(1, 0, 0, 0, 1, 0, 0);
            case REJECTED -> new KindCounts(1, 0, 0, 0, 0, 1, 0);
            case IN_DOUBT -> new KindCounts(1, 0, 0, 0, 0, 0, 1);
        });
    }

    public KindCounts plus(KindCounts other) {
        return new KindCounts(
                read + other.read, created + other.created, updated + other.updated, unchanged + other.unchanged,
                skipped + other.skipped, rejected + other.rejected, inDoubt + other.inDoubt);
    }
}
