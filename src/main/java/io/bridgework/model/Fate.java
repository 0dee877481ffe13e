package io.bridgework.model;

/** What became of a source record. Each has exactly one (promise P1). */
public enum Fate {
    CREATED, UPDATED, UNCHANGED, SKIPPED, REJECTED, IN_DOUBT
}
