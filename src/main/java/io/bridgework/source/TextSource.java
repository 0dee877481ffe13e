package io.bridgework.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;

/** The characters of a text file, with the hash of the bytes they came from. */
final class TextSource {
    private final Reader reader;
    private final HashedStream bytes;
    private final TextEncoding encoding;

    private TextSource(Reader reader, HashedStream bytes, TextEncoding encoding) {
        this.reader = reader;
        this.bytes = bytes;
        this.encoding = encoding;
    }

    static TextSource of(String text) {
        return new TextSource(new StringReader(text), null, new TextEncoding(TextEncoding.UTF_8));
    }

    static TextSource of(InputStream in, TextEncoding encoding) {
        var bytes = new HashedStream(in);
        return new TextSource(encoding.reader(bytes), bytes, encoding);
    }

    Reader reader() {
        return reader;
    }

    String sha256() throws IOException {
        return bytes == null ? "" : bytes.sha256();
    }

    /** The encoding found at first, or windows-1252 when bytes turned up later that are no UTF-8. */
    String encoding() {
        boolean foreign = reader instanceof MixedTextReader mixed && mixed.metForeignBytes();
        return foreign && encoding.name().equals(TextEncoding.UTF_8) ? TextEncoding.WINDOWS : encoding.name();
    }
}
