package io.bridgework.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A journal written entry by entry, also such as the program never writes. */
final class HandJournal implements AutoCloseable {
    private final EntryCodec codec;
    private final JournalFile file;
    private long number;
    private byte[] hash = JournalEntry.NO_PREVIOUS;
    private long end;

    HandJournal(Path path, EntryCodec codec) throws IOException {
        this.codec = codec;
        this.file = new JournalFile(path);
    }

    JournalFile file() {
        return file;
    }

    long number() {
        return number;
    }

    long end() {
        return end;
    }

    byte[] hash() {
        return hash;
    }

    /** Adds an entry that was flushed by itself; returns where it begins. */
    long add(EntryType type, byte[] payload) throws IOException {
        return addAs(number + 1, number + 1, hash, type, payload);
    }

    /** Adds many entries that change nothing, with one flush. */
    void addNotes(int count) throws IOException {
        List<byte[]> frames = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < count; i++) {
            byte[] frame = next(number + 1, number + 1, hash, EntryType.OPENED, new byte[0]).bytes();
            frames.add(frame);
            length += frame.length;
        }
        var bytes = java.nio.ByteBuffer.allocate(length);
        frames.forEach(bytes::put);
        append(bytes.array());
    }

    /** Adds an entry with the number, the group and the link to the one before that are asked for. */
    long addAs(long as, long group, byte[] previous, EntryType type, byte[] payload) throws IOException {
        long position = end;
        append(next(as, group, previous, type, payload).bytes());
        return position;
    }

    /** Adds bytes that are no entry. */
    void append(byte[] bytes) throws IOException {
        file.write(end, bytes);
        end += bytes.length;
    }

    /** The bytes of the entry that would come next, which is not added. */
    byte[] torn(EntryType type, byte[] payload) {
        JournalEntry entry = JournalEntry.after(number, hash, Samples.NOON, type, "test", "torn", payload);
        return codec.encode(entry, number + 1).bytes();
    }

    private Frame next(long as, long group, byte[] previous, EntryType type, byte[] payload) {
        JournalEntry entry = JournalEntry.after(as - 1, previous, Samples.NOON, type, "test", "by hand", payload);
        number = as;
        hash = entry.hash();
        return codec.encode(entry, group);
    }

    static byte[] document(String name) {
        return new DocumentEntry(name, Samples.json("true")).payload();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
