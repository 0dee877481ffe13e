package io.bridgework.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a header as words of the trade: {@code HmPhone}, {@code home_phone} and {@code Home Ph.} all give home, phone.
 * The same text gives the same words always. Immutable; safe for every thread.
 */
final class HeaderWords {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00a0\\u200b\\u200c\\u200d\\ufeff]");
    private static final Pattern BOUNDARY = Pattern.compile(
            "(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])");
    /** The points of {@code D.O.B.} and {@code N.P.I} part nothing. */
    private static final Pattern INITIALS = Pattern.compile("(?<![A-Za-z])([A-Za-z])\\.(?=[A-Za-z](\\.|\\b))");
    /** How values are to be written says nothing of what they are: {@code (dd/mm/yyyy)}, {@code YYYY-MM-DD}, {@code (Y/N)}. */
    private static final Pattern FORMAT = Pattern.compile(
            "(?i)(?<![a-z])(?=[a-z/.:_ -]*yy)(d{1,2}|m{2,4}|y{2,4})([ /.:_-]*(d{1,2}|m{2,4}|y{2,4}|h{1,2}|s{1,2}))+(?![a-z])"
                    + "|[(\\[]\\s*(hh:?mm(:?ss)?( ?am/pm)?|y ?/ ?n|yes ?/ ?no|t ?/ ?f|true ?/ ?false|0 ?/ ?1|1 ?/ ?0)\\s*[)\\]]|(?<![a-z])y/n(?![a-z])");
    private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> STOP_WORDS =
            VocabularyFile.read("stop-words.txt").stream().map(line -> line.get(0)).collect(Collectors.toUnmodifiableSet());
    /** As in {@code DateTEntry}: date and time of entry. */
    private static final String NO_WORD = "t";
    private static final Vocabulary VOCABULARY = Vocabulary.read("words.txt", TargetPhrases.words());

    private HeaderWords() {}

    /** The words of a header in order, without those that say nothing; empty for a blank header. */
    static List<String> of(String header) {
        var words = new ArrayList<String>();
        List<String> split = split(header);
        for (int i = 0; i < split.size(); i++) {
            boolean saysWhen = i > 0 && i == split.size() - 1 && Set.of("at", "on").contains(split.get(i));
            boolean refers = i > 0 && i == split.size() - 1 && Set.of("ref", "reference").contains(split.get(i));
            if (saysWhen || refers) {
                words.add(saysWhen ? "date" : "id");
            } else {
                words.addAll(VOCABULARY.meaningsOf(split.get(i)));
            }
        }
        words.removeIf(NO_WORD::equals);
        List<String> known = VOCABULARY.joinPhrases(words);
        List<String> telling = known.stream().filter(w -> !STOP_WORDS.contains(w)).toList();
        return telling.isEmpty() ? known : telling;
    }

    /** Whether the word belongs to the trade's vocabulary, so that a header made of such words is understood. */
    static boolean isKnown(String word) {
        return VOCABULARY.isMeaning(word) || word.chars().allMatch(Character::isDigit);
    }

    /** The header's own words in lower case, unread. */
    static List<String> split(String header) {
        String text = INITIALS.matcher(INVISIBLE.matcher(header).replaceAll(" ").strip()).replaceAll("$1");
        text = FORMAT.matcher(text).replaceAll(" ").replace("'", "").replace("’", "");
        text = ordinals(text);
        text = countSign(text).replace("%", " percent ").replace("$", " amount ").replace("#", " number ").replace("&", " and ");
        text = text.replaceAll("(?i)\\bw/o\\b", " writeoff ").replaceAll("(?i)\\ba/r\\b", " receivable ");
        text = text.replace(">", " over ").replace("+", " plus ");
        String parted = BOUNDARY.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        for (String word : SEPARATOR.split(parted)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String ordinals(String text) {
        return text.replaceAll("(?i)(?<![a-z0-9])1st(?![a-z])", "First ").replaceAll("(?i)(?<![a-z0-9])2nd(?![a-z])", "Second ")
                .replaceAll("(?i)(?<![a-z0-9])3rd(?![a-z])", "Third ");
    }

    /** {@code # of Plans} and {@code NumRemind} count something; {@code Chart #} and {@code PatNum} name something. */
    private static String countSign(String text) {
        if (text.matches("(?i)(total )?#\\s*\\S.*")) {
            return "count " + text.replaceFirst("(?i)^(total )?#", "");
        }
        return text.matches("(?i:num|no\\.|number)[ _]*(?i:of)?[ _]*[A-Z].*") && !text.matches("(?i)no[. _]*show.*")
                ? "count " + text.replaceFirst("(?i)^(number|num|no\\.)[ _]*(of\\b)?", "")
                : text;
    }
}
