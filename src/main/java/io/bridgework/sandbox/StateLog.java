package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The changes of an account, one encrypted entry per piece of work, appended. A last entry that was torn by a kill is
 * dropped when the log is opened; damage elsewhere is an error. Without a file it keeps nothing.
 */
final class StateLog implements Closeable {
    private static final int MOST_ENTRY_BYTES = 256 << 20;

    private final Path file;
    private final Seal seal;
    private FileChannel channel;
    private long entries;

    /** @param row null when the record went away */
    record Change(Kind kind, long id, ObjectNode row) {}

    private StateLog(Path file, Seal seal) {
        this.file = file;
        this.seal = seal;
    }

    static StateLog of(Optional<Path> file, Optional<Seal> seal) {
        return new StateLog(file.orElse(null), seal.orElse(null));
    }

    /** Hands on all changes in order and opens the log for appending. */
    void replay(Consumer<Change> to) throws IOException {
        if (file == null) return;
        if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!isOurs()) throw new IOException("The state file of the sandbox is in use by another sandbox.");
            long good = readAll(to);
            channel.truncate(good);
            channel.position(good);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private boolean isOurs() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProgram) {
            return false;
        }
    }

    void append(List<Change> changes) throws IOException {
        if (file == null) return;
        byte[] sealed = seal.close(Json.bytes(write(changes)), entries);
        ByteBuffer entry = ByteBuffer.allocate(4 + sealed.length).putInt(sealed.length).put(sealed).flip();
        long start = channel.position();
        try {
            while (entry.hasRemaining()) channel.write(entry);
            entries++;
        } catch (IOException torn) {
            channel.truncate(start);
            throw torn;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
    }

    private long readAll(Consumer<Change> to) throws IOException {
        long size = channel.size();
        long at = 0;
        // Through the channel that holds the lock: on Windows no other handle may read meanwhile. Not closed here for it.
        DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        while (size - at >= 4) {
            int length = in.readInt();
            if (length < 0 || length > MOST_ENTRY_BYTES) throw damaged();
            if (size - at - 4 < length) break;
            Optional<byte[]> entry = seal.open(in.readNBytes(length), entries);
            boolean last = at + 4 + length == size;
            if (entry.isEmpty() && !(last && entries > 0)) throw damaged();
            if (entry.isEmpty()) break;
            read(Json.read(entry.get()), to);
            entries++;
            at += 4 + length;
        }
        return at;
    }

    private IOException damaged() {
        return new IOException("The state file of the sandbox is damaged, or belongs to another key. Move it away to begin with an empty account.");
    }

    private static ArrayNode write(List<Change> changes) {
        ArrayNode entry = Json.MAPPER.createArrayNode();
        for (Change change : changes) {
            ObjectNode node = entry.addObject().put("k", change.kind().name()).put("i", change.id());
            if (change.row() != null) node.set("r", change.row());
        }
        return entry;
    }

    private static void read(JsonNode entry, Consumer<Change> to) {
        for (JsonNode node : entry) {
            JsonNode row = node.get("r");
            to.accept(new Change(Kind.valueOf(node.get("k").asText()), node.get("i").longValue(), row == null ? null : (ObjectNode) row));
        }
    }
}
