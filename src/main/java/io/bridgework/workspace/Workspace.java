package io.bridgework.workspace;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * One migration's folder, open in this process. Safe for use by many threads. What a method that writes has returned
 * from is on disk when it says so (journal) and in the view.
 */
public final class Workspace implements AutoCloseable {
    private Workspace() {}

    /** Whether the folder holds a workspace. */
    public static boolean exists(Path folder) {
        throw new UnsupportedOperationException();
    }

    /** Makes the folder and an empty workspace in it. Throws TroubleException: folder in use, not writable, disk full. */
    public static Workspace create(Path folder, char[] passphrase, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens a workspace; catches the view up with the journal, builds it anew when it is missing or damaged.
     * Throws TroubleException: PASSPHRASE, LOCKED (another process), NEWER, DAMAGED, DISK, NOWORKSPACE.
     */
    public static Workspace open(Path folder, char[] passphrase, Clock clock) {
        throw new UnsupportedOperationException();
    }

    public Path folder() {
        throw new UnsupportedOperationException();
    }

    /** A sentence for the user when opening had to rebuild something; empty otherwise. */
    public Optional<String> notice() {
        throw new UnsupportedOperationException();
    }

    public Documents documents() {
        throw new UnsupportedOperationException();
    }

    public Staging staging() {
        throw new UnsupportedOperationException();
    }

    public Findings findings() {
        throw new UnsupportedOperationException();
    }

    public Drafts drafts() {
        throw new UnsupportedOperationException();
    }

    public Ledger ledger() {
        throw new UnsupportedOperationException();
    }

    public AuditTrail auditTrail() {
        throw new UnsupportedOperationException();
    }

    /** Flushes, compacts where due, releases the lock. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
