package io.bridgework.workspace;

import io.bridgework.model.SourceRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A staged row as bytes; table and line are known from where they lie. */
final class RowCodec {
    private RowCodec() {}

    static byte[] bytes(SourceRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, row.hash());
            out.writeInt(row.values().size());
            for (String value : row.values()) {
                text(out, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static SourceRow row(String file, long line, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String hash = text(in);
            int size = in.readInt();
            List<String> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                values.add(text(in));
            }
            return new SourceRow(file, line, values, hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Not writeUTF, which ends at 64 kB: a cell may hold more.
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                && !text.equals(new String(bytes, StandardCharsets.UTF_8))) {
            // Half a character, as a broken export has it, has no form in UTF-8.
            out.writeInt(-text.length());
            out.writeChars(text);
            return;
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length >= 0) {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
        char[] chars = new char[-length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = in.readChar();
        }
        return new String(chars);
    }
}
