package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One column as the proposer sees it: where it stands, its header in words, its values in profile. */
record ColumnView(
        int position, String name, List<String> words, ColumnProfile profile, boolean secret,
        Map<RecordKind, List<HeaderMatch.Match>> matches) {
    private static final double FIT_FLOOR = 0.3;
    /** Names and numbers of records may look like anything, and nothing of them is lost where they do. */
    private static final double FREE_FIT_FLOOR = 0.6;
    private static final Set<ValueShape> FREE = EnumSet.of(ValueShape.NAME, ValueShape.ID, ValueShape.PERSON, ValueShape.CITY, ValueShape.STREET);
    private static final double MOSTLY = 0.7;
    private static final double LIKE_ENOUGH = 0.9;
    /** A column that would be left out, or belongs to the patient beside the record, says less for the kind. */
    private static final double LEFT_OUT = 0.7;
    private static final double OF_ANOTHER = 0.85;

    static ColumnView of(int position, String header, String name, ColumnProfile profile, boolean secret) {
        List<String> words = HeaderWords.of(header);
        var matches = new EnumMap<RecordKind, List<HeaderMatch.Match>>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            matches.put(kind, HeaderMatch.of(kind).matches(words));
        }
        return new ColumnView(position, name, words, profile, secret, matches);
    }

    /** The entries of a kind that the header speaks for, best first. */
    List<HeaderMatch.Match> matches(RecordKind kind) {
        return matches.get(kind);
    }

    /** How well the best target of this kind explains the column, 0 to 1; targets of every kind do not count. */
    double bestScore(RecordKind kind) {
        double best = 0;
        for (HeaderMatch.Match match : matches(kind)) {
            if (!match.entry().general()) {
                boolean elsewhere = kind != RecordKind.PATIENT && match.entry().target().entity().equals("person");
                double leftOut = match.entry().target().isIgnored() ? LEFT_OUT : elsewhere ? OF_ANOTHER : 1;
                best = Math.max(best, match.score() * fit(match.entry().shape()) * leftOut);
            }
        }
        return best;
    }

    /** Whether the header names the key of records of this kind. */
    boolean isOwnKey(RecordKind kind) {
        return matches(kind).stream()
                .anyMatch(m -> m.entry().own() && m.likeness() >= LIKE_ENOUGH && m.sureness() >= LIKE_ENOUGH);
    }

    /** How far the values allow a target of this shape: 1 when they fit or there are none. */
    double fit(ValueShape shape) {
        double floor = FREE.contains(shape) && profile.flags() < MOSTLY ? FREE_FIT_FLOOR : FIT_FLOOR;
        return floor + (1 - floor) * Math.max(0, Math.min(1, shape.fit(profile)));
    }
}
