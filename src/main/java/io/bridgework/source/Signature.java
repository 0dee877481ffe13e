package io.bridgework.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes. */
enum Signature {
    /** Also XLSX, DOCX, ODS: the entries tell. */
    ZIP,
    /** Old binary Office: .xls, .doc, .msg, and XLSX with a password. */
    OLE2,
    /** Pictures, PDF, sound, film, DICOM: something to look at or listen to. */
    MEDIA,
    RTF,
    HTML,
    XML,
    /** Programs, databases, archives. */
    OTHER_BINARY,
    TEXT;

    static Signature of(byte[] start, boolean whole) {
        if (starts(start, "PK\u0003\u0004") || starts(start, "PK\u0005\u0006")) {
            return ZIP;
        }
        if (starts(start, "\u00D0\u00CF\u0011\u00E0")) {
            return OLE2;
        }
        if (isMedia(start)) {
            return MEDIA;
        }
        if (starts(start, "{\\rtf")) {
            return RTF;
        }
        if (!TextEncoding.of(start, whole).isText(start)) {
            return OTHER_BINARY;
        }
        String text = new String(start, 0, Math.min(start.length, 600), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        boolean html = text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")
                || text.startsWith("<head") || text.startsWith("<meta");
        return html ? HTML : text.startsWith("<?xml") || text.matches("(?s)<[a-z][\\w:-]*[ >].*") ? XML : TEXT;
    }

    private static boolean isMedia(byte[] start) {
        return starts(start, "%PDF") || starts(start, "\u0089PNG") || starts(start, "\u00FF\u00D8\u00FF") || starts(start, "GIF8")
                || starts(start, "II*\0") || starts(start, "MM\0*") || starts(start, "BM") && at(start, 6, "\0\0\0\0")
                || starts(start, "RIFF") && (at(start, 8, "WEBP") || at(start, 8, "WAVE") || at(start, 8, "AVI ")) || at(start, 0, "\0\0") && at(start, 4, "ftyp") || at(start, 128, "DICM") || starts(start, "ID3") && start.length > 3 && start[3] < 16
                || starts(start, "\u00FF\u00FB") || starts(start, "OggS");
    }

    private static boolean starts(byte[] bytes, String magic) {
        return at(bytes, 0, magic);
    }

    private static boolean at(byte[] bytes, int place, String magic) {
        if (bytes.length < place + magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[place + i] & 0xFF) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
