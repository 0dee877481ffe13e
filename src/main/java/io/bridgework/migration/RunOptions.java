package io.bridgework.migration;

import java.time.Instant;
import java.util.Optional;

/** Bounds of a run: when to stop, and how many tokens to spend at most. */
public record RunOptions(Optional<Instant> until, Optional<Long> maxTokens) {
    public static final RunOptions NONE = new RunOptions(Optional.empty(), Optional.empty());
}
