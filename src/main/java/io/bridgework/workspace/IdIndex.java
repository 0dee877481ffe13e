package io.bridgework.workspace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Places of ids in a section, 8 bytes each: 35 bits of the id's hash and 28 bits of place (268 million), sorted. Two ids
 * may share a hash, so what is found at a place is to be compared.
 */
final class IdIndex {
    private static final int PLACE_BITS = 28;
    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;
    private static final int CHUNK = 8_192;
    private final long[] sorted;

    private IdIndex(long[] sorted) {
        this.sorted = sorted;
    }

    /** Gathers ids in the order of their places. */
    static final class Builder {
        private long[] packed = new long[1_024];
        private int size;

        void add(String id) {
            if (size == packed.length) {
                packed = Arrays.copyOf(packed, size * 2);
            }
            packed[size] = hash(id) << PLACE_BITS | size;
            size++;
        }

        int size() {
            return size;
        }

        IdIndex build() {
            long[] sorted = Arrays.copyOf(packed, size);
            Arrays.sort(sorted);
            return new IdIndex(sorted);
        }
    }

    private static long hash(String id) {
        // One bit less than there is room for, so that the packed number is never negative and sorts by hash.
        return ByteBuffer.wrap(Sha256.of(id.getBytes(StandardCharsets.UTF_8))).getLong() >>> PLACE_BITS + 1;
    }

    /** Where an id may lie. */
    List<Long> places(String id) {
        long hash = hash(id);
        int found = Arrays.binarySearch(sorted, hash << PLACE_BITS);
        List<Long> places = new ArrayList<>(1);
        for (int i = found < 0 ? -found - 1 : found; i < sorted.length && sorted[i] >>> PLACE_BITS == hash; i++) {
            places.add(sorted[i] & PLACE_MASK);
        }
        return places;
    }

    List<byte[]> chunks() {
        List<byte[]> chunks = new ArrayList<>();
        for (int from = 0; from < sorted.length; from += CHUNK) {
            int to = Math.min(from + CHUNK, sorted.length);
            ByteBuffer chunk = ByteBuffer.allocate((to - from) * Long.BYTES);
            chunk.asLongBuffer().put(sorted, from, to - from);
            chunks.add(chunk.array());
        }
        return chunks;
    }

    static IdIndex of(List<byte[]> chunks) {
        long[] sorted = new long[chunks.stream().mapToInt(c -> c.length / Long.BYTES).sum()];
        int at = 0;
        for (byte[] chunk : chunks) {
            int length = chunk.length / Long.BYTES;
            ByteBuffer.wrap(chunk).asLongBuffer().get(sorted, at, length);
            at += length;
        }
        return new IdIndex(sorted);
    }
}
