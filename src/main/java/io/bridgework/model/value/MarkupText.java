package io.bridgework.model.value;

/** Turns HTML and RTF into readable text. */
public final class MarkupText {
    private MarkupText() {}

    /** Plain text with line breaks and list items kept; text without markup comes back as it was but for line ends. M77 when there was markup. */
    public static Parsed<String> plain(String text) {
        throw new UnsupportedOperationException();
    }
}
