package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/**
 * One process at a time. The lock file also notes where the folder was when it was opened, which file its journal was and
 * whether it was closed, by which a copy, also one made while the workspace was in use or put back from a backup, is
 * recognised.
 */
final class FolderLock implements AutoCloseable {
    // Beyond the content: on Windows a locked region cannot be read, and the content should stay readable.
    private static final long REGION = Long.MAX_VALUE - 1;
    private final FileChannel channel;
    private final String place;
    private final Watch watch;
    private final Path journal;
    private final boolean elsewhere;
    private final boolean putBack;
    private final boolean leftOpen;

    private FolderLock(FileChannel channel, String place, Path journal, JsonNode before, Watch watch) {
        this.channel = channel;
        this.watch = watch;
        this.place = place;
        this.journal = journal;
        this.elsewhere = before.hasNonNull("folder") && !before.get("folder").asText().equals(place);
        this.putBack = !before.path("journal").asText().isEmpty()
                && !before.path("journal").asText().equals(identity(journal));
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
            return new FolderLock(
                    channel, folder.toRealPath().toString(), WorkspaceParts.journal(folder), content(channel), watch);
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

    /** Whether the journal is not the file that was closed here: a backup was put back. */
    boolean isPutBack() {
        return putBack;
    }

    /**
     * What tells a file that nobody writes to from a copy of it: its number on the disk and the time of its last change,
     * which no copy takes along; where there is none of these, the time of its making.
     */
    static String identity(Path file) {
        try {
            return Files.getFileStore(file).supportsFileAttributeView("unix")
                    ? Files.getAttribute(file, "unix:ino") + " " + Files.getAttribute(file, "unix:ctime")
                    : Files.readAttributes(file, BasicFileAttributes.class).creationTime().toString();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "";
        }
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
        byte[] json = Json.bytes(Map.of("folder", place, "journal", open ? "" : identity(journal), "open", open));
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
