package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * One process at a time. The lock file also notes where the folder was when it was opened and whether it was closed, by
 * which a copy, also one made while the workspace was in use, is recognised.
 */
final class FolderLock implements AutoCloseable {
    // Beyond the content: on Windows a locked region cannot be read, and the content should stay readable.
    private static final long REGION = Long.MAX_VALUE - 1;
    private final FileChannel channel;
    private final String place;
    private final Watch watch;
    private final boolean elsewhere;
    private final boolean leftOpen;

    private FolderLock(FileChannel channel, String place, JsonNode before, Watch watch) {
        this.channel = channel;
        this.watch = watch;
        this.place = place;
        this.elsewhere = before.hasNonNull("folder") && !before.get("folder").asText().equals(place);
        this.leftOpen = before.path("open").asBoolean();
    }

    /** Throws TroubleException LOCKED when this or another process has the folder open. */
    static FolderLock take(Path folder, Watch watch) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("workspace.lock"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel)) {
                throw WorkspaceTrouble.locked();
            }
            FolderLock lock = new FolderLock(channel, folder.toRealPath().toString(), content(channel), watch);
            return lock;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(REGION, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static JsonNode content(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(channel.size(), 1 << 16));
        channel.read(buffer, 0);
        try {
            JsonNode tree = Json.tree(buffer.array());
            return tree == null ? Json.MAPPER.createObjectNode() : tree;
        } catch (UncheckedIOException e) {
            return Json.MAPPER.createObjectNode();
        }
    }

    /** Whether the folder stood at another place when it was last in use: moved, or a copy. */
    boolean isElsewhere() {
        return elsewhere;
    }

    /** Whether whoever had it before did not close it: killed, or still at work while this copy was made. */
    boolean wasLeftOpen() {
        return leftOpen;
    }

    /** Notes that the folder is in use from here on. */
    void noteOpen() throws IOException {
        note(true);
    }

    private void note(boolean open) throws IOException {
        byte[] json = Json.bytes(Map.of("folder", place, "open", open));
        channel.truncate(0);
        watch.at(Moment.LOCK_EMPTIED, "lock");
        channel.write(ByteBuffer.wrap(json), 0);
    }

    /** Notes that everything was written, before the lock is let go. */
    void noteClosed() throws IOException {
        note(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
