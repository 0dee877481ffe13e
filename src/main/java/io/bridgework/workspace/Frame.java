package io.bridgework.workspace;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * An entry as it lies in the journal file: magic, length and CRC32C of the body; the body is the frame's version, the
 * entry's number, the number of the first entry of its group, the hash of the entry before, and the sealed rest.
 *
 * @param group number of the first entry that was flushed together with this one: all before it were on disk already
 */
record Frame(long number, long group, byte[] previous, byte[] sealed) {
    static final int MAGIC = 0x42574A31;
    static final int HEAD = 12;
    static final int LONGEST_BODY = 1 << 28;
    private static final byte VERSION = 1;
    private static final int BODY_HEAD = 1 + 8 + 8 + 32;

    byte[] bytes() {
        ByteBuffer frame = ByteBuffer.allocate(HEAD + BODY_HEAD + sealed.length);
        frame.position(HEAD).put(VERSION).putLong(number).putLong(group).put(previous).put(sealed);
        int length = frame.position() - HEAD;
        frame.putInt(0, MAGIC).putInt(4, length).putInt(8, crc(frame.array(), HEAD, length));
        return frame.array();
    }

    /** The length of the body, when a frame may begin with these bytes. */
    static Optional<Integer> bodyLength(byte[] head) {
        ByteBuffer buffer = ByteBuffer.wrap(head);
        int length = buffer.getInt(4);
        boolean plausible = buffer.getInt(0) == MAGIC && length >= BODY_HEAD && length <= LONGEST_BODY;
        return plausible ? Optional.of(length) : Optional.empty();
    }

    /** Empty when a bit is wrong. Throws TroubleException NEWER. */
    static Optional<Frame> parse(byte[] head, byte[] body) {
        if (ByteBuffer.wrap(head).getInt(8) != crc(body, 0, body.length)) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(body);
        if (buffer.get() > VERSION) {
            throw WorkspaceTrouble.newer();
        }
        long number = buffer.getLong();
        long group = buffer.getLong();
        byte[] previous = new byte[32];
        buffer.get(previous);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return Optional.of(new Frame(number, group, previous, sealed));
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    int length() {
        return HEAD + BODY_HEAD + sealed.length;
    }
}
