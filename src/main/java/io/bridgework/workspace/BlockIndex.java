package io.bridgework.workspace;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What lies where in a block file; stands sealed at its end.
 *
 * @param sections by name, in the order in which they began: their blocks in the order of writing
 * @param about whatever the writer wants to say of the file
 */
record BlockIndex(Map<String, List<Block>> sections, JsonNode about) {
    /**
     * Some hundred records, compressed and sealed.
     *
     * @param number in the file, from 0
     * @param length of the sealed bytes
     * @param plain length before compression
     * @param low smallest key in it
     * @param high largest key in it
     */
    record Block(int number, long position, int length, int plain, int count, long low, long high) {
        @JsonIgnore
        boolean mayHold(long key) {
            return low <= key && key <= high;
        }
    }

    List<Block> blocks(String section) {
        return sections.getOrDefault(section, List.of());
    }

    long count(String section) {
        return blocks(section).stream().mapToLong(Block::count).sum();
    }
}
