package io.bridgework.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Writes groups of entries behind the last one; a group is on disk whole or not at all. For one thread, but the head. */
final class JournalWriter {
    private final JournalFile file;
    private final EntryCodec codec;
    private final Clock clock;
    private final Journal.Listener listener;
    private final Watch watch;
    private volatile Journal.Head head;

    JournalWriter(
            JournalFile file, EntryCodec codec, Journal.Head head, Clock clock, Journal.Listener listener,
            Watch watch) {
        this.file = file;
        this.codec = codec;
        this.head = head;
        this.clock = clock;
        this.listener = listener;
        this.watch = watch;
    }

    Journal.Head head() {
        return head;
    }

    /**
     * Flushes a group to disk; returns where the entry before it and each of its own ends. When it throws, nothing of the
     * group is in the journal.
     */
    List<Journal.Head> write(List<JournalDraft> group) throws IOException {
        Journal.Head before = head;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            List<Journal.Head> heads = encode(group, before, bytes);
            file.write(before.end(), bytes.toByteArray());
            head = heads.get(group.size());
            return heads;
        } catch (IOException | RuntimeException | Error e) {
            takeBack(before);
            throw e;
        }
    }

    private List<Journal.Head> encode(List<JournalDraft> group, Journal.Head before, ByteArrayOutputStream bytes)
            throws IOException {
        List<Journal.Head> heads = new ArrayList<>(List.of(before));
        for (JournalDraft draft : group) {
            Journal.Head last = heads.get(heads.size() - 1);
            JournalEntry entry = JournalEntry.after(
                    last.number(), last.hash(), clock.instant(), draft.type(), draft.by(), draft.summary(),
                    draft.payload());
            bytes.write(codec.encode(entry, before.number() + 1).bytes());
            heads.add(new Journal.Head(entry.number(), entry.hash(), before.end() + bytes.size()));
        }
        return heads;
    }

    private void takeBack(Journal.Head before) {
        try {
            file.truncate(before.end());
        } catch (IOException e) {
            // What is torn lies behind the last good entry: the next group overwrites it, or opening cuts it off.
            return;
        }
    }

    /** Tells the listener and those who wait that a group is on disk. */
    void tell(List<JournalDraft> group, List<Journal.Head> heads) {
        for (int i = 0; i < group.size(); i++) {
            JournalDraft draft = group.get(i);
            Journal.Head entry = heads.get(i + 1);
            listener.flushed(entry.number(), heads.get(i).end(), entry.hash(), draft.change());
            watch.at(Moment.ENTRY_TOLD, draft.type().id());
            draft.done().complete(entry.number());
        }
    }
}
