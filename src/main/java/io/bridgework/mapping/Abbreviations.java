package io.bridgework.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the word that an unknown short one stands for, the way people shorten: by its beginning ({@code carr}) or without
 * its vowels ({@code entrd}, {@code dflt}). Where several words of different meaning come in question, it finds none.
 */
final class Abbreviations {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;
    /** A word must lose at least this many letters, else it is rather another word; all of its vowels may be just one. */
    private static final int FEWEST_LOST = 2;

    private final Map<String, List<String>> meanings;
    private final Set<String> spoken;
    private final Set<String> whole = new TreeSet<>();

    Abbreviations(Map<String, List<String>> meanings, Set<String> spoken) {
        this.meanings = meanings;
        this.spoken = spoken;
        meanings.keySet().stream().filter(w -> w.length() > SHORTEST).forEach(whole::add);
        spoken.stream().filter(w -> w.length() > SHORTEST).forEach(whole::add);
    }

    /** The word that this one is short for; null when there is none, or more than one. */
    String wholeWord(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || spoken.contains(word) || !word.chars().allMatch(Character::isLetter)) {
            return null;
        }
        return Stream.<Predicate<String>>of(
                        candidate -> skeleton(candidate).equals(word) && candidate.length() > word.length(),
                        candidate -> skeleton(candidate).startsWith(word) && losesEnough(candidate, word),
                        candidate -> candidate.startsWith(word) && losesEnough(candidate, word))
                .map(way -> only(word, way)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private String only(String word, Predicate<String> way) {
        List<String> found = whole.stream().filter(c -> c.charAt(0) == word.charAt(0) && way.test(c)).toList();
        boolean one = !found.isEmpty() && found.stream().allMatch(other -> meaning(other).equals(meaning(found.get(0))));
        return one ? found.get(0) : null;
    }

    private static boolean losesEnough(String whole, String word) {
        return whole.length() >= word.length() + FEWEST_LOST;
    }

    private List<String> meaning(String word) {
        List<String> known = meanings.get(word);
        List<String> single = known == null && word.endsWith("s") ? meanings.get(word.substring(0, word.length() - 1)) : known;
        return single == null ? List.of(word.replaceFirst("(s|ed|d)$", "")) : single;
    }

    /** The first letter and the consonants behind it, doubled ones once: {@code office} gives {@code ofc}. */
    private static String skeleton(String word) {
        var letters = new StringBuilder(word.substring(0, 1));
        for (char letter : word.substring(1).toCharArray()) {
            boolean doubled = letters.charAt(letters.length() - 1) == letter;
            if ("aeiou".indexOf(letter) < 0 && !doubled) {
                letters.append(letter);
            }
        }
        return letters.toString();
    }
}
