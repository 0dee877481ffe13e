package io.bridgework.model.value;

import io.bridgework.model.value.NameText.PersonName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name cell divided into its parts. No word of the cell is dropped.
 *
 * @param isUnusual whether it holds more than names: a title, a preferred name, or so many words that the division is a guess
 */
record NameCell(PersonName name, boolean isUnusual) {
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir", "hon", "fr", "sr.");
    private static final Set<String> SUFFIXES = Set.of(
            "jr", "sr", "ii", "iii", "iv", "esq", "dds", "dmd", "md", "rdh", "phd", "rn", "np", "dvm");
    private static final Set<String> LAST_NAME_STARTS = Set.of(
            "de", "del", "da", "das", "dos", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "st", "st.", "bin",
            "ibn", "al", "el", "mac", "san", "santa");
    private static final Pattern PREFERRED = Pattern.compile(
            "\\(([^()]+)\\)|\"([^\"]+)\"|\u201c([^\u201d]+)\u201d|(?<![\\p{L}])['\u2018]([^'\u2019]{2,})['\u2019](?![\\p{L}])");

    static NameCell of(String cell) {
        Matcher m = PREFERRED.matcher(cell);
        String preferred = "";
        String rest = cell;
        if (m.find()) {
            for (int group = 1; group <= m.groupCount(); group++) {
                preferred = m.group(group) == null ? preferred : Nothing.squeeze(m.group(group));
            }
            rest = Nothing.squeeze(cell.substring(0, m.start()) + " " + cell.substring(m.end()));
        }
        List<String> parts = new ArrayList<>(Arrays.stream(rest.split(",")).map(Nothing::squeeze).filter(p -> !Nothing.isMask(p)).toList());
        if (parts.isEmpty()) {
            return new NameCell(new PersonName("", preferred, "", "", "", ""), true);
        }
        String suffix = takeSuffixes(parts);
        NameCell read = parts.size() == 1 ? inOrder(parts.get(0), suffix, preferred) : lastFirst(parts, suffix, preferred);
        return new NameCell(read.name(), read.isUnusual() || !preferred.isEmpty());
    }

    /** Takes parts away that are nothing but a suffix: {@code Smith, Jr., John} and {@code John Smith, DDS}. */
    private static String takeSuffixes(List<String> parts) {
        var suffix = new StringBuilder();
        for (int i = parts.size() - 1; i > 0; i--) {
            if (SUFFIXES.contains(key(parts.get(i)))) {
                suffix.insert(0, parts.remove(i) + " ");
            }
        }
        return suffix.toString().strip();
    }

    private static NameCell lastFirst(List<String> parts, String suffix, String preferred) {
        List<String> last = words(parts.get(0));
        List<String> given = words(String.join(" ", parts.subList(1, parts.size())));
        String title = takeTitle(given);
        title = title.isEmpty() && last.size() > 1 ? takeTitle(last) : title;
        String end = takeSuffix(last, suffix);
        end = takeSuffix(given, end);
        return new NameCell(
                new PersonName(
                        title, given.isEmpty() ? "" : given.get(0), String.join(" ", given.subList(Math.min(1, given.size()), given.size())),
                        String.join(" ", last), end, preferred),
                !title.isEmpty() || parts.size() > 2);
    }

    private static NameCell inOrder(String text, String suffix, String preferred) {
        List<String> words = words(text);
        String title = takeTitle(words);
        String end = takeSuffix(words, suffix);
        int last = lastNameStart(words);
        int firstEnd = words.contains("&") || words.contains("and") ? last : Math.min(1, last);
        return new NameCell(
                new PersonName(
                        title, String.join(" ", words.subList(0, firstEnd)), String.join(" ", words.subList(firstEnd, last)),
                        String.join(" ", words.subList(last, words.size())), end, preferred),
                !title.isEmpty() || words.size() > 2 || words.size() == 1);
    }

    private static int lastNameStart(List<String> words) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (LAST_NAME_STARTS.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return words.size() - 1;
    }

    private static String takeTitle(List<String> words) {
        return words.size() > 1 && TITLES.contains(key(words.get(0))) ? words.remove(0) : "";
    }

    private static String takeSuffix(List<String> words, String suffix) {
        String end = suffix;
        while (words.size() > 1 && SUFFIXES.contains(key(words.get(words.size() - 1)))) {
            end = (words.remove(words.size() - 1) + " " + end).strip();
        }
        return end;
    }

    private static List<String> words(String text) {
        return new ArrayList<>(Arrays.asList(text.split(" ")));
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
