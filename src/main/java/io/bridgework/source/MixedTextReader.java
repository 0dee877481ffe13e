package io.bridgework.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * UTF-8 in which each byte that is not well formed stands for its windows-1252 character. Never loses a byte. Where a text
 * is known to hold windows-1252, only what makes a Western letter or sign is taken for UTF-8: two accented letters and a
 * curly quote may else read as one Chinese character.
 */
final class MixedTextReader extends Reader {
    private static final char[] WINDOWS = windowsTable();
    private final InputStream in;
    private final boolean westernOnly;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private boolean ended;
    private char pendingLow;
    private boolean foreign;

    /** @param westernOnly whether the text is known to hold windows-1252 */
    MixedTextReader(InputStream in, boolean westernOnly) {
        this.in = in;
        this.westernOnly = westernOnly;
    }

    /** Whether a byte was met that is no UTF-8. */
    boolean metForeignBytes() {
        return foreign;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int done = 0;
        if (pendingLow != 0 && length > 0) {
            target[offset] = pendingLow;
            pendingLow = 0;
            done = 1;
        }
        while (done < length) {
            if (at == filled && !refill()) {
                break;
            }
            byte first = buffer[at];
            if (first >= 0) {
                target[offset + done++] = (char) first;
                at++;
                continue;
            }
            int sequence = Utf8Check.sequence(buffer, at, filled);
            if (sequence < 0 && !ended) {
                if (done > 0) {
                    break;
                }
                refill();
                continue;
            }
            done += decode(Math.max(sequence, 0), target, offset + done, length - done);
        }
        return done == 0 && length > 0 ? -1 : done;
    }

    private int decode(int sequence, char[] target, int place, int room) {
        int point = sequence == 0 ? -1 : point(sequence);
        if (point < 0 || westernOnly && !isWestern(point)) {
            foreign = true;
            target[place] = WINDOWS[buffer[at++] & 0xFF];
            return 1;
        }
        at += sequence;
        if (point < 0x10000) {
            target[place] = (char) point;
            return 1;
        }
        target[place] = Character.highSurrogate(point);
        if (room > 1) {
            target[place + 1] = Character.lowSurrogate(point);
            return 2;
        }
        pendingLow = Character.lowSurrogate(point);
        return 1;
    }

    private int point(int sequence) {
        int point = buffer[at] & (sequence == 2 ? 0x1F : sequence == 3 ? 0x0F : 0x07);
        for (int i = 1; i < sequence; i++) {
            point = point << 6 | buffer[at + i] & 0x3F;
        }
        return point;
    }

    /** Latin letters with accents, general punctuation, the signs for euro and trade mark. */
    private static boolean isWestern(int point) {
        return point >= 0xA0 && point <= 0x24F || point >= 0x2010 && point <= 0x2044 || point == 0x20AC || point == 0x2122;
    }

    /** Keeps what is not yet decoded and reads on; false when there is nothing left. */
    private boolean refill() throws IOException {
        int rest = filled - at;
        System.arraycopy(buffer, at, buffer, 0, rest);
        at = 0;
        filled = rest;
        int count = ended ? -1 : in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            ended = true;
        } else {
            filled += count;
        }
        return filled > 0;
    }

    private static char[] windowsTable() {
        var table = new char[256];
        for (int i = 0; i < 256; i++) {
            String text = new String(new byte[] {(byte) i}, TextEncoding.windows());
            // Five bytes have no character there; they stay as the control characters of the same number.
            table[i] = text.charAt(0) == '\uFFFD' ? (char) i : text.charAt(0);
        }
        return table;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
