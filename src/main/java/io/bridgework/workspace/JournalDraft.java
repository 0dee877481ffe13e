package io.bridgework.workspace;

import java.util.concurrent.CompletableFuture;

/**
 * An entry that is to be written.
 *
 * @param kept whether it waits for a full disk to get room, since nobody else waits for it
 * @param done gives the entry's number once it is on disk
 */
record JournalDraft(
        EntryType type, String by, String summary, byte[] payload, ViewChange change, boolean kept,
        CompletableFuture<Long> done) {
    /** One for which somebody waits. */
    static JournalDraft awaited(EntryType type, String by, String summary, byte[] payload, ViewChange change) {
        return new JournalDraft(type, by, summary, payload, change, false, new CompletableFuture<>());
    }

    /** One for which nobody waits. */
    static JournalDraft posted(EntryType type, String by, String summary, byte[] payload, ViewChange change) {
        return new JournalDraft(type, by, summary, payload, change, true, new CompletableFuture<>());
    }

    /** What the program notes by itself. */
    static JournalDraft note(EntryType type, String summary) {
        return awaited(type, Workspace.PROGRAM, summary, new byte[0], ViewChange.NOTHING);
    }
}
