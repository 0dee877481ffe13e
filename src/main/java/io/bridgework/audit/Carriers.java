package io.bridgework.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The spellings of insurance carriers, and which of them mean the same one. */
final class Carriers {
    /** More names than this are no list of carriers. */
    private static final int MOST = 20_000;
    private static final Set<String> FILLERS =
            Set.of("inc", "incorporated", "llc", "co", "corp", "corporation", "company", "ins", "insurance", "the", "of", "and");

    private final Map<String, Long> counts = new HashMap<>();
    private Map<String, String> usual = Map.of();

    void gather(Row row) {
        row.table().where(column -> column.means("insurance_carrier", "secondary_insurance_carrier"))
                .map(row::word)
                .filter(word -> !word.isEmpty() && (counts.size() < MOST || counts.containsKey(word)))
                .forEach(word -> counts.merge(word, 1L, Long::sum));
    }

    void settle() {
        usual = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(e -> skeleton(e.getKey()), Map.Entry::getKey, (often, seldom) -> often));
    }

    /** The spelling that most rows use for this carrier. */
    String usual(String name) {
        return usual.getOrDefault(skeleton(name), name);
    }

    /** What is left without case, signs, forms of company and vowels inside words: {@code blhrbrdntl}. */
    static String skeleton(String name) {
        var skeleton = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !FILLERS.contains(word)) {
                skeleton.append(word.charAt(0)).append(word.substring(1).replaceAll("[aeiouy]", "").replaceAll("(.)\\1+", "$1"));
            }
        }
        return skeleton.isEmpty() ? name.toLowerCase(Locale.ROOT) : skeleton.toString();
    }
}
