package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settles intents that have no outcome, by reading what the account got since, never by guessing and never by search, which
 * lags. Found: adopted. Not found, and no request can be on its way any more: certain not to be there, to be sent again.
 */
final class Doubts {
    private static final Set<String> LISTED_WHOLE = Set.of("activity_type", "pipeline", "stage");

    private final Ledger ledger;
    private final Account account;
    private final Comparison comparison;
    private final Likeness likeness;
    private final Quiet quiet;
    private final Awaited awaited;
    private final List<Settled> settled = new ArrayList<>();
    private Standing standing;

    /** How a doubt ended. */
    record Settled(Operation operation, boolean written) {}

    Doubts(Ledger ledger, Account account, Quiet quiet) {
        this(ledger, account, quiet, Awaited.none(ledger));
    }

    /** @param awaited whose records may be in the account although the ledger lost them */
    Doubts(Ledger ledger, Account account, Quiet quiet, Awaited awaited) {
        this.awaited = awaited;
        this.ledger = ledger;
        this.account = account;
        this.comparison = new Comparison(new RemoteSchema());
        this.likeness = new Likeness(ledger, comparison);
        this.quiet = quiet;
    }

    /** Settles everything that is open. */
    List<Settled> settle() {
        var creates = new LinkedHashMap<String, List<Operation>>();
        List<Operation> inDoubt = ledger.inDoubt();
        standing = Standing.of(account, inDoubt);
        for (Operation operation : inDoubt) {
            switch (operation.intent().verb()) {
                case CREATE -> creates.computeIfAbsent(operation.intent().entity(), e -> new ArrayList<>()).add(operation);
                case UPDATE -> settleUpdate(operation);
                default -> settleDelete(operation);
            }
        }
        creates.forEach(this::settleCreates);
        return List.copyOf(settled);
    }

    private void settleCreates(String entity, List<Operation> operations) {
        var recent = new Recent(ledger, account, entity, operations);
        List<Operation> missing = adopt(entity, operations, recent.look());
        // Of equal ones nobody knows which was found, so that the slowest of all of them counts.
        Duration rest = quiet.needed(operations);
        if (!missing.isEmpty() && !rest.isZero()) {
            quiet.rest(rest);
            missing = adopt(entity, missing, recent.look());
        }
        missing.forEach(operation -> notWritten(operation, "not found in the account"));
    }

    /** Adopts what is found, equal ones by count; returns what is not. The surest likeness first, so that none is taken twice. */
    private List<Operation> adopt(String entity, List<Operation> operations, List<JsonNode> candidates) {
        Set<String> taken = new HashSet<>();
        List<Operation> open = operations;
        for (Likeness.Degree degree : Likeness.Degree.values()) {
            var missing = new ArrayList<Operation>();
            for (Operation operation : open) {
                Optional<JsonNode> found = candidates.stream()
                        .filter(record -> !taken.contains(Recent.id(entity, record)))
                        .filter(record -> likeness.is(degree, entity, operation.intent().sent(), record))
                        .filter(record -> degree != Likeness.Degree.KERNEL || !awaited.isExactly(entity, record))
                        .findFirst();
                found.ifPresent(record -> {
                    taken.add(Recent.id(entity, record));
                    written(operation, Recent.id(entity, record), record);
                });
                if (found.isEmpty()) {
                    missing.add(operation);
                }
            }
            open = missing;
        }
        return open;
    }

    private void written(Operation operation, String remoteId, JsonNode after) {
        ledger.settle(operation.number(), new Outcome.Written(remoteId, after, 0, true));
        settled.add(new Settled(operation, true));
    }

    private void notWritten(Operation operation, String why) {
        ledger.settle(operation.number(), new Outcome.NotWritten(why));
        settled.add(new Settled(operation, false));
    }

    private void settleUpdate(Operation operation) {
        Ledger.Intent intent = operation.intent();
        if (intent.entity().endsWith("_option")) {
            settleOptions(operation);
            return;
        }
        Optional<JsonNode> there = read(intent.entity(), intent.remoteId());
        if (there.isPresent() && holds(intent, there.get())) {
            written(operation, intent.remoteId(), there.get());
        } else {
            notWritten(operation, "the record does not hold the change");
        }
    }

    /** A change is done as a whole: one value of ours that was another before proves it, though a person changed the rest. */
    private boolean holds(Ledger.Intent intent, JsonNode there) {
        boolean all = true;
        boolean one = false;
        for (Map.Entry<String, JsonNode> sent : intent.sent().properties()) {
            String key = sent.getKey();
            JsonNode before = Comparison.remoteValue(intent.entity(), key, intent.before());
            boolean has = comparison.same(key, sent.getValue(), Comparison.remoteValue(intent.entity(), key, there));
            all &= has;
            one |= has && !comparison.same(key, sent.getValue(), before);
        }
        return all || one;
    }

    /** Labels that the field has now and had not before are those that were sent. */
    private void settleOptions(Operation operation) {
        Ledger.Intent intent = operation.intent();
        var before = new HashSet<String>();
        intent.before().forEach(option -> before.add(option.path("id").asText()));
        var sent = new HashSet<String>();
        intent.sent().path("options").forEach(option -> sent.add(RemoteSchema.fold(option.path("label").asText())));
        ArrayNode made = Json.array();
        field(intent).ifPresent(field -> field.path("options").forEach(option -> {
            if (sent.contains(RemoteSchema.fold(option.path("label").asText())) && !before.contains(option.path("id").asText())) {
                made.add(option);
            }
        }));
        if (made.isEmpty()) {
            notWritten(operation, "the field does not have the options");
        } else {
            written(operation, intent.remoteId(), made);
        }
    }

    private Optional<JsonNode> field(Ledger.Intent intent) {
        return listed(intent.entity().substring(0, intent.entity().length() - "_option".length()), intent.remoteId());
    }

    private void settleDelete(Operation operation) {
        Ledger.Intent intent = operation.intent();
        boolean gone;
        if (intent.entity().endsWith("_option")) {
            var removed = new HashSet<String>();
            intent.sent().path("options").forEach(option -> removed.add(option.path("id").asText()));
            gone = field(intent).map(field -> field.path("options")).stream()
                    .flatMap(options -> java.util.stream.StreamSupport.stream(options.spliterator(), false))
                    .noneMatch(option -> removed.contains(option.path("id").asText()));
        } else {
            gone = read(intent.entity(), intent.remoteId()).isEmpty();
        }
        if (gone) {
            written(operation, intent.remoteId(), Json.nothing());
        } else {
            notWritten(operation, "the record is still there");
        }
    }

    private Optional<JsonNode> listed(String entity, String remoteId) {
        var found = new ArrayList<JsonNode>();
        account.forEach(Entities.resource(entity), Map.of(), record -> {
            if (Recent.id(entity, record).equals(remoteId) && Recent.isLive(record)) {
                found.add(record);
            }
        });
        return found.stream().findFirst();
    }

    /** The record as it is; empty when it is gone or deleted. */
    private Optional<JsonNode> read(String entity, String remoteId) {
        if (entity.endsWith("_field") || LISTED_WHOLE.contains(entity)) {
            return listed(entity, remoteId);
        }
        return standing.read(entity, remoteId);
    }
}
