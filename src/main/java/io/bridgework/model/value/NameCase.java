package io.bridgework.model.value;

import java.util.Locale;
import java.util.Set;

/** Turns names that are all capitals or all small letters into name case. */
final class NameCase {
    /** Small words of family names that stay small behind another word. */
    private static final Set<String> SMALL = Set.of("de", "del", "da", "das", "do", "dos", "di", "von", "der", "den", "y", "e");
    private static final Set<String> SMALL_AFTER_DE = Set.of("la", "las", "los", "le");
    private static final Set<String> CAPITALS =
            Set.of("ii", "iii", "iv", "dds", "dmd", "rdh", "md", "phd", "do", "rn", "np", "pa");
    private static final int SHORTEST = 3;

    private NameCase() {}

    /** Whether the letters are all capitals or all small, and enough of them to tell. */
    static boolean isOneCase(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters >= SHORTEST && (isUpper(text) || text.equals(text.toLowerCase(Locale.ROOT)));
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** The words of a name in name case: O'Neil, McDonald, Smith-Jones, de la Cruz. */
    static String of(String text) {
        boolean upper = isUpper(text);
        var named = new StringBuilder();
        String before = "";
        for (String word : text.split(" ")) {
            String small = word.toLowerCase(Locale.ROOT);
            boolean stays = SMALL.contains(small) && word.length() > 1
                    || SMALL_AFTER_DE.contains(small) && before.equals("de");
            boolean initials = upper && before.isEmpty() && word.length() <= 2 && !text.contains(" ");
            named.append(named.isEmpty() ? "" : " ")
                    .append(initials ? word : stays && text.contains(" ") ? small : word(small));
            before = small;
        }
        return named.toString();
    }

    private static String word(String small) {
        if (CAPITALS.contains(small) && !small.equals("do")) {
            return small.toUpperCase(Locale.ROOT);
        }
        var word = new StringBuilder(small.length());
        boolean start = true;
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            boolean afterMc = i == 2 && small.startsWith("mc") && small.length() > 3;
            word.append(start || afterMc ? Character.toUpperCase(c) : c);
            // O'Neil and D'Angelo, but not Ja'nae's last letter in Jones's
            boolean apostrophe = (c == '\'' || c == '\u2019') && i <= 2 && i + 2 < small.length();
            start = apostrophe || !Character.isLetter(c) && c != '\'' && c != '\u2019';
        }
        return word.toString();
    }
}
