package io.bridgework.ui.part;

import java.util.Locale;

/** Names that machines use, made readable. */
public final class Words {
    private Words() {}

    /** {@code Recall due date} for {@code recall_due_date} or {@code recall-due-date}. */
    public static String plain(String id) {
        String words = id.replace('_', ' ').replace('-', ' ').strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The words of a finding's code: {@code Past but still scheduled} for {@code M28-past-but-still-scheduled}. */
    public static String ofCode(String code) {
        int dash = code.indexOf('-');
        boolean numbered = dash > 0 && code.substring(0, dash).chars().anyMatch(Character::isDigit);
        return plain(numbered ? code.substring(dash + 1) : code);
    }

    /** Two letters for a tile: {@code MV} for {@code Dr. Mara Voss}; {@code ?} when there is no name. */
    public static String initials(String name) {
        var letters = new StringBuilder();
        for (String part : name.strip().split("[\\s,]+")) {
            if (part.length() > 1 && !part.endsWith(".") && Character.isLetter(part.charAt(0))) {
                letters.append(Character.toUpperCase(part.charAt(0)));
            }
        }
        return letters.isEmpty() ? "?" : letters.length() == 1 ? letters.toString()
                : "" + letters.charAt(0) + letters.charAt(letters.length() - 1);
    }
}
