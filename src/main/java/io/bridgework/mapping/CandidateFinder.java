package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the targets that a column of a file of known kind may get, best first. */
final class CandidateFinder {
    private static final double LEAST_SCORE = 0.3;
    private static final int MOST = 8;
    private static final double SURELY_NAMED = 0.95;
    private static final double NO_KEY = 0.4;
    private static final int FEWEST_VALUES = 5;
    private static final double MOSTLY_DISTINCT = 0.9;
    private static final Set<String> SETTINGS_OF_OURS = Set.of("ref");

    private final RecordKind kind;
    private final String file;
    private final double kindConfidence;
    private final KeyLinks links;

    CandidateFinder(RecordKind kind, String file, double kindConfidence, KeyLinks links) {
        this.kind = kind;
        this.file = file;
        this.kindConfidence = kindConfidence;
        this.links = links;
    }

    List<Candidate> of(ColumnView column) {
        var candidates = new ArrayList<Candidate>();
        for (HeaderMatch.Match match : column.matches(kind)) {
            Candidate candidate = candidate(column, match);
            if (candidate.score() >= LEAST_SCORE) {
                candidates.add(candidate);
            }
        }
        candidates.addAll(ValueGuess.of(kind, column));
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return List.copyOf(candidates.subList(0, Math.min(MOST, candidates.size())));
    }

    private Candidate candidate(ColumnView column, HeaderMatch.Match match) {
        TargetEntry entry = match.entry();
        double fit = column.fit(entry.shape());
        double score = match.score() * fit;
        Transform transform = transform(entry);
        String reason = Reasons.header(column, entry, match, fit);
        if (entry.own() && match.likeness() < SURELY_NAMED && repeats(column)) {
            score *= NO_KEY;
        }
        Optional<KeyLinks.Link> link = link(column, entry);
        if (link.isPresent()) {
            score = Math.min(1, score + (link.get().telling() ? 0.2 : 0.05));
            transform = link.get().key().second() ? transform.with("by", entry.settings().get("ref").equals("patient") ? "chart_number" : "provider_code") : transform;
            reason = reason + " " + Reasons.link(link.get());
        } else if (isMissingLink(column, entry)) {
            score *= 0.8;
        }
        double confidence = Confidence.of(match, fit, link.isPresent(), kindConfidence);
        return new Candidate(entry.target(), transform, entry.shape(), entry.many() ? "" : entry.slot(), score, confidence, reason);
    }

    /** A column whose values occur again and again names something else than the file's own records. */
    private static boolean repeats(ColumnView column) {
        return column.profile().filled() >= FEWEST_VALUES && column.profile().uniqueness() < MOSTLY_DISTINCT;
    }

    private Optional<KeyLinks.Link> link(ColumnView column, TargetEntry entry) {
        String kindOfKey = entry.settings().get("ref");
        return kindOfKey == null || column.profile().filled() == 0
                ? Optional.empty()
                : links.find(file, column, RecordKind.of(kindOfKey).orElseThrow());
    }

    private boolean isMissingLink(ColumnView column, TargetEntry entry) {
        String kindOfKey = entry.settings().get("ref");
        return kindOfKey != null && column.profile().filled() > 0 && links.knows(RecordKind.of(kindOfKey).orElseThrow());
    }

    private static Transform transform(TargetEntry entry) {
        Transform transform = Transform.NONE;
        for (var setting : entry.settings().entrySet()) {
            if (!SETTINGS_OF_OURS.contains(setting.getKey())) {
                transform = transform.with(setting.getKey(), setting.getValue());
            }
        }
        return transform;
    }

    /** The long text field where columns go that nobody knows. */
    static Target otherDetails(RecordKind kind) {
        return Target.of(TargetList.entityOf(kind) + ".custom:other_details");
    }
}
