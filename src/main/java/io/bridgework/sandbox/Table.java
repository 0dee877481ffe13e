package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The records of one kind by id. A record in it is never changed, only replaced; so reading needs no lock. Writing is
 * done under the account's lock.
 */
final class Table {
    private final NavigableMap<Long, ObjectNode> rows = new ConcurrentSkipListMap<>();
    private long nextId;

    Table(Kind kind) {
        nextId = kind.firstId();
    }

    /** The record, or null. */
    ObjectNode get(long id) {
        return rows.get(id);
    }

    Collection<ObjectNode> all() {
        return rows.values();
    }

    /** In the order of ids. */
    NavigableMap<Long, ObjectNode> byId() {
        return rows;
    }

    long newId() {
        return nextId++;
    }

    ObjectNode put(long id, ObjectNode row) {
        nextId = Math.max(nextId, id + 1);
        return rows.put(id, row);
    }

    ObjectNode remove(long id) {
        return rows.remove(id);
    }
}
