package io.bridgework.model.value;

import java.util.Locale;
import java.util.Set;

/** Texts that mean "no value". */
public final class Nothing {
    private static final Set<String> WORDS = Set.of(
            "none", "null", "nil", "n/a", "na", "n.a.", "n.a", "#n/a", "n\\a", "not available", "not applicable",
            "(none)", "(null)", "(blank)", "<null>", "<none>", "\\n", "undefined", "no data");

    private static final int LONGEST_WORD = 14;

    private Nothing() {}

    /**
     * Whether the text is empty or only says that there is nothing: blanks, {@code -}, {@code --}, {@code N/A},
     * {@code none}, {@code null}, masks such as {@code (   )   -} and {@code /  /}. Null dates and dummy numbers are
     * the business of their readers. {@code unknown} is an answer (of a gender, of a consent) and so not nothing.
     */
    public static boolean isNothing(String text) {
        String cell = strip(text);
        return isMask(cell)
                || cell.length() <= LONGEST_WORD && (WORDS.contains(cell.toLowerCase(Locale.ROOT)) || cell.equals("NaN"));
    }

    /** Whether the text holds neither a letter nor a digit nor a sign of its own: blank, or the mask of an empty form field. */
    static boolean isMask(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c) && "-_/().,:;#+*?\\|'\"–—".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Without blanks at the ends, the ones that do not break and the ones without width included. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Blanks of any kind as single plain ones, none at the ends. */
    static String squeeze(String text) {
        var squeezed = new StringBuilder(text.length());
        for (char c : strip(text).toCharArray()) {
            if (!isBlank(c)) {
                squeezed.append(c);
            } else if (squeezed.charAt(squeezed.length() - 1) != ' ') {
                squeezed.append(' ');
            }
        }
        return squeezed.toString();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff' || c < ' ';
    }
}
