package io.bridgework.audit;

import io.bridgework.model.SourceRow;
import io.bridgework.model.value.Nothing;
import java.util.Optional;

/** A row together with its table. */
record Row(AuditTable table, SourceRow source) {
    /** The cell as it stands in the source. */
    String text(AuditColumn column) {
        return column.index() < source.values().size() ? source.values().get(column.index()) : "";
    }

    /** The cell without blanks at its ends; empty when it only says that there is nothing. */
    String word(AuditColumn column) {
        String text = text(column);
        return Nothing.isNothing(text) ? "" : text.strip();
    }

    String word(Optional<AuditColumn> column) {
        return column.map(this::word).orElse("");
    }

    /** The record's key in the source; empty when it has none. */
    String key() {
        return table.key().map(this::text).map(String::strip).orElse("");
    }

    long line() {
        return source.line();
    }
}
