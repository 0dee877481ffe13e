package io.bridgework.mapping;

import java.util.Arrays;

/**
 * Remembers which keys were met and the content of their first row, in 16 bytes a row, so that two million rows fit
 * beside everything else. Keys and contents are held as 64-bit hashes.
 */
final class SeenRows {
    /** How a row stands to an earlier one with its key. */
    enum Standing {
        FIRST, SAME, OTHER
    }

    private long[] keys = new long[1 << 10];
    private long[] contents = new long[1 << 10];
    private int size;

    Standing see(String key, String contentHash) {
        long keyHash = mix(key);
        long content = mix(contentHash);
        int slot = slot(keys, keyHash);
        if (keys[slot] == keyHash) {
            return contents[slot] == content ? Standing.SAME : Standing.OTHER;
        }
        put(keyHash, content, slot);
        return Standing.FIRST;
    }

    private void put(long keyHash, long content, int slot) {
        keys[slot] = keyHash;
        contents[slot] = content;
        if (++size * 10L > keys.length * 6L) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldContents = contents;
        keys = new long[oldKeys.length * 2];
        contents = new long[oldKeys.length * 2];
        Arrays.fill(keys, 0);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                contents[slot] = oldContents[i];
            }
        }
    }

    private static int slot(long[] table, long keyHash) {
        int mask = table.length - 1;
        int slot = (int) (keyHash >>> 17) & mask;
        while (table[slot] != 0 && table[slot] != keyHash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** FNV-1a over the characters, then a finalizer that spreads the bits; never 0, which marks a free slot. */
    private static long mix(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
