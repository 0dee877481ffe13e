package io.bridgework.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its place whether a file is meant as a document, and which files are left behind by systems. */
final class DocumentPlaces {
    private static final Pattern SPLIT = Pattern.compile("[^a-z]+");
    private static final Set<String> WORDS = Set.of("attachment", "attachments", "document", "documents", "docs", "doc", "image",
            "images", "scan", "scans", "scanned", "xray", "xrays", "ray", "rays", "letter", "letters", "photo", "photos",
            "radiograph", "radiographs", "upload", "uploads", "media", "files", "pictures", "correspondence", "consents");
    private static final Set<String> LEFT_BEHIND = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r");

    /** Where a file lies. */
    enum Place {
        /** Beside the tables. */
        TABLES,
        /** In a folder of documents, where tables may lie too. */
        DOCUMENTS,
        /** Deeper in a folder of documents, in one with a number: one folder per patient. */
        DEEP_IN_DOCUMENTS
    }

    private DocumentPlaces() {}

    static Place of(String path) {
        String[] segments = path.toLowerCase(Locale.ROOT).split("/");
        for (int i = 0; i < segments.length - 1; i++) {
            for (String word : SPLIT.split(segments[i])) {
                if (WORDS.contains(word)) {
                    boolean deep = i < segments.length - 2 && segments[segments.length - 2].matches(".*\\d.*");
                    return deep ? Place.DEEP_IN_DOCUMENTS : Place.DOCUMENTS;
                }
            }
        }
        return Place.TABLES;
    }

    /** Files of the operating system or of a program that had a file open. */
    static boolean isLeftBehind(String path) {
        for (String segment : path.split("/")) {
            if (segment.startsWith(".") || segment.equals("__MACOSX") || segment.startsWith("~$")) {
                return true;
            }
        }
        return LEFT_BEHIND.contains(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }
}
