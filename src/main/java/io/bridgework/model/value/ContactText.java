package io.bridgework.model.value;

import java.util.List;

/** Reads phone numbers and e-mail addresses. */
public final class ContactText {
    private ContactText() {}

    /**
     * A number fit for a contact field.
     *
     * @param number in international form with blanks: {@code +1 847-555-0103}
     * @param extension digits; empty when there is none
     * @param words what else stood there ("call mom"); empty when nothing did
     */
    public record Phone(String number, String extension, String words) {}

    /**
     * Reads the phones of a cell. Dummy numbers, too short and too long ones give no phone and a problem (M32, M34);
     * extensions and words are set apart (M31).
     *
     * @param region two letters, for numbers without country code: {@code US}
     */
    public static Parsed<List<Phone>> phones(String text, String region) {
        throw new UnsupportedOperationException();
    }

    /** Reads the e-mail addresses of a cell, split on {@code , ; / |} and blanks. Dummies (M35) and malformed ones (M37) are left out with a problem; several are kept (M36). */
    public static Parsed<List<String>> emails(String text) {
        throw new UnsupportedOperationException();
    }
}
