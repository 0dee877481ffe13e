package io.bridgework.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code multipart/form-data} body part by part, holding no more than a buffer of it. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final int MOST_HEADER_BYTES = 8_192;

    private final InputStream in;
    private final byte[] mark;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    /** A part's head: its name, and the file name where it is a file. */
    record Part(String name, Optional<String> fileName) {}

    private Multipart(InputStream in, String boundary) {
        this.in = in;
        this.mark = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    static Optional<Multipart> of(String contentType, InputStream in) {
        Matcher found = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/form-data") || !found.find()) return Optional.empty();
        return Optional.of(new Multipart(in, found.group(1) != null ? found.group(1) : found.group(2)));
    }

    /** Goes to the first part; what stands before it is dropped. */
    void start() throws IOException {
        // The first mark has no line end before it; one put there makes all marks alike.
        buffer[0] = '\r';
        buffer[1] = '\n';
        to = 2;
        content(OutputStream.nullOutputStream());
    }

    /** The head of the next part, or empty at the end. The content of the part before has to be read first. */
    Optional<Part> next() throws IOException {
        String end = line();
        if (end.startsWith("--")) return Optional.empty();
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
        }
        String disposition = headers.getOrDefault("content-disposition", "");
        Optional<String> wide = parameter(disposition, "filename*").map(Multipart::extended);
        return Optional.of(new Part(parameter(disposition, "name").orElse(""), wide.or(() -> parameter(disposition, "filename"))));
    }

    /** Writes the current part's content. */
    void content(OutputStream out) throws IOException {
        while (true) {
            int at = find();
            if (at >= 0) {
                out.write(buffer, from, at - from);
                from = at + mark.length;
                return;
            }
            int safe = Math.max(0, to - from - mark.length + 1);
            out.write(buffer, from, safe);
            from += safe;
            fill();
        }
    }

    private int find() {
        for (int i = from; i <= to - mark.length; i++) {
            int j = 0;
            while (j < mark.length && buffer[i + j] == mark[j]) j++;
            if (j == mark.length) return i;
        }
        return -1;
    }

    private String line() throws IOException {
        StringBuilder bytes = new StringBuilder();
        while (bytes.length() < MOST_HEADER_BYTES) {
            if (from == to) fill();
            char c = (char) (buffer[from++] & 0xff);
            if (c == '\n') break;
            if (c != '\r') bytes.append(c);
        }
        return new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) throw new IOException("The upload ends before its last boundary.");
        to += read;
    }

    private static Optional<String> parameter(String disposition, String name) {
        Matcher found = Pattern.compile("(?:^|;)\\s*" + Pattern.quote(name) + "=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;]*))").matcher(disposition);
        if (!found.find()) return Optional.empty();
        String text = found.group(1) != null ? found.group(1).replaceAll("\\\\(.)", "$1").replace("%22", "\"") : found.group(2).trim();
        return Optional.of(text);
    }

    private static String extended(String value) {
        int at = value.indexOf("''");
        return at < 0 ? value : java.net.URLDecoder.decode(value.substring(at + 2).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
