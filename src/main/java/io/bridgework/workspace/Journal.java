package io.bridgework.workspace;

import io.bridgework.model.TroubleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private record Draft(
            EntryType type, String by, String summary, byte[] payload, ViewChange change, boolean kept,
            CompletableFuture<Long> done) {}

    private final JournalFile file;
    private final EntryCodec codec;
    private final Clock clock;
    private final String program;
    private final Listener listener;
    private final Watch watch;
    private final Thread flusher = new Thread(this::run, "bridgework-journal");
    private List<Draft> waiting = new ArrayList<>();
    private long added;
    private long finished;
    private boolean retry;
    private Optional<RuntimeException> stuck = Optional.empty();
    private boolean closing;
    private boolean abandoned;
    private boolean endNoted = true;
    private boolean sessionNoted;
    private volatile Head head;

    Journal(JournalFile file, EntryCodec codec, Head head, Clock clock, String program, Listener listener) {
        this(file, codec, head, clock, program, listener, Watch.NOTHING);
    }

    Journal(
            JournalFile file, EntryCodec codec, Head head, Clock clock, String program, Listener listener,
            Watch watch) {
        this.file = file;
        this.codec = codec;
        this.head = head;
        this.clock = clock;
        this.program = program;
        this.listener = listener;
        this.watch = watch;
        flusher.setDaemon(true);
        flusher.start();
    }

    Head head() {
        return head;
    }

    /**
     * Appends an entry. The future gives its number once it is on disk, or fails with TroubleException DISK, in which case
     * it was not written.
     */
    CompletableFuture<Long> append(EntryType type, String by, String summary, byte[] payload, ViewChange change) {
        return add(new Draft(type, by, summary, payload, change, false, new CompletableFuture<>()));
    }

    /** Appends an entry and waits until it is on disk; returns its number. Throws TroubleException DISK. */
    long write(EntryType type, String by, String summary, byte[] payload, ViewChange change) {
        try {
            return append(type, by, summary, payload, change).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof TroubleException trouble ? trouble : e;
        }
    }

    /** Appends an entry for which nobody waits; it is kept until the disk takes it. */
    void post(EntryType type, String by, String summary, byte[] payload, ViewChange change) {
        add(new Draft(type, by, summary, payload, change, true, new CompletableFuture<>()));
    }

    private CompletableFuture<Long> add(Draft draft) {
        watch.at(Moment.ENTRY_APPENDED, draft.type.id());
        synchronized (this) {
            if (closing) {
                throw WorkspaceTrouble.closed();
            }
            waiting.add(draft);
            added++;
            notifyAll();
            return draft.done;
        }
    }

    /**
     * Returns once everything appended or posted before is on disk and was told to the listener. Throws TroubleException
     * DISK when something posted cannot be written.
     */
    void awaitWritten() {
        Uninterrupted.await(this, this::everythingWritten);
    }

    private Uninterrupted.Condition everythingWritten() {
        long target = added;
        if (stuck.isPresent()) {
            stuck = Optional.empty();
            retry = true;
            notifyAll();
        }
        return () -> {
            if (finished < target && stuck.isPresent()) {
                throw stuck.get();
            }
            return finished >= target || closing;
        };
    }

    private void run() {
        List<Draft> group = next();
        while (!group.isEmpty()) {
            flush(group);
            group = next();
        }
        if (sessionNoted && !abandoned) {
            Draft closed = note(EntryType.CLOSED, "closed");
            flush(List.of(closed));
            endNoted = !closed.done.isCompletedExceptionally();
        }
    }

    /** Empty when the journal closes and nothing is left to write. */
    private synchronized List<Draft> next() {
        try {
            while (waiting.isEmpty() && !closing) {
                wait();
            }
        } catch (InterruptedException e) {
            closing = true;
        }
        List<Draft> group = waiting;
        waiting = new ArrayList<>();
        return group;
    }

    private void flush(List<Draft> group) {
        List<Draft> noted = withSession(group);
        Head before = head;
        try {
            writeGroup(noted, before);
            sessionNoted = true;
            finished(group.size());
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it was, nobody may wait for ever.
            takeBack(before);
            refuse(group, e);
        }
    }

    private synchronized void finished(int drafts) {
        finished += drafts;
        stuck = Optional.empty();
        notifyAll();
    }

    private List<Draft> withSession(List<Draft> group) {
        if (sessionNoted) {
            return group;
        }
        List<Draft> noted = new ArrayList<>(group.size() + 1);
        noted.add(note(EntryType.OPENED, "opened by Bridgework " + program));
        noted.addAll(group);
        return noted;
    }

    private static Draft note(EntryType type, String summary) {
        return new Draft(
                type, Workspace.PROGRAM, summary, new byte[0], ViewChange.NOTHING, false, new CompletableFuture<>());
    }

    private void writeGroup(List<Draft> group, Head before) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(group.size() * 512);
        List<Head> heads = new ArrayList<>(group.size() + 1);
        heads.add(before);
        for (Draft draft : group) {
            Head last = heads.get(heads.size() - 1);
            JournalEntry entry = JournalEntry.after(
                    last.number, last.hash, clock.instant(), draft.type, draft.by, draft.summary, draft.payload);
            bytes.write(codec.encode(entry, before.number + 1).bytes());
            heads.add(new Head(entry.number(), entry.hash(), before.end + bytes.size()));
        }
        file.write(before.end, bytes.toByteArray());
        head = heads.get(heads.size() - 1);
        for (int i = 0; i < group.size(); i++) {
            Head entry = heads.get(i + 1);
            listener.flushed(entry.number, heads.get(i).end, entry.hash, group.get(i).change);
            watch.at(Moment.ENTRY_TOLD, group.get(i).type.id());
            group.get(i).done.complete(entry.number);
        }
    }

    private void takeBack(Head before) {
        try {
            file.truncate(before.end);
        } catch (IOException e) {
            // What is torn lies behind the last good entry: the next group overwrites it, or opening cuts it off.
            return;
        }
    }

    private void refuse(List<Draft> group, Throwable cause) {
        RuntimeException trouble = WorkspaceTrouble.disk(cause);
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : group) {
            if (draft.kept) {
                kept.add(draft);
            } else {
                draft.done.completeExceptionally(trouble);
            }
        }
        keep(kept, group.size() - kept.size(), trouble);
    }

    private synchronized void keep(List<Draft> kept, int refused, RuntimeException trouble) {
        finished += refused;
        notifyAll();
        if (closing) {
            return;
        }
        if (!kept.isEmpty()) {
            stuck = Optional.of(trouble);
        }
        kept.addAll(waiting);
        waiting = kept;
        // A full disk is not asked again before someone else has something to write.
        try {
            while (!closing && !retry && !waiting.isEmpty() && waiting.stream().allMatch(Draft::kept)) {
                wait();
            }
            retry = false;
        } catch (InterruptedException e) {
            closing = true;
        }
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
        synchronized (this) {
            abandoned = true;
        }
        stop();
    }

    private void stop() {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
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
