package io.bridgework.model.value;

/** Reads parts of United States addresses; others pass through trimmed. */
public final class PlaceText {
    private PlaceText() {}

    /** {@code oregon} gives {@code OR} (M38); unknown text stays. */
    public static Parsed<String> state(String text) {
        throw new UnsupportedOperationException();
    }

    /** Puts back a zip's leading zero where the state uses one (M39), and the hyphen of nine digits. */
    public static Parsed<String> zip(String text, String state) {
        throw new UnsupportedOperationException();
    }
}
