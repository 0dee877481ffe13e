package io.bridgework.mapping;

import io.bridgework.model.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Proposes words for the codes of systems that write numbers or letters for states: {@code PatStatus 2} is an inactive
 * patient. Only where every value of the column is such a code, since an office may number things its own way.
 */
final class StatusCodes {
    private static final List<Code> CODES = VocabularyFile.read("status-codes.txt").stream().map(Code::of).toList();

    private StatusCodes() {}

    /** @param beside a header that the file must have; empty where the column's own header is enough */
    private record Code(String field, String header, String beside, Map<String, String> words) {
        static Code of(List<String> line) {
            var words = new LinkedHashMap<String, String>();
            for (String each : line.get(3).split(",")) {
                String[] two = each.strip().split("=");
                words.put(two[0], two[1]);
            }
            return new Code(line.get(0), line.get(1), line.get(2), words);
        }

        boolean fits(String target, String name, List<ColumnView> columns) {
            return field.equals(target) && (header.equals("*") || header.equals(name))
                    && (beside.isEmpty() || columns.stream().anyMatch(c -> plain(c.name()).equals(beside)));
        }
    }

    /** Code to word; empty where the column holds no codes that are known. */
    static Map<String, String> of(Target target, ColumnView column, List<ColumnView> columns) {
        String field = target.field().replace("custom:", "");
        for (Code code : CODES) {
            if (code.fits(field, plain(column.name()), columns)) {
                Map<String, String> found = words(code.words(), column.profile());
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Map.of();
    }

    private static Map<String, String> words(Map<String, String> words, ColumnProfile profile) {
        var found = new TreeMap<String, String>();
        for (String value : profile.choices().keySet()) {
            String code = value.strip().toUpperCase(Locale.ROOT);
            if (!code.isEmpty() && !words.containsKey(code)) {
                return Map.of();
            }
            if (!code.isEmpty()) {
                found.put(value, words.get(code));
            }
        }
        return found;
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }
}
