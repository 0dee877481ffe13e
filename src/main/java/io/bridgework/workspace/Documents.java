package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Small JSON documents by name: settings, connection, the mapping with its decisions, provider decisions, checkpoints,
 * results of stages. Each put is an entry in the journal, flushed before it returns, so it survives anything.
 */
public final class Documents {
    Documents() {}

    /**
     * @param name short word: {@code connection}, {@code mapping}, {@code providers}, {@code run/load}
     * @param summary for the audit trail, free of patient values: {@code mapping approved, 163 rows}
     * @param by who decided; {@code bridgework} for the program itself
     */
    public void put(String name, JsonNode document, String summary, String by) {
        throw new UnsupportedOperationException();
    }

    public Optional<JsonNode> get(String name) {
        throw new UnsupportedOperationException();
    }
}
