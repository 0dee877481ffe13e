package io.bridgework.model.value;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Reads the text of RTF (Microsoft's specification 1.9.1, the part that notes use); what it does not know it leaves out. */
final class RtfReader {
    private static final Set<String> NOT_TEXT = Set.of(
            "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "headerl", "headerr", "footerl",
            "footerr", "fldinst", "listtable", "listoverridetable", "revtbl", "themedata", "datastore", "xmlnstbl", "generator");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("par", "\n"), Map.entry("line", "\n"), Map.entry("sect", "\n"), Map.entry("page", "\n"), Map.entry("row", "\n"),
            Map.entry("tab", "\t"), Map.entry("cell", "\t"), Map.entry("emdash", "\u2014"), Map.entry("endash", "\u2013"),
            Map.entry("lquote", "\u2018"), Map.entry("rquote", "\u2019"), Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"), Map.entry("bullet", "\u2022"), Map.entry("emspace", " "), Map.entry("enspace", " "));

    /** What a group inherits from the one around it. */
    private record Group(boolean skipped, int fallbackSigns) {}

    private final String rtf;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Group> outer = new ArrayDeque<>();
    private Group group = new Group(false, 1);
    private Charset charset = Charset.forName("windows-1252");
    private int at;
    private int toSkip;
    private int pictures;
    private boolean optional;

    RtfReader(String rtf) {
        this.rtf = rtf;
    }

    String read() {
        while (at < rtf.length()) {
            char c = rtf.charAt(at++);
            switch (c) {
                case '{' -> outer.push(group);
                case '}' -> {
                    group = outer.isEmpty() ? group : outer.pop();
                    optional = false;
                }
                case '\\' -> control();
                case '\n' -> { }
                default -> append(String.valueOf(c));
            }
        }
        return MarkupText.tidy(text.toString());
    }

    int pictures() {
        return pictures;
    }

    private void control() {
        if (at >= rtf.length()) {
            return;
        }
        char c = rtf.charAt(at);
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> hex();
            case '*' -> optional = true;
            case '~' -> append(" ");
            case '_' -> append("-");
            case '\n' -> append("\n");
            case '\\', '{', '}' -> append(String.valueOf(c));
            default -> { }
        }
    }

    private void hex() {
        String digits = rtf.substring(at, Math.min(at + 2, rtf.length()));
        at += digits.length();
        if (digits.matches("[0-9a-fA-F]{2}")) {
            byte[] one = {(byte) Integer.parseInt(digits, 16)};
            append(charset.decode(ByteBuffer.wrap(one)).toString());
        }
    }

    private void word() {
        int start = at;
        while (at < rtf.length() && Character.isLetter(rtf.charAt(at)) && rtf.charAt(at) < 128) {
            at++;
        }
        String word = rtf.substring(start, at);
        int number = at;
        if (at < rtf.length() && rtf.charAt(at) == '-') {
            at++;
        }
        while (at < rtf.length() && rtf.charAt(at) >= '0' && rtf.charAt(at) <= '9') {
            at++;
        }
        String digits = rtf.substring(number, at);
        if (at < rtf.length() && rtf.charAt(at) == ' ') {
            at++;
        }
        obey(word, digits.matches("-?\\d{1,8}") ? Integer.parseInt(digits) : 0, !digits.isEmpty());
    }

    private void obey(String word, int number, boolean hasNumber) {
        if (NOT_TEXT.contains(word) || optional) {
            pictures += word.equals("pict") ? 1 : 0;
            group = new Group(true, group.fallbackSigns());
            optional = false;
        } else if (word.equals("u") && hasNumber) {
            append(String.valueOf((char) number));
            toSkip = group.fallbackSigns();
        } else if (word.equals("uc")) {
            group = new Group(group.skipped(), number);
        } else if (word.equals("ansicpg")) {
            charset = codePage(number);
        } else if (SIGNS.containsKey(word)) {
            append(SIGNS.get(word));
        }
    }

    private static Charset codePage(int number) {
        String name = number == 65001 ? "UTF-8" : "windows-" + number;
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    private void append(String sign) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!group.skipped()) {
            text.append(sign);
        }
    }
}
