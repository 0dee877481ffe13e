package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All that a company has at Pipedrive. Work that writes runs alone, and is in the state log as one entry before it
 * counts as done; work that fails leaves nothing behind.
 */
final class Account {
    private final Clock clock;
    private final Map<Kind, Table> tables = new EnumMap<>(Kind.class);
    private final ReentrantLock writing = new ReentrantLock();
    private final List<StateLog.Change> pending = new ArrayList<>();
    private final List<ObjectNode> before = new ArrayList<>();
    private final StateLog log;

    Account(Clock clock, StateLog log) throws IOException {
        this.clock = clock;
        this.log = log;
        for (Kind kind : Kind.values()) tables.put(kind, new Table(kind));
        log.replay(this::apply);
    }

    Clock clock() {
        return clock;
    }

    Table table(Kind kind) {
        return tables.get(kind);
    }

    /** Runs work that may {@link #put} and {@link #remove}; all of it is kept, or nothing. */
    <T> T write(Supplier<T> work) {
        writing.lock();
        try {
            int mark = pending.size();
            try {
                T result = work.get();
                if (writing.getHoldCount() == 1) commit();
                return result;
            } catch (RuntimeException | Error failed) {
                undo(mark);
                throw failed;
            }
        } finally {
            writing.unlock();
        }
    }

    ObjectNode put(Kind kind, long id, ObjectNode row) {
        before.add(tables.get(kind).get(id));
        pending.add(new StateLog.Change(kind, id, row));
        tables.get(kind).put(id, row);
        return row;
    }

    void remove(Kind kind, long id) {
        before.add(tables.get(kind).get(id));
        pending.add(new StateLog.Change(kind, id, null));
        tables.get(kind).remove(id);
    }

    boolean isEmpty() {
        return tables.get(Kind.USER).all().isEmpty();
    }

    /** Whether there is such a record, not deleted. */
    boolean lives(Kind kind, long id) {
        ObjectNode row = table(kind).get(id);
        return row != null && !row.path("is_deleted").asBoolean();
    }

    void close() throws IOException {
        log.close();
    }

    private void commit() {
        if (pending.isEmpty()) return;
        try {
            log.append(pending);
        } catch (IOException full) {
            throw new Refusal(500, "ERR_UNKNOWN", "The state file of the sandbox could not be written.");
        }
        pending.clear();
        before.clear();
    }

    private void undo(int mark) {
        for (int i = pending.size() - 1; i >= mark; i--) {
            StateLog.Change change = pending.remove(i);
            apply(new StateLog.Change(change.kind(), change.id(), before.remove(i)));
        }
    }

    private void apply(StateLog.Change change) {
        Table table = tables.get(change.kind());
        if (change.row() == null) {
            table.put(change.id(), Json.object());
            table.remove(change.id());
        } else {
            table.put(change.id(), change.row());
        }
    }
}
