package io.bridgework.mapping;

import io.bridgework.model.Target;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Proposes the usual spelling for status words that are surely meant: {@code Sched}, {@code CANCELED}. A word that the
 * office made up stays as it is.
 */
final class StatusWords {
    private static final Map<String, Map<String, String>> BY_FIELD = read();

    private StatusWords() {}

    /** Source value to usual word, only for values that differ from it; empty for columns that are no status. */
    static Map<String, String> of(Target target, ColumnProfile profile) {
        Map<String, String> usual = BY_FIELD.get(target.field().replace("custom:", ""));
        var map = new TreeMap<String, String>();
        if (usual != null) {
            for (String value : profile.choices().keySet()) {
                String word = usual.get(plain(value));
                if (word != null && !word.equals(value)) {
                    map.put(value, word);
                }
            }
        }
        return map;
    }

    private static String plain(String value) {
        return value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static Map<String, Map<String, String>> read() {
        var fields = new HashMap<String, Map<String, String>>();
        for (var line : VocabularyFile.read("status-words.txt")) {
            Map<String, String> words = fields.computeIfAbsent(line.get(0), f -> new HashMap<>());
            words.put(plain(line.get(1)), line.get(1));
            for (String variant : line.get(2).split(",")) {
                if (!variant.isBlank()) {
                    words.put(plain(variant), line.get(1));
                }
            }
        }
        return fields;
    }
}
