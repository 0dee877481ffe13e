package io.bridgework.sandbox;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes on so many bytes, then breaks. */
final class CutStream extends FilterOutputStream {
    private long left;

    CutStream(OutputStream out, long bytes) {
        super(out);
        this.left = bytes;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int now = (int) Math.min(left, length);
        out.write(bytes, from, now);
        left -= now;
        if (now == length) return;
        out.flush();
        throw new IOException("cut on purpose");
    }
}
