package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.workspace.Ledger.Entry;
import io.bridgework.workspace.Ledger.Intent;
import io.bridgework.workspace.Ledger.Outcome;
import java.util.Optional;

/** What an outcome makes of a subject's entry. Pure, and the same for live work and for rebuilding from the journal. */
final class LedgerFold {
    /** The one field that is merged inside: a change of one custom field leaves the others as they are. */
    private static final String CUSTOM = "custom_fields";

    private LedgerFold() {}

    /**
     * @param base the entry before; empty when there was none
     * @return the entry after; empty when the record is not there any more
     */
    static Optional<LedgerRow> after(Optional<LedgerRow> base, long number, Intent intent, Outcome outcome) {
        if (!(outcome instanceof Outcome.Written written)) {
            return base;
        }
        return switch (intent.verb()) {
            case DELETE -> Optional.empty();
            case CREATE -> Optional.of(row(Optional.empty(), number, intent, written, true));
            case UPDATE -> Optional.of(
                    row(base, number, intent, written, base.map(b -> b.entry().created()).orElse(false)));
        };
    }

    static LedgerRow adopted(Adoption adoption, long number) {
        Entry entry = new Entry(
                adoption.subject(), adoption.entity(), adoption.remoteId(), adoption.ours(), "", adoption.fields(), adoption.as(),
                number);
        return new LedgerRow(entry, number);
    }

    private static LedgerRow row(
            Optional<LedgerRow> base, long number, Intent intent, Outcome.Written written, boolean created) {
        JsonNode fields = merge(base.map(b -> b.entry().fields()), intent.sent());
        String remoteId = written.remoteId().isEmpty() ? intent.remoteId() : written.remoteId();
        Entry entry = new Entry(
                intent.subject(), intent.entity(), remoteId, created, intent.fingerprint(), fields, written.after(),
                number);
        return new LedgerRow(entry, base.map(LedgerRow::made).orElse(number));
    }

    private static JsonNode merge(Optional<JsonNode> before, JsonNode sent) {
        if (before.isEmpty() || !(before.get() instanceof ObjectNode) || !(sent instanceof ObjectNode)) {
            return sent.deepCopy();
        }
        ObjectNode merged = before.get().deepCopy();
        sent.properties().forEach(field -> {
            boolean inside = field.getKey().equals(CUSTOM) && merged.get(CUSTOM) instanceof ObjectNode
                    && field.getValue() instanceof ObjectNode;
            if (inside) {
                ((ObjectNode) merged.get(CUSTOM)).setAll((ObjectNode) field.getValue().deepCopy());
            } else {
                merged.set(field.getKey(), field.getValue().deepCopy());
            }
        });
        return merged;
    }
}
