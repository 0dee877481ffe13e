package io.bridgework.workspace;

import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The truth of a workspace: an append-only file of entries, chained by hashes. Many threads append; one thread writes
 * what has gathered and flushes it to disk at once, so that a flush is shared by all who wait. What cannot be written
 * (full disk) leaves the journal as it was before.
 */
final class Journal implements AutoCloseable {
    /** Told, on the journal's thread and in order, of each entry that is on disk. */
    @FunctionalInterface
    interface Listener {
        void flushed(long number, long position, byte[] hash, ViewChange change);
    }

    /** The last entry on disk. */
    record Head(long number, byte[] hash, long end) {}

    private final JournalFile file;
    private final EntryCodec codec;
    private final String program;
    private final Watch watch;
    private final JournalWriter writer;
    private final JournalQueue queue = new JournalQueue();
    private final Thread flusher = new Thread(this::run, "bridgework-journal");
    private volatile boolean abandoned;
    private boolean endNoted = true;
    private boolean sessionNoted;

    Journal(JournalFile file, EntryCodec codec, Head head, Clock clock, String program, Listener listener) {
        this(file, codec, head, clock, program, listener, Watch.NOTHING);
    }

    Journal(
            JournalFile file, EntryCodec codec, Head head, Clock clock, String program, Listener listener,
            Watch watch) {
        this.file = file;
        this.codec = codec;
        this.program = program;
        this.watch = watch;
        this.writer = new JournalWriter(file, codec, head, clock, listener, watch);
        flusher.setDaemon(true);
        flusher.start();
    }

    Head head() {
        return writer.head();
    }

    /**
     * Appends an entry. The future gives its number once it is on disk, or fails with TroubleException DISK, in which case
     * it was not written.
     */
    CompletableFuture<Long> append(EntryType type, String by, String summary, byte[] payload, ViewChange change) {
        return add(JournalDraft.awaited(type, by, summary, payload, change));
    }

    /** Appends an entry and waits until it is on disk; returns its number. Throws TroubleException DISK. */
    long write(EntryType type, String by, String summary, byte[] payload, ViewChange change) {
        try {
            return append(type, by, summary, payload, change).join();
        } catch (CompletionException e) {
            throw (TroubleException) e.getCause();
        }
    }

    /** Appends an entry for which nobody waits; it is kept until the disk takes it. */
    void post(EntryType type, String by, String summary, byte[] payload, ViewChange change) {
        add(JournalDraft.posted(type, by, summary, payload, change));
    }

    private CompletableFuture<Long> add(JournalDraft draft) {
        watch.at(Moment.ENTRY_APPENDED, draft.type().id());
        queue.add(draft);
        return draft.done();
    }

    /**
     * Returns once everything appended or posted before is on disk and was told to the listener. Throws TroubleException
     * DISK when something posted cannot be written.
     */
    void awaitWritten() {
        queue.awaitFinished();
    }

    private void run() {
        List<JournalDraft> group = List.of();
        try {
            for (group = queue.next(); !group.isEmpty(); group = queue.next()) {
                flush(group);
            }
            if (sessionNoted && !abandoned) {
                JournalDraft closed = JournalDraft.note(EntryType.CLOSED, "closed");
                group = List.of(closed);
                flush(group);
                endNoted = !closed.done().isCompletedExceptionally();
            }
        } catch (RuntimeException | Error e) {
            // The listener has lost its place, so that nothing may follow; what it was not told of is on disk.
            endNoted = false;
            queue.halt(group, WorkspaceTrouble.disk(e));
        }
    }

    private void flush(List<JournalDraft> group) {
        List<JournalDraft> noted = withSession(group);
        List<Head> heads;
        try {
            heads = writer.write(noted);
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it was, nobody may wait for ever.
            queue.refused(group, WorkspaceTrouble.disk(e));
            return;
        }
        sessionNoted = true;
        writer.tell(noted, heads);
        queue.finished(group.size());
    }

    private List<JournalDraft> withSession(List<JournalDraft> group) {
        if (sessionNoted) {
            return group;
        }
        List<JournalDraft> noted = new ArrayList<>();
        noted.add(JournalDraft.note(EntryType.OPENED, "opened by Bridgework " + program));
        noted.addAll(group);
        return noted;
    }

    /** The entry that begins at a position. Throws TroubleException DAMAGED. */
    JournalEntry read(long position) {
        try {
            return codec.decode(file.at(position).orElseThrow(() -> WorkspaceTrouble.damaged(
                    "An entry of the workspace's journal cannot be read any more.", null)).frame());
        } catch (IOException e) {
            throw WorkspaceTrouble.damaged("An entry of the workspace's journal cannot be read any more.", e);
        }
    }

    /** Ends the thread without a note; the file stays with the caller. */
    void abandon() {
        abandoned = true;
        stop();
    }

    private void stop() {
        queue.close();
        Uninterrupted.join(flusher);
    }

    /**
     * Writes what waits, notes the end of the session, and closes the file. Throws IOException when the end could not be
     * noted.
     */
    @Override
    public void close() throws IOException {
        stop();
        file.close();
        if (!endNoted) {
            throw new IOException("the end of the session could not be written");
        }
    }
}
