package io.bridgework.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Keeps the bytes of documents, encrypted: in a folder beside the state file, or, where there is none, small ones in
 * memory and big ones in a folder that goes away with the sandbox.
 */
final class FileVault implements Closeable {
    private static final int CHUNK = 1 << 16;

    private final Optional<Path> kept;
    private final Seal seal;
    private final Map<String, byte[]> small = new ConcurrentHashMap<>();
    private Path temporary;

    /** What was stored: its name here, size and SHA-256 in hexadecimal digits. */
    record Stored(String name, long size, String sha256) {}

    FileVault(Optional<Path> folder, Optional<Seal> seal) {
        this.kept = folder;
        this.seal = seal.orElseGet(Seal::withRandomKey);
    }

    Intake intake() {
        return new Intake();
    }

    void write(String name, OutputStream to) throws IOException {
        byte[] bytes = small.get(name);
        if (bytes != null) {
            to.write(bytes);
            return;
        }
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(folder().resolve(name))))) {
            for (long chunk = 0; ; chunk++) {
                int length = in.readInt();
                if (length == 0) return;
                to.write(seal.open(in.readNBytes(length), chunk).orElseThrow(() -> new IOException("A stored document is damaged.")));
            }
        }
    }

    void drop(String name) {
        if (small.remove(name) != null) return;
        try {
            Files.deleteIfExists(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary == null) return;
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path file : files.toList()) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(temporary);
    }

    private synchronized Path folder() throws IOException {
        if (kept.isPresent()) return Files.createDirectories(kept.get());
        if (temporary == null) temporary = Files.createTempDirectory("sandbox-documents");
        return temporary;
    }

    /** Takes a document in pieces. */
    final class Intake extends OutputStream {
        private final String name = UUID.randomUUID().toString();
        private final MessageDigest digest = sha256();
        private ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        private DataOutputStream file;
        private long chunks;
        private long size;

        long size() {
            return size;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            size += length;
            chunk.write(bytes, from, length);
            if (chunk.size() >= CHUNK) flushChunk();
        }

        Stored finish() throws IOException {
            if (file == null && kept.isEmpty()) {
                small.put(name, chunk.toByteArray());
            } else {
                if (chunk.size() > 0) flushChunk();
                if (file == null) open();
                file.writeInt(0);
                file.close();
            }
            return new Stored(name, size, HexFormat.of().formatHex(digest.digest()));
        }

        void abandon() throws IOException {
            if (file == null) return;
            file.close();
            drop(name);
        }

        private void flushChunk() throws IOException {
            if (file == null) open();
            byte[] sealed = seal.close(chunk.toByteArray(), chunks++);
            file.writeInt(sealed.length);
            file.write(sealed);
            chunk = new ByteArrayOutputStream();
        }

        private void open() throws IOException {
            file = new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(folder().resolve(name))));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
