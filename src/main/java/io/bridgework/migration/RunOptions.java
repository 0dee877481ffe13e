package io.bridgework.migration;

import java.time.Instant;
import java.util.Optional;

/**
 * Bounds of a run: when to stop, and how many tokens to spend at most.
 *
 * @param waits whether the run waits for the reset when the day's budget is used up, and then goes on by itself; else it
 *     ends stopped and is begun again by hand
 */
public record RunOptions(Optional<Instant> until, Optional<Long> maxTokens, boolean waits) {
    public static final RunOptions NONE = new RunOptions(Optional.empty(), Optional.empty());

    public RunOptions(Optional<Instant> until, Optional<Long> maxTokens) {
        this(until, maxTokens, false);
    }

    /** The same bounds, waiting for the reset of the daily budget. */
    public RunOptions waiting() {
        return new RunOptions(until, maxTokens, true);
    }
}
