package io.bridgework.pipedrive;

/**
 * File names in a multipart header: as they are, in UTF-8, for any script (RFC 7578 section 4.2, which forbids the
 * {@code filename*} form here).
 */
final class FileName {
    private FileName() {}

    /** Replaces only what can stand in no header: control characters and halves of characters. */
    static String forHeader(String name) {
        StringBuilder clean = new StringBuilder(name.length());
        name.codePoints().map(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF ? '_' : c).forEach(clean::appendCodePoint);
        return clean.isEmpty() ? "document" : clean.toString();
    }
}
