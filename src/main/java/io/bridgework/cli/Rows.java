package io.bridgework.cli;

import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows that a person names on the command line: {@code all}, numbers as listed from 1, or names of records. */
final class Rows {
    private Rows() {}

    /** The named ones of a list. Throws Trouble for a name that is none of them. */
    static <T> List<T> named(List<String> words, List<T> rows, Function<T, String> record) {
        if (words.contains("all")) {
            return rows;
        }
        var chosen = new ArrayList<T>();
        for (String word : words) {
            List<T> found = found(word, rows, record);
            if (found.isEmpty()) {
                throw new TroubleException(Trouble.wrongUsage(
                        "ROW", "“" + word + "” is no row of the list.", "Nothing was decided.",
                        "Name rows by their numbers or records as listed, or all of them by “all”."));
            }
            chosen.addAll(found);
        }
        return chosen.stream().distinct().toList();
    }

    private static <T> List<T> found(String word, List<T> rows, Function<T, String> record) {
        if (word.chars().allMatch(Character::isDigit) && word.length() < 8) {
            int row = Integer.parseInt(word);
            return row >= 1 && row <= rows.size() ? List.of(rows.get(row - 1)) : List.of();
        }
        return rows.stream().filter(candidate -> record.apply(candidate).equals(word)).toList();
    }
}
