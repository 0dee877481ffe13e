package io.bridgework.model.value;

/** Texts that mean "no value". */
public final class Nothing {
    private Nothing() {}

    /**
     * Whether the text is empty or only says that there is nothing: blanks, {@code -}, {@code --}, {@code N/A},
     * {@code none}, {@code null}, masks such as {@code (   )   -} and {@code /  /}. Null dates and dummy numbers are
     * the business of their readers.
     */
    public static boolean isNothing(String text) {
        throw new UnsupportedOperationException();
    }
}
