package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Faults out of a script, the same for the same script and order of requests. A script is JSON:
 * <pre>{"seed": 7, "faults": [{"fault": "reset-after", "method": "POST", "path": "/api/v2/persons*", "requests": [3, 17],
 *   "every": 50, "probability": 0.01, "times": 2, "status": 500, "bytes": 20, "millis": 1500}]}</pre>
 * {@code fault} is one of reset-before, reset-after, status-before, status-after, cut, stall-before, stall-after,
 * burst-limit, daily-limit, block-page, html-before, html-after, malformed-before, malformed-after. All that is given
 * has to fit: method, path ({@code *} stands for any text), and one of {@code requests} (numbers since the start),
 * {@code every} and {@code probability}; {@code times} ends it after so many. The first entry that fits counts.
 */
public final class ScriptedFaults implements FaultPlan {
    private final List<FaultScript> entries;

    private ScriptedFaults(List<FaultScript> entries) {
        this.entries = entries;
    }

    /** @throws IllegalArgumentException when an entry is not understood */
    public static ScriptedFaults of(JsonNode script) {
        List<FaultScript> entries = new ArrayList<>();
        for (JsonNode entry : script.path("faults")) entries.add(FaultScript.of(entry, script.path("seed").asLong(), entries.size()));
        return new ScriptedFaults(List.copyOf(entries));
    }

    /** @throws IllegalArgumentException when an entry is not understood */
    public static ScriptedFaults read(Path file) throws IOException {
        return of(Json.MAPPER.readTree(Files.readAllBytes(file)));
    }

    @Override
    public Optional<Fault> at(long number, String method, String path) {
        for (FaultScript entry : entries) if (entry.strikes(number, method, path)) return Optional.of(entry.fault());
        return Optional.empty();
    }
}
