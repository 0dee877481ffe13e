package io.bridgework.audit;

import java.util.Locale;
import java.util.Set;

/** Statuses as words that can be compared. */
final class StatusWord {
    private StatusWord() {}

    static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The word that the mapping puts in a source word's place, or the source word. */
    static String mapped(AuditColumn column, String word) {
        return column.values().getOrDefault(word.strip(), word);
    }

    /** Whether the word answers the question that its column's name asks. */
    static boolean isYesOrNo(String word) {
        return Set.of("y", "n", "t", "f", "x").contains(folded(word));
    }

    /** Whether the word is a number or a letter that only its system's manual explains. */
    static boolean isCode(String word) {
        return word.strip().matches("\\d{1,3}|[A-Za-z]");
    }
}
