package io.bridgework.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes plain lines as the small HTML of Pipedrive's notes: escaped, with {@code <br>} between lines, cut into pages
 * where one would be too long. Sizes are bytes of the encoded text in UTF-8.
 */
final class NotePages {
    private static final String BREAK = "<br>";

    private final int limitBytes;
    private final List<String> pages = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private int pageBytes;

    private NotePages(int limitBytes) {
        this.limitBytes = limitBytes;
    }

    static List<String> of(List<String> lines, int limitBytes) {
        var pages = new NotePages(limitBytes);
        for (String text : lines) {
            for (String line : text.split("\n", -1)) {
                pages.add(line);
            }
        }
        pages.flush();
        return pages.pages;
    }

    /** Room that these lines take on a page. */
    static int bytes(List<String> lines) {
        return lines.stream().flatMap(text -> text.lines()).mapToInt(line -> bytes(escape(line)) + BREAK.length()).sum();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void add(String line) {
        String rest = line;
        while (bytes(escape(rest)) > limitBytes) {
            int end = fitting(rest);
            append(escape(rest.substring(0, end)));
            rest = rest.substring(end);
        }
        append(escape(rest));
    }

    /** Length of the longest beginning that fits on a page, to a blank where there is one in its second half. */
    private int fitting(String text) {
        int bytes = 0;
        int end = 0;
        int blank = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            bytes += bytes(escape(Character.toString(point)));
            if (bytes > limitBytes) {
                break;
            }
            end += Character.charCount(point);
            if (Character.isWhitespace(point)) {
                blank = end;
            }
        }
        // A limit smaller than one character cannot be kept; a character a page is as near as it gets.
        int least = Character.charCount(text.codePointAt(0));
        return Math.max(least, blank > end / 2 ? blank : end);
    }

    private void append(String html) {
        int size = bytes(html);
        if (pageBytes > 0 && pageBytes + BREAK.length() + size > limitBytes) {
            flush();
        }
        if (page.length() > 0 || pageBytes > 0) {
            page.append(BREAK);
            pageBytes += BREAK.length();
        }
        page.append(html);
        pageBytes += size;
    }

    private void flush() {
        if (page.length() > 0) {
            pages.add(page.toString());
        }
        page.setLength(0);
        pageBytes = 0;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
