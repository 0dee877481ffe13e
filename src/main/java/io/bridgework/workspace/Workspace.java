package io.bridgework.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * One migration's folder, open in this process. Safe for use by many threads. What a method that writes has returned
 * from is on disk when it says so (journal) and in the view.
 */
public final class Workspace implements AutoCloseable {
    /** Who the program itself is, in entries of the journal. */
    static final String PROGRAM = "bridgework";

    private final Path folder;
    private final KeyRing keys;
    private final WorkspaceParts parts;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Workspace(Path folder, KeyRing keys, WorkspaceParts parts) {
        this.folder = folder;
        this.keys = keys;
        this.parts = parts;
    }

    /** Whether the folder holds a workspace. */
    public static boolean exists(Path folder) {
        return WorkspaceHeader.exists(folder);
    }

    /**
     * Makes the folder and an empty workspace in it. Throws TroubleException: WORKSPACE_EXISTS, LOCKED, PASSPHRASE (empty),
     * DISK (full, not writable).
     */
    public static Workspace create(Path folder, char[] passphrase, Clock clock) {
        return create(folder, passphrase, clock, KeyRing.ITERATIONS, Watch.NOTHING);
    }

    static Workspace create(Path folder, char[] passphrase, Clock clock, int iterations, Watch watch) {
        if (passphrase.length == 0) {
            throw WorkspaceTrouble.passphraseEmpty();
        }
        try {
            WorkspaceMaking.make(folder, passphrase, clock, iterations, watch);
        } catch (IOException e) {
            throw WorkspaceTrouble.disk(e);
        }
        return open(folder, passphrase, clock, watch);
    }

    /**
     * Opens a workspace; catches the view up with the journal, builds it anew when it is missing or damaged.
     * Throws TroubleException: PASSPHRASE, LOCKED (another process), NEWER, DAMAGED, DISK, NOWORKSPACE.
     */
    public static Workspace open(Path folder, char[] passphrase, Clock clock) {
        return open(folder, passphrase, clock, Watch.NOTHING);
    }

    static Workspace open(Path folder, char[] passphrase, Clock clock, Watch watch) {
        return open(folder, passphrase, clock, watch, keys -> new ViewFiles(folder, keys, watch));
    }

    static Workspace open(
            Path folder, char[] passphrase, Clock clock, Watch watch, Function<KeyRing, ViewPlace> view) {
        if (!exists(folder)) {
            throw WorkspaceTrouble.noWorkspace();
        }
        try {
            FolderLock lock = FolderLock.take(folder, watch);
            try {
                WorkspaceHeader header = WorkspaceHeader.read(folder, watch);
                KeyRing keys = header.unlock(passphrase);
                return new Workspace(
                        folder, keys,
                        WorkspaceParts.open(folder, header, keys, lock, clock, view.apply(keys), watch));
            } catch (IOException | RuntimeException | Error e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw WorkspaceTrouble.disk(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** 32 bytes for what else is to be encrypted in this folder; the same for the same purpose, always. */
    public byte[] derivedKey(String purpose) {
        return keys.derive("derived " + purpose);
    }

    /** A sentence for the user when opening found something; empty otherwise. */
    public Optional<String> notice() {
        return parts.recovery().sentence();
    }

    /** What opening found and did. */
    public Recovery recovery() {
        return parts.recovery();
    }

    /**
     * Says that the account was listed and the ledger knows all of it again, see {@link Recovery#mayHaveForgotten}; until
     * then each opening says so anew.
     */
    public void remembered() {
        parts.forgetting().settle();
    }

    public Documents documents() {
        return parts.documents();
    }

    public Staging staging() {
        return parts.staging();
    }

    public Findings findings() {
        return parts.findings();
    }

    public Drafts drafts() {
        return parts.drafts();
    }

    public Ledger ledger() {
        return parts.ledger();
    }

    public AuditTrail auditTrail() {
        return parts.auditTrail();
    }

    /** Flushes, compacts where due, releases the lock; a second time it does nothing. Throws TroubleException DISK when something could not be written. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            Uninterrupted.run(parts::close);
        } catch (IOException e) {
            throw WorkspaceTrouble.disk(e);
        }
    }
}
