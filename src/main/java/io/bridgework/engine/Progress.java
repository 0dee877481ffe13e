package io.bridgework.engine;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A snapshot of running work, taken at one moment; published at most ten times a second.
 *
 * @param stage id of the stage: {@code load}
 * @param message one short sentence: {@code Patients are being sent}
 * @param total units of work in this stage; 0 while unknown
 * @param kinds done and total per kind id, where the stage works by kind; in the order of work
 * @param left time left; empty before one per cent is done
 */
public record Progress(
        String stage, String message, long done, long total, long rejects, Map<String, Part> kinds, long tokens,
        double recordsPerSecond, Duration elapsed, Optional<Duration> left, boolean waiting) {
    public Progress {
        kinds = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(kinds));
    }

    public record Part(long done, long total) {}

    /** Told of each snapshot, on the thread that works; must return at once. */
    @FunctionalInterface
    public interface Listener {
        void progressed(Progress progress);

        Listener NONE = progress -> {};
    }
}
