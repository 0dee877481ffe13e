package io.bridgework.mapping;

import java.util.TreeSet;

/**
 * The smallest hashes of a column's values: tells how many distinct values there are and how many of them occur in
 * another column, with bounded memory. Exact while there are fewer values than places.
 */
final class ValueSketch {
    private final int places;
    private final TreeSet<Long> smallest = new TreeSet<>();
    private boolean full;

    ValueSketch(int places) {
        this.places = places;
    }

    void add(String value) {
        long hash = hash(value);
        if (full && hash >= smallest.last()) {
            return;
        }
        if (smallest.add(hash) && smallest.size() > places) {
            smallest.pollLast();
            full = true;
        }
    }

    /** Number of distinct values, exact until the sketch is full, then an estimate. */
    long distinct() {
        if (!full) {
            return smallest.size();
        }
        double reach = (smallest.last() + 1.0) / Long.MAX_VALUE;
        return Math.round((smallest.size() - 1) / reach);
    }

    /** Share of this column's distinct values that occur in the other column; 0 when this one is empty. */
    double containedIn(ValueSketch other) {
        long reach = Math.min(full ? smallest.last() : Long.MAX_VALUE, other.full ? other.smallest.last() : Long.MAX_VALUE);
        int seen = 0;
        int found = 0;
        for (long hash : smallest) {
            if (hash > reach) {
                break;
            }
            seen++;
            found += other.smallest.contains(hash) ? 1 : 0;
        }
        return seen == 0 ? 0 : found / (double) seen;
    }

    /** Spreads the bits of FNV-1a, so that near texts lie far apart; never negative. */
    private static long hash(String value) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (hash ^ (hash >>> 33)) & Long.MAX_VALUE;
    }
}
