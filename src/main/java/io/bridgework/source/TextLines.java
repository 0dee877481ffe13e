package io.bridgework.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Physical lines of a text, with their numbers and their line ends. Lines end with LF or CR LF; with CR only where the
 * text has no LF at all in its beginning (old Macintosh files), so that a lone CR inside a note stays where it is.
 */
final class TextLines implements Closeable {
    /** No line of an export is as long as this; what is longer is no text. */
    private static final int LONGEST = 64 << 20;

    /** A line without its end; the end is empty on the last line of a file that does not close it. */
    record Line(long number, String text, String end) {}

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final Deque<Line> returned = new ArrayDeque<>();
    private final char terminator;
    private int at;
    private int filled;
    private long number;
    private long charsRead;

    TextLines(Reader reader) throws IOException {
        this.reader = reader;
        fill();
        this.terminator = indexOf('\n', 0, filled) < 0 && indexOf('\r', 0, filled) >= 0 ? '\r' : '\n';
        if (filled > 0 && buffer[0] == '\uFEFF') {
            at = 1;
        }
    }

    /** The next line, or null at the end. */
    Line next() throws IOException {
        if (!returned.isEmpty()) {
            return returned.pop();
        }
        StringBuilder assembled = null;
        while (true) {
            if (at == filled && !fill()) {
                return assembled == null ? null : line(assembled.toString(), false);
            }
            int end = indexOf(terminator, at, filled);
            int until = end < 0 ? filled : end;
            if (end >= 0 && assembled == null) {
                String text = new String(buffer, at, until - at);
                at = end + 1;
                return line(text, true);
            }
            assembled = assembled == null ? new StringBuilder(2 * (until - at)) : assembled;
            assembled.append(buffer, at, until - at);
            at = until;
            if (end >= 0) {
                at++;
                return line(assembled.toString(), true);
            }
            if (assembled.length() > LONGEST) {
                throw new IOException("a line longer than " + LONGEST + " characters");
            }
        }
    }

    /** Gives lines back; they come again, in this order. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.push(lines.get(i));
        }
    }

    /** Characters taken from the reader so far. */
    long charsRead() {
        return charsRead;
    }

    private Line line(String text, boolean ended) {
        number++;
        if (!ended) {
            return new Line(number, text, "");
        }
        if (terminator == '\n' && text.endsWith("\r")) {
            return new Line(number, text.substring(0, text.length() - 1), "\r\n");
        }
        return new Line(number, text, String.valueOf(terminator));
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = 0;
        while (filled < buffer.length) {
            int count = reader.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                break;
            }
            filled += count;
        }
        charsRead += filled;
        return filled > 0;
    }

    private int indexOf(char sought, int from, int until) {
        for (int i = from; i < until; i++) {
            if (buffer[i] == sought) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
