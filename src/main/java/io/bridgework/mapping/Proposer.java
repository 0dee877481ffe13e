package io.bridgework.mapping;

import io.bridgework.model.Mapping;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Proposes a mapping from headers and values. No network, the same result for the same export each time. */
public final class Proposer {
    /**
     * Proposes kinds, keys, references, targets and transforms for all tables. An unknown column goes, with its name, to
     * {@code <entity>.custom:other_details} with confidence 0.
     *
     * @param rows gives all rows of a table (by file name) to a consumer
     */
    public Mapping propose(List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows) {
        throw new UnsupportedOperationException();
    }
}
