package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the targets of one kind of file that the words of a header speak for. */
final class HeaderMatch {
    private static final Map<RecordKind, HeaderMatch> BY_KIND = new EnumMap<>(RecordKind.class);

    /** Words that stand in many headers and tell little. */
    private static final Set<String> COMMON = Set.of(
            "id", "date", "datetime", "time", "name", "code", "type", "status", "amount", "total", "description", "number",
            "percent", "count", "line", "list", "1");
    /** Words that say what sort of value it is. */
    private static final Set<String> SORTS = Set.of(
            "id", "date", "datetime", "time", "name", "type", "status", "amount", "percent", "rate", "count", "phone", "email",
            "reason", "note", "address", "fee", "balance", "code", "minutes");
    private static final double GENERAL = 0.85;
    private static final double OTHER_SORT = 0.65;
    private static final double COMMON_WEIGHT = 0.6;
    private static final double OWN_WEIGHT = 0.12;
    private static final double UNSAID = 0.8;
    private static final double MORE = 0.45;

    static {
        for (RecordKind kind : RecordKind.values()) {
            BY_KIND.put(kind, new HeaderMatch(kind));
        }
    }

    private final RecordKind kind;
    private final Map<String, List<Indexed>> byWord = new HashMap<>();

    private record Indexed(TargetEntry entry, TargetEntry.Phrase phrase) {}

    /**
     * An entry with how well a header fits it.
     *
     * @param likeness 1 when header and phrase say the same, towards 0 the less they share
     * @param sureness how surely the phrase means the target
     */
    record Match(TargetEntry entry, double likeness, double sureness) {
        double score() {
            return likeness * sureness * (entry.general() ? GENERAL : 1);
        }
    }

    private HeaderMatch(RecordKind kind) {
        this.kind = kind;
        for (TargetEntry entry : TargetList.of(kind)) {
            for (TargetEntry.Phrase phrase : entry.phrases()) {
                for (String word : phrase.words()) {
                    byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(new Indexed(entry, phrase));
                }
            }
        }
    }

    static HeaderMatch of(RecordKind kind) {
        return BY_KIND.get(kind);
    }

    /** The best match for each entry that shares a word with the header, best first. */
    List<Match> matches(List<String> headerWords) {
        Set<String> header = new HashSet<>(headerWords);
        var best = new LinkedHashMap<TargetEntry, Match>();
        var seen = new HashSet<Indexed>();
        for (String word : headerWords) {
            for (Indexed indexed : byWord.getOrDefault(word, List.of())) {
                if (seen.add(indexed)) {
                    var match = new Match(indexed.entry(), likeness(header, indexed.phrase().words()), indexed.phrase().sureness());
                    best.merge(indexed.entry(), match, (a, b) -> a.score() >= b.score() ? a : b);
                }
            }
        }
        return best.values().stream().sorted(Comparator.comparingDouble(Match::score).reversed()).toList();
    }

    /** The shared weight, over itself with what only the phrase has (which tells more) and what only the header has. */
    private double likeness(Set<String> header, Set<String> phrase) {
        double shared = 0;
        double unsaid = 0;
        double more = 0;
        for (String word : header) {
            double weight = weight(word);
            shared += phrase.contains(word) ? weight : 0;
            more += phrase.contains(word) ? 0 : weight;
        }
        for (String word : phrase) {
            unsaid += header.contains(word) ? 0 : weight(word);
        }
        double like = shared == 0 ? 0 : shared / (shared + UNSAID * unsaid + MORE * more);
        return isOfAnotherSort(header, phrase) ? OTHER_SORT * like : like;
    }

    /** {@code scheduled date} and {@code scheduled status} share a word and yet are different things. */
    private static boolean isOfAnotherSort(Set<String> header, Set<String> phrase) {
        Set<String> sorts = new HashSet<>(header);
        sorts.retainAll(SORTS);
        boolean known = !sorts.isEmpty() && phrase.stream().anyMatch(SORTS::contains);
        return known && phrase.stream().noneMatch(sorts::contains);
    }

    private double weight(String word) {
        if (ownWords(kind).contains(word)) {
            return OWN_WEIGHT;
        }
        if (kind == RecordKind.METRIC && Set.of("mtd", "month", "total", "current", "count").contains(word)) {
            return 0.3;
        }
        return COMMON.contains(word) ? COMMON_WEIGHT : 1;
    }

    /** Words that name the kind itself and so tell little inside such a file. */
    static Set<String> ownWords(RecordKind kind) {
        return switch (kind) {
            case PATIENT -> Set.of("patient");
            case PRACTICE -> Set.of("location");
            case TREATMENT_PLAN -> Set.of("treatmentplan");
            case APPOINTMENT -> Set.of("appointment");
            case PROVIDER -> Set.of("provider", "employee");
            case NOTE -> Set.of("note");
            case ATTACHMENT -> Set.of("document", "attachment");
            case RECALL -> Set.of("recall");
            case REVIEW -> Set.of("review");
            case STAGE, METRIC, INSURANCE -> Set.of();
        };
    }
}
