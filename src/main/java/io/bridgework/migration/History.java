package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Outcome;
import io.bridgework.workspace.Ledger.Verb;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What our changes did to records that were there before us: per field the value of before the first of them, and the one
 * that we left last. What an earlier roll-back has put back does not count any more.
 */
final class History {
    /** A field of a record: as it was, and as we wrote it last. */
    record Change(JsonNode before, JsonNode written) {}

    private final Map<String, Map<String, Change>> bySubject = new HashMap<>();
    private final Set<String> putBack = new HashSet<>();

    static History of(Ledger ledger) {
        var history = new History();
        ledger.forEachNewestFirst(operation -> {
            boolean written = operation.outcome().filter(Outcome.Written.class::isInstance).isPresent();
            if (written && operation.intent().verb() == Verb.UPDATE && !operation.intent().entity().endsWith("_option")) {
                history.add(ledger, operation);
            }
        });
        return history;
    }

    private void add(Ledger ledger, Operation operation) {
        Ledger.Intent intent = operation.intent();
        String subject = ledger.find(intent.subject())
                .or(() -> ledger.findRemote(intent.entity(), intent.remoteId())) // it has another number since
                .map(Ledger.Entry::subject).orElse(intent.subject());
        if (putBack.contains(subject) || ledger.find(subject).filter(entry -> !entry.created()).isEmpty()) {
            return;
        }
        if (intent.run() < 0) {
            putBack.add(subject);
            return;
        }
        Map<String, Change> changes = bySubject.computeIfAbsent(subject, s -> new LinkedHashMap<>());
        intent.sent().properties().forEach(sent -> {
            JsonNode before = before(intent, sent.getKey());
            changes.merge(sent.getKey(), new Change(before, sent.getValue()), (newer, older) -> new Change(older.before(), newer.written()));
        });
    }

    private static JsonNode before(Ledger.Intent intent, String key) {
        JsonNode before = key.equals("participants")
                ? intent.before().path(key)
                : Comparison.remoteValue(intent.entity(), key, intent.before());
        return before.isMissingNode() ? Json.nothing() : before;
    }

    Map<String, Change> of(String subject) {
        return bySubject.getOrDefault(subject, Map.of());
    }
}
