package io.bridgework.workspace;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflate, fastest level: at the sizes of blocks and entries it is as quick as the disk. */
final class Compression {
    private Compression() {}

    static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] target = new byte[plain.length / 2 + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == target.length) {
                    target = java.util.Arrays.copyOf(target, target.length * 2);
                }
                length += deflater.deflate(target, length, target.length - length);
            }
            return java.util.Arrays.copyOf(target, length);
        } finally {
            deflater.end();
        }
    }

    /** @param length of the plain bytes */
    static byte[] inflate(byte[] compressed, int length) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            // Raw deflate wants one byte more than the stream has (zlib manual, inflateInit2).
            inflater.setInput(java.util.Arrays.copyOf(compressed, compressed.length + 1));
            byte[] plain = new byte[length];
            int read = 0;
            while (read < length) {
                int more = inflater.inflate(plain, read, length - read);
                if (more == 0) {
                    throw new DataFormatException("fewer bytes than were written");
                }
                read += more;
            }
            return plain;
        } finally {
            inflater.end();
        }
    }
}
