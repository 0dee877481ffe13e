package io.bridgework.model.value;

/** Reads names of people. */
public final class NameText {
    private NameText() {}

    /** All parts may be empty but not first and last at once. */
    public record PersonName(String title, String first, String middle, String last, String suffix, String preferred) {
        /** {@code First Middle Last Suffix}, single blanks. */
        public String display() {
            return String.join(" ", title, firstWithMiddle(), last, suffix).replaceAll("\\s+", " ").strip();
        }

        public String firstWithMiddle() {
            return (first + " " + middle).strip();
        }
    }

    /**
     * Reads a name in one cell: {@code Last, First M (Pref)}, {@code Lehrer, 'Andy' Tom}, {@code First Last}.
     * Capitals are turned into name case only where the whole name is in capitals or small letters (M09), keeping O'Neil, McDonald, de la Cruz.
     */
    public static Parsed<PersonName> parse(String text) {
        throw new UnsupportedOperationException();
    }

    /** Tidies a part that stands in its own column: blanks, and case as in {@link #parse}. */
    public static String tidyPart(String text) {
        throw new UnsupportedOperationException();
    }

    /** Whether this is no patient: {@code Test, Patient}, {@code ZZZ}, {@code Do Not Use} (M10). */
    public static boolean looksLikeTest(String text) {
        throw new UnsupportedOperationException();
    }
}
