package io.bridgework.workspace;

import java.io.IOException;
import java.nio.file.Path;

/** The journal's chain without its values: who decided or what was sent, when, with which outcome, and the hashes. */
public final class AuditTrail {
    AuditTrail() {}

    /**
     * Writes the trail as JSON Lines, one entry a line with number, time, type, by, summary, hash of the entry and of the one
     * before. Returns the number of entries.
     */
    public long write(Path file) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Whether every entry's hash follows from the one before. */
    public boolean verify() {
        throw new UnsupportedOperationException();
    }
}
