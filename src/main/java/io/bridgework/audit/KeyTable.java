package io.bridgework.audit;

/**
 * Numbers under texts, both kept as 64 bits: 16 bytes a slot, two thirds of the slots in use at most, so that two million
 * keys take less than 70 MB. That two different texts share their 64 bits is taken as impossible: among two million the
 * odds are one to ten million.
 */
final class KeyTable {
    private static final int FIRST_SLOTS = 1 << 8;

    private long[] keys = new long[FIRST_SLOTS];
    private long[] values = new long[FIRST_SLOTS];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    boolean contains(String key) {
        return contains(hash(key));
    }

    boolean contains(long key) {
        return keys[slot(key)] != 0;
    }

    void add(String key) {
        put(hash(key), 1);
    }

    /** The number under a key; 0 when there is none. */
    long get(long key) {
        return values[slot(key)];
    }

    /** Puts a number under a key that has none yet; returns the one that stands there afterwards. */
    long putIfAbsent(long key, long value) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            put(key, value);
            return value;
        }
        return values[slot];
    }

    void put(long key, long value) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (size * 3L > keys.length * 2L) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldValues.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** 64 bits of a text, well spread (FNV-1a with the end mix of splitmix64); never 0. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
