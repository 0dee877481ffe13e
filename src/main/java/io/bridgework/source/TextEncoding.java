package io.bridgework.source;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Encoding of a text, found from its first bytes.
 *
 * @param name as in {@link io.bridgework.model.TableFormat#encoding()}
 */
record TextEncoding(String name) {
    static final String UTF_8 = "utf-8";
    static final String UTF_8_BOM = "utf-8-bom";
    static final String UTF_16_LE = "utf-16le";
    static final String UTF_16_BE = "utf-16be";
    static final String WINDOWS = "windows-1252";

    /** @param whole whether the bytes are the whole file, so that a character cut at their end counts as wrong */
    static TextEncoding of(byte[] bytes, boolean whole) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(UTF_8_BOM);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new TextEncoding(UTF_16_LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new TextEncoding(UTF_16_BE);
        }
        long[] zeros = new long[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        // Western text in UTF-16 has a zero in nearly every second byte, always on the same side.
        if (zeros[1] > bytes.length / 4 && zeros[0] < zeros[1] / 10) {
            return new TextEncoding(UTF_16_LE);
        }
        if (zeros[0] > bytes.length / 4 && zeros[1] < zeros[0] / 10) {
            return new TextEncoding(UTF_16_BE);
        }
        return new TextEncoding(Utf8Check.isUtf8(bytes, whole) ? UTF_8 : WINDOWS);
    }

    /** Whether the bytes can be text in this encoding: hardly any control characters. */
    boolean isText(byte[] bytes) {
        if (name.startsWith("utf-16")) {
            return true;
        }
        int odd = 0;
        for (byte b : bytes) {
            int c = b & 0xFF;
            odd += c == 0 ? 50 : c < 32 && c != '\t' && c != '\n' && c != '\r' && c != 0x0C && c != 0x1F && c != 1 ? 1 : 0;
        }
        return odd * 50L <= bytes.length;
    }

    /**
     * Text of a stream in this encoding. Bytes that are no UTF-8 are taken as windows-1252, one by one, so that a file put
     * together from both (rows of two systems) keeps every letter.
     */
    Reader reader(InputStream in) {
        return switch (name) {
            case UTF_16_LE -> new InputStreamReader(in, StandardCharsets.UTF_16LE);
            case UTF_16_BE -> new InputStreamReader(in, StandardCharsets.UTF_16BE);
            default -> new MixedTextReader(in, name.equals(WINDOWS));
        };
    }

    static Charset windows() {
        return Charset.forName("windows-1252");
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
