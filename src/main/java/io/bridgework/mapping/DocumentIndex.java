package io.bridgework.mapping;

import io.bridgework.model.DocumentFile;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the document that a path at the source means, whatever slashes, case or folders in front it is written with.
 * Never takes a file of the same name from another folder, which could be another patient's.
 */
final class DocumentIndex {
    private static final int COMMON_PARTS = 2;

    private final Map<String, List<DocumentFile>> byName = new HashMap<>();

    DocumentIndex(List<DocumentFile> documents) {
        for (DocumentFile document : documents) {
            List<String> parts = parts(document.path());
            byName.computeIfAbsent(parts.get(parts.size() - 1), n -> new ArrayList<>()).add(document);
        }
        byName.values().forEach(l -> l.sort(Comparator.comparing(DocumentFile::path)));
    }

    /** Empty when no document fits, or several different ones fit equally well. */
    Optional<DocumentFile> find(String path) {
        List<String> wanted = parts(path);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        int best = 0;
        var found = new ArrayList<DocumentFile>();
        for (DocumentFile document : byName.getOrDefault(wanted.get(wanted.size() - 1), List.of())) {
            List<String> parts = parts(document.path());
            int common = common(wanted, parts);
            boolean fits = common >= Math.min(wanted.size(), parts.size()) || common >= COMMON_PARTS;
            if (fits && common > best) {
                best = common;
                found.clear();
            }
            if (fits && common == best) {
                found.add(document);
            }
        }
        boolean one = found.stream().map(DocumentFile::sha256).distinct().count() == 1;
        return one ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static int common(List<String> a, List<String> b) {
        int common = 0;
        while (common < a.size() && common < b.size()
                && a.get(a.size() - 1 - common).equals(b.get(b.size() - 1 - common))) {
            common++;
        }
        return common;
    }

    private static List<String> parts(String path) {
        var parts = new ArrayList<String>();
        String plain = Normalizer.normalize(path, Normalizer.Form.NFC).replace('\\', '/').toLowerCase(Locale.ROOT);
        for (String part : plain.replaceFirst("^(file:/*)?[a-z]:", "").replace("%20", " ").split("/")) {
            if (!part.isBlank() && !part.equals(".")) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** The last part of a path. */
    static String name(String path) {
        String plain = path.strip().replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
