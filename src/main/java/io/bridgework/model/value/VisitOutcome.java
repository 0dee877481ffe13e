package io.bridgework.model.value;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What became of a visit, read out of an office's own few words: {@code Cancelled by patient}, {@code Pt no-showed}, {@code Kept}. */
public enum VisitOutcome {
    KEPT("complete", "completed", "attended", "kept", "fulfilled", "finished", "done", "seen", "treated", "checkedout", "walkedout", "honored",
            "honoured"),
    CANCELLED("cancel", "canceled", "cancelled", "cancellation", "cancels", "cancled", "canx", "cxl", "cx", "broken", "broke", "rescheduled",
            "resched", "voided"),
    MISSED("noshow", "noshowed", "missed", "dna", "fta", "dns", "didnotattend", "didnotarrive", "didnotshow", "didnotcome", "didntattend", "didntarrive", "didntshow",
            "didntcome", "failedtoattend",
            "failedtoshow", "failedtoarrive", "nevershowed", "nevercame", "failed", "absent"),
    UNSCHEDULED("unscheduled", "waitlist", "waitinglist", "pinboard");

    /** A longer text tells a story; its words may speak of something else. */
    private static final int MOST_WORDS = 6;
    private static final Set<String> DOUBT = Set.of(
            "not", "never", "no", "non", "pending", "needs", "need", "will", "to", "may", "maybe", "if", "until", "unless", "almost",
            "awaiting", "possible", "requested", "wants", "last", "previous", "next", "list");

    private final List<String> words;

    VisitOutcome(String... words) {
        this.words = List.of(words);
    }

    /** The one outcome that the words speak of; empty where they speak of none, of several, or with a doubt. */
    public static Optional<VisitOutcome> of(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).replaceAll("['\u2019]", "").split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty()).toList();
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        var found = EnumSet.noneOf(VisitOutcome.class);
        int at = 0;
        while (at < words.size()) {
            int taken = longest(words, at, found);
            if (taken == 0 && DOUBT.contains(words.get(at))) {
                return Optional.empty();
            }
            at += Math.max(1, taken);
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** How many of the words from here on name an outcome together, written in one or apart; none gives 0. */
    private static int longest(List<String> words, int at, Set<VisitOutcome> found) {
        for (int size = Math.min(3, words.size() - at); size > 0; size--) {
            String joined = String.join("", words.subList(at, at + size));
            for (VisitOutcome outcome : values()) {
                if (outcome.words.contains(joined)) {
                    found.add(outcome);
                    return size;
                }
            }
        }
        return 0;
    }
}
