package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;

/**
 * A finished block file, read block by block; holds its index in memory and a few blocks that were asked for singly.
 * Safe for many threads. What cannot be read is an IOException.
 */
final class BlockFile {
    private static final int KEPT_BLOCKS = 16;

    /** A record and its key. */
    record Record(long key, byte[] bytes) {}

    /** Takes a record; a block's records come together, so that what they need can be looked up together. */
    @FunctionalInterface
    interface BlockVisitor {
        void visit(List<Record> records);
    }

    private final Path path;
    private final Seal seal;
    private final byte[] id;
    private final BlockIndex index;
    private final Map<Integer, List<Record>> kept = new LinkedHashMap<>(32, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Record>> eldest) {
            return size() > KEPT_BLOCKS;
        }
    };

    BlockFile(Path path, Seal seal) throws IOException {
        this.path = path;
        this.seal = seal;
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] head = new byte[BlockWriter.MAGIC.length + BlockWriter.ID_LENGTH];
            file.readFully(head);
            id = Arrays.copyOfRange(head, BlockWriter.MAGIC.length, head.length);
            file.seek(Math.max(0, file.length() - BlockWriter.FOOT_LENGTH));
            byte[] foot = new byte[BlockWriter.FOOT_LENGTH];
            file.readFully(foot);
            ByteBuffer buffer = ByteBuffer.wrap(foot);
            long position = buffer.getLong();
            int length = buffer.getInt();
            int plain = buffer.getInt();
            check(position, length, plain, file.length());
            index = Json.MAPPER.readValue(read(file, position, length, plain, -1), BlockIndex.class);
        }
    }

    private static void check(long position, int length, int plain, long size) throws IOException {
        if (position < 0 || length < 0 || plain < 0 || position + length + BlockWriter.FOOT_LENGTH != size) {
            throw new IOException("the file was not written to its end");
        }
    }

    Path path() {
        return path;
    }

    JsonNode about() {
        return index.about();
    }

    /** Sections by name, in the order in which they began. */
    List<String> sections() {
        return List.copyOf(index.sections().keySet());
    }

    long count(String section) {
        return index.count(section);
    }

    boolean isOneBlock(String section) {
        return index.blocks(section).size() == 1;
    }

    /** All blocks of a section in the order of writing. */
    void forEachBlock(String section, BlockVisitor visitor) throws IOException {
        allBlocks(section, records -> {
            visitor.visit(records);
            return true;
        });
    }

    /** Whether this holds of all blocks of a section; those behind the first of which it does not hold are not read. */
    boolean allBlocks(String section, Predicate<List<Record>> holds) throws IOException {
        List<BlockIndex.Block> blocks = index.blocks(section);
        if (blocks.isEmpty()) {
            return true;
        }
        if (blocks.size() == 1) {
            return holds.test(single(blocks.get(0))); // of a small practice all is kept
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            for (BlockIndex.Block block : blocks) {
                if (!holds.test(read(file, block))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Reads all of it once. */
    void check() throws IOException {
        for (String section : index.sections().keySet()) {
            forEachBlock(section, records -> { });
        }
    }

    /** A part cannot be read: the next opening shall find nothing here, and make it anew. */
    void condemn() {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(0);
        } catch (IOException e) {
            DurableFile.discard(path);
        }
    }

    /** The first record of a section with a key. */
    Optional<Record> find(String section, long key) throws IOException {
        for (BlockIndex.Block block : index.blocks(section)) {
            if (block.mayHold(key)) {
                Optional<Record> found = single(block).stream().filter(record -> record.key() == key).findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Records of a section by their place in it, counted from 0. */
    List<Record> page(String section, long offset, int limit) throws IOException {
        List<Record> page = new ArrayList<>();
        long before = 0;
        for (BlockIndex.Block block : index.blocks(section)) {
            if (before + block.count() > offset && page.size() < limit) {
                int from = (int) Math.max(0, offset - before);
                int to = Math.min(block.count(), from + limit - page.size());
                page.addAll(single(block).subList(from, to));
            }
            before += block.count();
        }
        return page;
    }

    private List<Record> single(BlockIndex.Block block) throws IOException {
        synchronized (kept) {
            List<Record> records = kept.get(block.number());
            if (records != null) {
                return records;
            }
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            List<Record> records = read(file, block);
            synchronized (kept) {
                kept.put(block.number(), records);
            }
            return records;
        }
    }

    private List<Record> read(RandomAccessFile file, BlockIndex.Block block) throws IOException {
        ByteBuffer plain =
                ByteBuffer.wrap(read(file, block.position(), block.length(), block.plain(), block.number()));
        List<Record> records = new ArrayList<>(block.count());
        while (plain.hasRemaining()) {
            long key = plain.getLong();
            byte[] bytes = new byte[plain.getInt()];
            plain.get(bytes);
            records.add(new Record(key, bytes));
        }
        return records;
    }

    private byte[] read(RandomAccessFile file, long position, int length, int plain, int block) throws IOException {
        byte[] sealed = new byte[length];
        file.seek(position);
        file.readFully(sealed);
        try {
            return Compression.inflate(seal.open(sealed, BlockWriter.context(id, block)), plain);
        } catch (GeneralSecurityException | DataFormatException e) {
            throw new IOException("a block was changed from outside", e);
        }
    }
}
