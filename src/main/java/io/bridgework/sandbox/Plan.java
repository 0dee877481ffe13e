package io.bridgework.sandbox;

import java.util.Set;

/**
 * What an account's plan allows. Multipliers and burst limits: Pipedrive's rate limiting page of 2026-09-17; caps: its
 * article on usage limits of 2025-11-04.
 */
public enum Plan {
    LITE(1, 20, 30, 2_500, false),
    GROWTH(2, 40, 100, 5_000, false),
    PREMIUM(5, 100, 300, 15_000, true),
    ULTIMATE(7, 120, 500, 20_000, true),
    /** No limit of any kind; for tests that are not about limits. */
    UNLIMITED(0, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, true);

    private static final int MOST_DEALS = 300_000;
    private static final long TOKENS_PER_SEAT = 30_000;

    private final int multiplier;
    private final int burst;
    private final int customFields;
    private final int dealsPerSeat;
    private final boolean groups;

    Plan(int multiplier, int burst, int customFields, int dealsPerSeat, boolean groups) {
        this.multiplier = multiplier;
        this.burst = burst;
        this.customFields = customFields;
        this.dealsPerSeat = dealsPerSeat;
        this.groups = groups;
    }

    /** @throws IllegalArgumentException with a sentence for people when there is no such plan */
    public static Plan named(String name) {
        for (Plan plan : values()) if (plan.name().equalsIgnoreCase(name)) return plan;
        throw new IllegalArgumentException("There is no plan called " + name + ". Use lite, growth, premium, ultimate or unlimited.");
    }

    /** Tokens a day for that many seats; {@link Long#MAX_VALUE} when unlimited. */
    public long tokensPerDay(int seats) {
        return this == UNLIMITED ? Long.MAX_VALUE : TOKENS_PER_SEAT * multiplier * seats;
    }

    /** Requests of an API token in two seconds. */
    public int burst() {
        return burst;
    }

    /** Custom fields that a company may have, over all entities. */
    public int customFields() {
        return customFields;
    }

    /** Deals that are neither archived nor deleted. */
    public long deals(int seats) {
        return this == UNLIMITED ? Long.MAX_VALUE : Math.min(MOST_DEALS, (long) dealsPerSeat * seats);
    }

    /** The values of {@code visible_to}: visibility groups come with the bigger plans. */
    Set<Integer> visibilities() {
        return groups ? Set.of(1, 3, 5, 7) : Set.of(1, 3);
    }
}
