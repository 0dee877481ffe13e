package io.bridgework.workspace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.zip.DataFormatException;

/** Entries to frames and back. All but number and hash of the entry before is sealed, and sealed to these two. */
final class EntryCodec {
    private static final int COMPRESS_FROM = 200;
    private final Seal seal;

    EntryCodec(Seal seal) {
        this.seal = seal;
    }

    Frame encode(JournalEntry entry, long group) {
        byte[] sealed = seal.close(plain(entry), context(entry.number(), entry.previous()));
        return new Frame(entry.number(), group, entry.previous(), sealed);
    }

    /** Throws TroubleException NEWER, DAMAGED. */
    JournalEntry decode(Frame frame) {
        try {
            return entry(frame, seal.open(frame.sealed(), context(frame.number(), frame.previous())));
        } catch (GeneralSecurityException | IOException | DataFormatException e) {
            throw WorkspaceTrouble.damaged(
                    "Entry " + frame.number() + " of the workspace's journal was changed from outside.", e);
        }
    }

    private static byte[] context(long number, byte[] previous) {
        return ByteBuffer.allocate(8 + previous.length).putLong(number).put(previous).array();
    }

    private static byte[] plain(JournalEntry entry) {
        byte[] payload = entry.payload();
        boolean compressed = payload.length >= COMPRESS_FROM;
        byte[] stored = compressed ? Compression.deflate(payload) : payload;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(stored.length + 200);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(entry.type().code());
            out.writeByte(entry.version());
            out.writeLong(entry.at().toEpochMilli());
            out.write(entry.salt());
            out.writeUTF(entry.by());
            out.writeUTF(entry.summary());
            out.writeBoolean(compressed);
            out.writeInt(payload.length);
            out.write(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static JournalEntry entry(Frame frame, byte[] plain) throws IOException, DataFormatException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain));
        EntryType type = EntryType.of(in.readByte()).orElseThrow(WorkspaceTrouble::newer);
        int version = in.readUnsignedByte();
        if (version > JournalEntry.VERSION) {
            throw WorkspaceTrouble.newer();
        }
        Instant at = Instant.ofEpochMilli(in.readLong());
        byte[] salt = in.readNBytes(16);
        String by = in.readUTF();
        String summary = in.readUTF();
        boolean compressed = in.readBoolean();
        int length = in.readInt();
        byte[] stored = in.readAllBytes();
        byte[] payload = compressed ? Compression.inflate(stored, length) : stored;
        return new JournalEntry(frame.number(), at, type, version, by, summary, salt, payload, frame.previous());
    }
}
