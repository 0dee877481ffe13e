package io.bridgework.workspace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of the ledger that were read or changed lately, so that a patient's row is not read anew for each of their visits.
 * Never older than the last change. For use under its owner's monitor.
 */
final class RecentRows {
    private static final int MOST = 500;

    private final Map<String, Optional<LedgerRow>> rows = new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<LedgerRow>> eldest) {
            return size() > MOST;
        }
    };
    private final Map<String, Reading> readings = new HashMap<>();

    /** Reading of one subject from the view that is under way. */
    static final class Reading {
        private int readers;
        private boolean overtaken;
    }

    /** Null when it is not known. */
    Optional<LedgerRow> get(String subject) {
        return rows.get(subject);
    }

    /** From now on a subject's row is this one. */
    void changed(String subject, Optional<LedgerRow> row) {
        overtake(subject);
        rows.put(subject, row);
    }

    /** A subject's row is another one in the view now. */
    void forget(String subject) {
        overtake(subject);
        rows.remove(subject);
    }

    private void overtake(String subject) {
        Reading reading = readings.get(subject);
        if (reading != null) {
            reading.overtaken = true;
        }
    }

    /** A reading begins; {@link #end} has to follow. */
    Reading begin(String subject) {
        Reading reading = readings.computeIfAbsent(subject, s -> new Reading());
        reading.readers++;
        return reading;
    }

    void end(String subject, Reading reading) {
        if (--reading.readers == 0) {
            readings.remove(subject, reading);
        }
    }

    /** What was read counts unless a change came in between. */
    void read(String subject, Reading reading, Optional<LedgerRow> row) {
        if (!reading.overtaken) {
            rows.put(subject, row);
        }
    }
}
