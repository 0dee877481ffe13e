package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a block file: records with a numeric key, by sections, in compressed and sealed blocks, the index at the end.
 * The file gets its name when it is finished and flushed; before, it does not count. For one thread.
 *
 * <p>Layout: magic, 16 bytes of file id, blocks, index, and a foot of index position, length, plain length and magic.
 */
final class BlockWriter implements AutoCloseable {
    static final byte[] MAGIC = "BWBLOCK1".getBytes(StandardCharsets.US_ASCII);
    static final int ID_LENGTH = 16;
    static final int FOOT_LENGTH = 8 + 4 + 4 + MAGIC.length;
    private static final int BLOCK_BYTES = 1 << 16;

    private static final class Filling {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int count;
        private long low = Long.MAX_VALUE;
        private long high = Long.MIN_VALUE;
    }

    private final Path path;
    private final Seal seal;
    private final Watch watch;
    private final byte[] id = Seal.random(ID_LENGTH);
    private final RandomAccessFile file;
    private final Map<String, Filling> filling = new LinkedHashMap<>();
    private final Map<String, List<BlockIndex.Block>> sections = new LinkedHashMap<>();
    private long position;
    private int blocks;
    private boolean finished;

    BlockWriter(Path path, Seal seal, Watch watch) {
        this.path = path;
        this.seal = seal;
        this.watch = watch;
        try {
            java.nio.file.Files.createDirectories(path.toAbsolutePath().getParent());
            file = new RandomAccessFile(DurableFile.unfinished(path).toFile(), "rw");
            file.setLength(0);
            append(MAGIC);
            append(id);
        } catch (IOException e) {
            throw WorkspaceTrouble.disk(e);
        }
    }

    /** Adds a record to a section. Throws TroubleException DISK. */
    void add(String section, long key, byte[] record) {
        sections.computeIfAbsent(section, s -> new ArrayList<>());
        Filling block = filling.computeIfAbsent(section, s -> new Filling());
        block.bytes.writeBytes(ByteBuffer.allocate(12).putLong(key).putInt(record.length).array());
        block.bytes.writeBytes(record);
        block.count++;
        block.low = Math.min(block.low, key);
        block.high = Math.max(block.high, key);
        if (block.bytes.size() >= BLOCK_BYTES) {
            flush(section);
        }
    }

    /** Makes sure that a section is in the index, be it without a record. */
    void begin(String section) {
        sections.computeIfAbsent(section, s -> new ArrayList<>());
    }

    /** Writes what a section has gathered; called when it is known that no more will come soon. */
    void flush(String section) {
        Filling block = filling.remove(section);
        if (block != null) {
            byte[] plain = block.bytes.toByteArray();
            long at = position;
            int length = write(plain, context(id, blocks));
            sections.get(section).add(new BlockIndex.Block(
                    blocks++, at, length, plain.length, block.count, block.low, block.high));
        }
    }

    /** Ends the file and gives it its name. */
    void finish(JsonNode about) {
        List.copyOf(filling.keySet()).forEach(this::flush);
        byte[] index = Json.bytes(new BlockIndex(sections, about));
        long at = position;
        int length = write(index, context(id, -1));
        try {
            append(ByteBuffer.allocate(FOOT_LENGTH).putLong(at).putInt(length).putInt(index.length).put(MAGIC).array());
            watch.at(Moment.FILE_WRITTEN, path.getFileName().toString());
            file.getFD().sync();
            file.close();
            DurableFile.publish(DurableFile.unfinished(path), path, watch);
            finished = true;
        } catch (IOException e) {
            throw WorkspaceTrouble.disk(e);
        }
    }

    static byte[] context(byte[] id, int block) {
        return ByteBuffer.allocate(id.length + 4).put(id).putInt(block).array();
    }

    private int write(byte[] plain, byte[] context) {
        try {
            byte[] sealed = seal.close(Compression.deflate(plain), context);
            append(sealed);
            return sealed.length;
        } catch (IOException e) {
            throw WorkspaceTrouble.disk(e);
        }
    }

    private void append(byte[] bytes) throws IOException {
        file.write(bytes);
        position += bytes.length;
    }

    /** Throws away a file that was not finished. */
    @Override
    public void close() {
        if (!finished) {
            try {
                file.close();
            } catch (IOException e) {
                throw WorkspaceTrouble.disk(e);
            } finally {
                DurableFile.discard(DurableFile.unfinished(path));
            }
        }
    }
}
