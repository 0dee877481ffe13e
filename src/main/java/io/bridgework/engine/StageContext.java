package io.bridgework.engine;

/** What a stage is given: where to count, and how it is asked to stop. */
public record StageContext(ProgressMeter progress, CancellationToken cancellation) {}
