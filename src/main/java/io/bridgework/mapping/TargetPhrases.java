package io.bridgework.mapping;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words, as written, that the header phrases of {@code targets.txt} are made of. */
final class TargetPhrases {
    private static final int PHRASES = 4;

    private TargetPhrases() {}

    static Set<String> words() {
        var words = new TreeSet<String>();
        for (List<String> line : VocabularyFile.read("targets.txt")) {
            for (String phrase : line.get(PHRASES).split(";")) {
                words.addAll(List.of(phrase.replaceFirst("~.*", "").strip().split(" ")));
            }
        }
        words.remove("");
        return words;
    }
}
