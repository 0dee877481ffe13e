package io.bridgework.workspace;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The frames of one journal on disk. Appending is for one thread; reading for any. A RandomAccessFile rather than a
 * channel, since interrupting a thread that reads would close a channel for all.
 */
class JournalFile implements AutoCloseable {
    /** A frame and where it begins. */
    record Placed(long position, Frame frame) {
        long end() {
            return position + frame.length();
        }
    }

    /** Told of frames in order; answers whether to go on. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(Placed placed) throws IOException;
    }

    private final Path path;
    private final Watch watch;
    private final RandomAccessFile writing;
    private final RandomAccessFile reading;

    JournalFile(Path path) throws IOException {
        this(path, Watch.NOTHING);
    }

    JournalFile(Path path, Watch watch) throws IOException {
        this.path = path;
        this.watch = watch;
        this.writing = new RandomAccessFile(path.toFile(), "rw");
        this.reading = new RandomAccessFile(path.toFile(), "r");
    }

    long length() throws IOException {
        return writing.length();
    }

    /** Writes at a position and flushes to the disk. */
    void write(long position, byte[] bytes) throws IOException {
        writing.seek(position);
        writing.write(bytes);
        watch.at(Moment.JOURNAL_WRITTEN, name());
        writing.getFD().sync();
        watch.at(Moment.JOURNAL_FORCED, name());
    }

    private String name() {
        return path.getFileName().toString();
    }

    void truncate(long length) throws IOException {
        writing.setLength(length);
        writing.getFD().sync();
    }

    /** Puts what lies behind a position aside, beside the journal, and cuts it off. */
    void cut(long position) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(position);
            Files.copy(in, path.resolveSibling(path.getFileName() + ".cut"), StandardCopyOption.REPLACE_EXISTING);
        }
        watch.at(Moment.JOURNAL_CUTTING, name());
        truncate(position);
        watch.at(Moment.JOURNAL_CUT, name());
    }

    /** The frame at a position; empty when none lies there unhurt. */
    Optional<Placed> at(long position) throws IOException {
        synchronized (reading) {
            if (position < 0 || position + Frame.HEAD > reading.length()) {
                return Optional.empty();
            }
            reading.seek(position);
            byte[] head = new byte[Frame.HEAD];
            reading.readFully(head);
            Optional<Integer> length = Frame.bodyLength(head);
            if (length.isEmpty() || position + Frame.HEAD + length.get() > reading.length()) {
                return Optional.empty();
            }
            byte[] body = new byte[length.get()];
            reading.readFully(body);
            return Frame.parse(head, body).map(frame -> new Placed(position, frame));
        }
    }

    /**
     * Visits frames from a position on until one is hurt, missing or the visitor has enough; returns where the next
     * would begin.
     */
    long walk(long from, Visitor visitor) throws IOException {
        long position = from;
        try (BufferedInputStream buffered = new BufferedInputStream(Files.newInputStream(path), 1 << 18);
                DataInputStream in = new DataInputStream(buffered)) {
            in.skipNBytes(from);
            while (true) {
                Optional<Frame> frame = next(in);
                if (frame.isEmpty()) {
                    return position;
                }
                Placed placed = new Placed(position, frame.get());
                position = placed.end();
                if (!visitor.visit(placed)) {
                    return position;
                }
            }
        }
    }

    private Optional<Frame> next(DataInputStream in) throws IOException {
        byte[] head = in.readNBytes(Frame.HEAD);
        Optional<Integer> length = head.length < Frame.HEAD ? Optional.empty() : Frame.bodyLength(head);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        byte[] body = in.readNBytes(length.get());
        return body.length < length.get() ? Optional.empty() : Frame.parse(head, body);
    }

    /** The first unhurt frame that begins at or after a position. */
    Optional<Placed> search(long from) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 18))) {
            in.skipNBytes(Math.min(from, Files.size(path)));
            int window = 0;
            for (long position = from;; position++) {
                window = window << 8 | in.readUnsignedByte();
                long start = position - 3;
                if (window == Frame.MAGIC) {
                    Optional<Placed> found = at(start);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        try (writing; reading) {
            writing.getFD().sync();
        }
    }
}
