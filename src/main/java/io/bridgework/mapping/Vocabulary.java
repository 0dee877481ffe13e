package io.bridgework.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and phrases with what they mean. Reads abbreviations, plurals, words written together, and slips of typing. */
final class Vocabulary {
    /** Two letters that may be part of a word written together: {@code hmphone}, {@code patid}. */
    private static final Set<String> SHORT_PARTS =
            Set.of("id", "hm", "wk", "pt", "dt", "no", "tx", "ph", "nm", "cd", "tp", "by", "at", "on", "of");
    private static final int SHORTEST_FOR_PARTS = 5;
    private static final int SHORTEST_FOR_SLIPS = 6;
    private static final int MOST_PARTS = 4;

    private final Map<String, List<String>> meanings = new LinkedHashMap<>();
    private final Map<List<String>, List<String>> phrases = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private Set<String> spoken = Set.of();
    private Abbreviations abbreviations;
    private int longestPhrase = 1;

    private Vocabulary() {}

    /** @param spoken words that are written out in phrases, so that they abbreviate nothing and may be abbreviated */
    static Vocabulary read(String resource, Set<String> spoken) {
        var vocabulary = new Vocabulary();
        List<List<String>> lines = VocabularyFile.read(resource);
        lines.forEach(line -> vocabulary.addWords(line.get(0), line.get(1)));
        vocabulary.spoken = Set.copyOf(spoken);
        vocabulary.abbreviations = new Abbreviations(vocabulary.meanings, spoken);
        lines.forEach(line -> vocabulary.addPhrases(line.get(0), line.get(1)));
        return vocabulary;
    }

    private void addWords(String meaning, String variants) {
        List<String> words = List.of(meaning.split(" "));
        known.addAll(words);
        if (words.size() == 1) {
            meanings.put(meaning, words);
        }
        for (String variant : variants.split(",")) {
            if (!variant.isBlank() && !variant.strip().contains(" ")) {
                meanings.putIfAbsent(variant.strip(), words);
            }
        }
    }

    private void addPhrases(String meaning, String variants) {
        for (String variant : variants.split(",")) {
            if (variant.strip().contains(" ")) {
                var read = new ArrayList<String>();
                for (String word : variant.strip().split(" ")) {
                    read.addAll(meaningsOf(word));
                }
                phrases.putIfAbsent(List.copyOf(read), List.of(meaning.split(" ")));
                longestPhrase = Math.max(longestPhrase, read.size());
            }
        }
    }

    boolean isMeaning(String word) {
        return known.contains(word);
    }

    /** What a single lower-case word stands for; the word itself where nothing is known. */
    List<String> meaningsOf(String word) {
        List<String> direct = lookUp(word);
        if (direct != null) {
            return direct;
        }
        if (word.length() >= SHORTEST_FOR_PARTS) {
            List<String> parts = parts(word);
            if (parts != null) {
                return parts;
            }
        }
        String meant = word.length() >= SHORTEST_FOR_SLIPS ? slipOf(word) : null;
        if (meant != null) {
            return meanings.get(meant);
        }
        String whole = abbreviations.wholeWord(word);
        List<String> known = whole == null ? null : lookUp(whole);
        return known != null ? known : List.of(singular(whole == null ? word : whole));
    }

    private List<String> lookUp(String word) {
        List<String> direct = meanings.get(word);
        return direct == null ? meanings.get(singular(word)) : direct;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** The fewest known parts that make up the word; null when there are none. */
    private List<String> parts(String word) {
        var best = new int[word.length() + 1];
        var from = new int[word.length() + 1];
        java.util.Arrays.fill(best, MOST_PARTS + 1);
        best[0] = 0;
        for (int end = 2; end <= word.length(); end++) {
            for (int start = 0; start <= end - 2; start++) {
                String part = word.substring(start, end);
                boolean usable = part.length() > 2
                        ? lookUp(part) != null || part.length() > 3 && spoken.contains(part) : SHORT_PARTS.contains(part);
                if (usable && best[start] + 1 < best[end]) {
                    best[end] = best[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (best[word.length()] > MOST_PARTS) {
            return null;
        }
        var found = new ArrayList<String>();
        for (int end = word.length(); end > 0; end = from[end]) {
            List<String> part = lookUp(word.substring(from[end], end));
            found.addAll(0, part == null ? List.of(word.substring(from[end], end)) : part);
        }
        return List.copyOf(found);
    }

    /** The known word that is one slip away (a letter more, less, other, or two swapped); null when none or several are. */
    private String slipOf(String word) {
        String found = null;
        for (String candidate : meanings.keySet()) {
            if (candidate.length() >= SHORTEST_FOR_SLIPS - 1 && isOneSlipAway(word, candidate)) {
                if (found != null && !meanings.get(found).equals(meanings.get(candidate))) {
                    return null;
                }
                found = candidate;
            }
        }
        return found;
    }

    private static boolean isOneSlipAway(String a, String b) {
        int lengths = a.length() - b.length();
        if (Math.abs(lengths) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        if (lengths != 0) {
            return lengths > 0 ? restA.substring(1).equals(restB) : restB.substring(1).equals(restA);
        }
        boolean other = restA.isEmpty() || restA.substring(1).equals(restB.substring(1));
        boolean swapped = restA.length() > 1 && restA.charAt(0) == restB.charAt(1) && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return other || swapped;
    }

    /** The words with known phrases put together, the longest first. */
    List<String> joinPhrases(List<String> words) {
        List<String> current = words;
        for (int size = longestPhrase; size > 1; size--) {
            current = joinPhrases(current, size);
        }
        return current;
    }

    private List<String> joinPhrases(List<String> words, int size) {
        var joined = new ArrayList<String>();
        int at = 0;
        while (at < words.size()) {
            List<String> phrase = at + size <= words.size() ? phrases.get(words.subList(at, at + size)) : null;
            joined.addAll(phrase == null ? List.of(words.get(at)) : phrase);
            at += phrase == null ? 1 : size;
        }
        return joined;
    }
}
