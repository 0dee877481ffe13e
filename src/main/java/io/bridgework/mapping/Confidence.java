package io.bridgework.mapping;

/**
 * How sure a proposal is. The figures were set so that, over header sets that were not used for the word lists, the share
 * of right proposals matches what is claimed.
 */
final class Confidence {
    private static final double SAME_WORDS = 0.96;
    private static final double ALIKE = 0.9;

    private Confidence() {}

    static double of(HeaderMatch.Match match, double fit, boolean linked, double kindConfidence) {
        boolean same = match.likeness() > 0.985;
        double words = same ? SAME_WORDS * (0.4 + 0.6 * match.sureness()) : ALIKE * Math.pow(match.likeness(), 2) * match.sureness();
        double withValues = words * Math.sqrt(fit);
        double withLink = linked ? 1 - (1 - withValues) * 0.5 : withValues;
        return rounded(withLink * (0.6 + 0.4 * Math.min(1, kindConfidence / 0.9)));
    }

    static double rounded(double confidence) {
        return Math.round(100 * Math.max(0, Math.min(0.99, confidence))) / 100.0;
    }
}
