package io.bridgework.model.value;

import io.bridgework.model.value.Parsed.Problem;
import java.util.regex.Pattern;

/** Turns HTML and RTF into readable text. */
public final class MarkupText {
    private static final Pattern TAG = Pattern.compile(
            "</?(?:html|head|body|p|br|hr|div|span|b|i|u|s|em|strong|small|big|font|a|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th"
                    + "|h[1-6]|img|pre|code|blockquote|center|sup|sub|style|script|o:p|section|article|label)(?:\\s[^<>]*)?/?>|<!--",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:nbsp|amp|lt|gt|quot|apos|[lr]squo|[lr]dquo|ndash|mdash|bull|eacute|#\\d{2,6}|#x[0-9a-f]{2,5});", Pattern.CASE_INSENSITIVE);

    private MarkupText() {}

    /** Plain text with line breaks and list items kept; text without markup comes back as it was but for line ends. M77 when there was markup. */
    public static Parsed<String> plain(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (Nothing.strip(lines).startsWith("{\\rtf")) {
            var reader = new RtfReader(Nothing.strip(lines));
            return result(reader.read(), reader.pictures());
        }
        if (TAG.matcher(lines).find() || ENTITY.matcher(lines).find()) {
            var reader = new HtmlReader(lines);
            return result(reader.read(), reader.pictures());
        }
        return lines.isBlank() ? Parsed.nothing() : Parsed.of(lines);
    }

    private static Parsed<String> result(String text, int pictures) {
        var problem = new Problem("M77-markup-in-note", pictures == 0
                ? "The formatting was removed; the words, lines and lists stay."
                : "The formatting was removed; the words, lines and lists stay. Pictures in the note were left out: " + pictures + ".",
                pictures > 0);
        return text.isBlank() ? Parsed.nothing(problem) : Parsed.of(text, problem);
    }

    /** Without blanks at line ends, more than one empty line together, or empty lines at the ends. */
    static String tidy(String text) {
        return text.replaceAll("[ \\t]+(?=\\n)", "").replaceAll("\\n{3,}", "\n\n").strip();
    }
}
