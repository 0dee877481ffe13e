package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    /** Words that say for when a figure is, not which. */
    private static final Set<String> PERIOD_WORDS = Set.of("mtd", "month", "total", "current", "count");
    private static final double PERIOD_WEIGHT = 0.3;
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
    private final int entries;
    private final Map<String, List<Indexed>> byWord = new HashMap<>();

    /** A phrase with its entry's place in the list, its own number, its weight, and the sorts it names. */
    private record Indexed(TargetEntry entry, int place, int number, double sureness, double weight, Set<String> sorts) {}

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
        List<TargetEntry> list = TargetList.of(kind);
        this.entries = list.size();
        int number = 0;
        for (int place = 0; place < entries; place++) {
            for (TargetEntry.Phrase phrase : list.get(place).phrases()) {
                List<String> words = phrase.words().stream().sorted().toList();
                double weight = words.stream().mapToDouble(this::weight).sum();
                var indexed = new Indexed(list.get(place), place, number++, phrase.sureness(), weight, sorts(words));
                words.forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(indexed));
            }
        }
    }

    static HeaderMatch of(RecordKind kind) {
        return BY_KIND.get(kind);
    }

    /** The best match for each entry that shares a word with the header, best first. */
    List<Match> matches(List<String> headerWords) {
        List<String> header = headerWords.stream().distinct().sorted().toList();
        double headerWeight = header.stream().mapToDouble(this::weight).sum();
        Set<String> headerSorts = sorts(header);
        var best = new Match[entries];
        shared(header).forEach((phrase, shared) -> {
            double like = shared / (shared + UNSAID * (phrase.weight() - shared) + MORE * (headerWeight - shared));
            double likeness = isOfAnotherSort(headerSorts, phrase.sorts()) ? OTHER_SORT * like : like;
            var match = new Match(phrase.entry(), Math.min(1, likeness), phrase.sureness());
            if (best[phrase.place()] == null || match.score() > best[phrase.place()].score()) {
                best[phrase.place()] = match;
            }
        });
        return Arrays.stream(best).filter(Objects::nonNull).sorted(Comparator.comparingDouble(Match::score).reversed()).toList();
    }

    /** Each phrase that shares a word with the header, in the order of the list, with the weight of what they share. */
    private Map<Indexed, Double> shared(List<String> header) {
        var shared = new TreeMap<Indexed, Double>(Comparator.comparingInt(Indexed::number));
        for (String word : header) {
            double weight = weight(word);
            byWord.getOrDefault(word, List.of()).forEach(phrase -> shared.merge(phrase, weight, Double::sum));
        }
        return shared;
    }

    private static Set<String> sorts(List<String> words) {
        return words.stream().filter(SORTS::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** {@code scheduled date} and {@code scheduled status} share a word and yet are different things. */
    private static boolean isOfAnotherSort(Set<String> header, Set<String> phrase) {
        return !header.isEmpty() && !phrase.isEmpty() && Collections.disjoint(header, phrase);
    }

    private double weight(String word) {
        if (ownWords(kind).contains(word)) {
            return OWN_WEIGHT;
        }
        if (kind == RecordKind.METRIC && PERIOD_WORDS.contains(word)) {
            return PERIOD_WEIGHT;
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
