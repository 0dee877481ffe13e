package io.bridgework.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out the byte order mark that a text may begin with. */
final class WithoutByteOrderMark extends FilterReader {
    private boolean begun;

    WithoutByteOrderMark(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        boolean mark = !begun && count > 0 && target[offset] == '\uFEFF';
        begun |= count > 0;
        if (!mark) {
            return count;
        }
        System.arraycopy(target, offset + 1, target, offset, count - 1);
        return count > 1 ? count - 1 : read(target, offset, length);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
