package io.bridgework.workspace;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Small files that are there whole or not at all, whatever is killed when. */
final class DurableFile {
    /** Ending of what is not finished; removed when a workspace opens. */
    static final String UNFINISHED = ".tmp";

    private DurableFile() {}

    static void write(Path file, byte[] content, Watch watch) throws IOException {
        Path unfinished = unfinished(file);
        try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
            out.write(content);
            watch.at(Moment.FILE_WRITTEN, name(file));
            out.getFD().sync();
        }
        publish(unfinished, file, watch);
    }

    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /** Gives a finished file, already flushed, its name. */
    static void publish(Path unfinished, Path file, Watch watch) throws IOException {
        watch.at(Moment.FILE_FORCED, name(file));
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
        watch.at(Moment.FILE_NAMED, name(file));
        flushFolder(file.toAbsolutePath().getParent());
        watch.at(Moment.FILE_PUBLISHED, name(file));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    static void flushFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders and needs no flush of them.
            return;
        }
    }

    /** Empty when there is no such file. */
    static Optional<byte[]> read(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** The folder's files with this ending, by name. */
    static Path[] list(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Path[0];
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path[] found = files.filter(f -> f.getFileName().toString().endsWith(ending)).toArray(Path[]::new);
            Arrays.sort(found);
            return found;
        }
    }

    /** Removes a file; where another reader holds it (Windows), the next opening of the workspace does. */
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
