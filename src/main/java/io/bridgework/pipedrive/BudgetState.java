package io.bridgework.pipedrive;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;

/**
 * The account of today's tokens, to be kept by the caller between two lives of a client. Tokens that were used before
 * {@code dayEnds} count until then.
 *
 * @param dayEnds when the daily budget is believed to start anew
 * @param spent tokens of this day, by the specification's costs
 * @param companyLimit the company's tokens a day as the answers told it; -1 when they told nothing
 * @param resetsAt time of day, UTC, at which the budget was seen to start anew; midnight until something else was seen
 * @param exhaustedUntil after a daily refusal, when the budget is believed to be open again; {@link Instant#EPOCH} without one
 * @param nextProbe after a daily refusal, when a single request may be tried; {@link Instant#EPOCH} without one
 */
public record BudgetState(Instant dayEnds, long spent, long companyLimit, LocalTime resetsAt, Instant exhaustedUntil,
        Instant nextProbe) {
    public BudgetState {
        Objects.requireNonNull(dayEnds);
        Objects.requireNonNull(resetsAt);
        Objects.requireNonNull(exhaustedUntil);
        Objects.requireNonNull(nextProbe);
    }
}
