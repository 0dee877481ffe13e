package io.bridgework.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be written, in the order of its coming. Many threads add; one takes groups and says how each ended. */
final class JournalQueue {
    private List<JournalDraft> waiting = new ArrayList<>();
    private long added;
    private long finished;
    private boolean retry;
    private Optional<RuntimeException> stuck = Optional.empty();
    private boolean closing;

    /** Throws TroubleException CLOSED. */
    synchronized void add(JournalDraft draft) {
        if (closing) {
            throw WorkspaceTrouble.closed();
        }
        waiting.add(draft);
        added++;
        notifyAll();
    }

    /** Waits for a group; empty when the queue is closed and nothing is left to write. */
    List<JournalDraft> next() {
        Uninterrupted.await(this, () -> () -> closing || !waiting.isEmpty());
        return take();
    }

    private synchronized List<JournalDraft> take() {
        List<JournalDraft> group = waiting;
        waiting = new ArrayList<>();
        return group;
    }

    /** So many are on disk, so that there is room. */
    synchronized void finished(int drafts) {
        finished += drafts;
        stuck = Optional.empty();
        notifyAll();
    }

    /**
     * A group could not be written. Those who wait are told; what nobody waits for is kept, and this returns when the disk is
     * to be asked again: when someone else has something to write, or asks for it.
     */
    void refused(List<JournalDraft> group, RuntimeException trouble) {
        Map<Boolean, List<JournalDraft>> byKept = group.stream().collect(Collectors.partitioningBy(JournalDraft::kept));
        byKept.get(false).forEach(draft -> draft.done().completeExceptionally(trouble));
        finishedWithout(byKept.get(false).size());
        if (!byKept.get(true).isEmpty()) {
            Uninterrupted.await(this, () -> keep(byKept.get(true), trouble));
        }
    }

    private synchronized void finishedWithout(int refused) {
        finished += refused;
        notifyAll();
    }

    private Uninterrupted.Condition keep(List<JournalDraft> kept, RuntimeException trouble) {
        if (closing) {
            return () -> true;
        }
        stuck = Optional.of(trouble);
        retry = false;
        kept.addAll(waiting);
        waiting = kept;
        notifyAll();
        return () -> closing || retry || !waiting.stream().allMatch(JournalDraft::kept);
    }

    /** Returns once everything added before is on disk. Throws TroubleException DISK when something kept cannot be written. */
    void awaitFinished() {
        Uninterrupted.await(this, this::everythingFinished);
    }

    private Uninterrupted.Condition everythingFinished() {
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

    /** Takes nothing from now on; what waits may still be taken. */
    synchronized void close() {
        closing = true;
        notifyAll();
    }

    /** Nothing may be written any more: neither what was taken last nor what waits. */
    synchronized void halt(List<JournalDraft> taken, RuntimeException trouble) {
        Stream.concat(taken.stream(), waiting.stream()).forEach(draft -> draft.done().completeExceptionally(trouble));
        close();
    }
}
