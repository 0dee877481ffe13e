package io.bridgework.pipedrive;

/**
 * A plan of Pipedrive's price list, as far as it sets limits on traffic.
 * Numbers: Pipedrive reference, "Rate limiting", page of 2026-09-17.
 */
public enum Plan {
    LITE(1, 20), GROWTH(2, 40), PREMIUM(5, 100), ULTIMATE(7, 120);

    /** Tokens a day for one seat of the smallest plan. */
    public static final long BASE_TOKENS = 30_000;

    private final int multiplier;
    private final int burst;

    Plan(int multiplier, int burst) {
        this.multiplier = multiplier;
        this.burst = burst;
    }

    /** Tokens a day for a whole company, all its users and integrations together. */
    public long dailyTokens(int seats) {
        return BASE_TOKENS * multiplier * seats;
    }

    /** Requests with an API token in any two seconds. */
    public int burstLimit() {
        return burst;
    }
}
