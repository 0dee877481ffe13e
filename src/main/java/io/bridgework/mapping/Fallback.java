package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;

/** Where a column goes that no entry of the catalogue explains well enough. */
final class Fallback {
    static final double LEAST_SCORE = 0.5;
    private static final double OWN_NAME_CONFIDENCE = 0.4;
    private static final int LONGEST_NAME = 40;

    private Fallback() {}

    /** @param best the best candidate, below {@link #LEAST_SCORE}, or null */
    static Candidate of(RecordKind kind, ColumnView column, Candidate best) {
        if (best != null && best.confidence() > OWN_NAME_CONFIDENCE) {
            return best;
        }
        boolean figure = kind == RecordKind.METRIC || kind == RecordKind.REVIEW;
        String name = String.join("_", column.words());
        boolean numbers = column.profile().sampled() == 0
                || column.profile().numbers() + column.profile().amounts() + column.profile().percents() > 0.7;
        if (figure && numbers && name.matches("[a-z0-9_]+") && name.length() <= LONGEST_NAME) {
            return new Candidate(Target.of("organization.custom:" + name), Transform.NONE, ValueShape.NUMBER, "",
                    LEAST_SCORE, OWN_NAME_CONFIDENCE, Reasons.ownName(column.words()));
        }
        return new Candidate(CandidateFinder.otherDetails(kind), Transform.NONE, ValueShape.ANY, "", 0, 0, Reasons.UNKNOWN);
    }
}
