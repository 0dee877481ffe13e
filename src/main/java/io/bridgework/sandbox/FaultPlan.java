package io.bridgework.sandbox;

import java.util.Optional;

/** Decides for each request whether and how it goes wrong. Asked by many threads at once. */
@FunctionalInterface
public interface FaultPlan {
    /**
     * @param number of the request since the start, from 1
     * @param path with version, such as {@code /api/v2/persons/7}, without query
     */
    Optional<Fault> at(long number, String method, String path);

    static FaultPlan none() {
        return (number, method, path) -> Optional.empty();
    }
}
