package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settles intents that have no outcome, by reading what the account got since, never by guessing and never by search, which
 * lags. A create is found by content: all fields that were sent are there, on a record that no other line of the ledger
 * owns; equal ones are told apart by count. Found: adopted. Not found: certain not to be there, to be sent again.
 */
final class Doubts {
    /** How far the clocks of this computer and of Pipedrive may be apart. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(26);

    private final Ledger ledger;
    private final Account account;
    private final Comparison comparison;

    Doubts(Ledger ledger, Account account, Comparison comparison) {
        this.ledger = ledger;
        this.account = account;
        this.comparison = comparison;
    }

    /** Settles everything that is open. Returns how many intents were settled. */
    int settle() {
        List<Operation> open = ledger.inDoubt();
        var creates = new LinkedHashMap<String, List<Operation>>();
        for (Operation operation : open) {
            switch (operation.intent().verb()) {
                case CREATE -> creates.computeIfAbsent(operation.intent().entity(), e -> new ArrayList<>()).add(operation);
                case UPDATE -> settleUpdate(operation);
                case DELETE -> settleDelete(operation);
            }
        }
        creates.forEach(this::settleCreates);
        return open.size();
    }

    private void settleCreates(String entity, List<Operation> operations) {
        List<JsonNode> candidates = candidates(entity, operations);
        Set<String> taken = new HashSet<>();
        for (Operation operation : operations) {
            Optional<JsonNode> found = candidates.stream()
                    .filter(record -> !taken.contains(id(entity, record)))
                    .filter(record -> ledger.findRemote(entity, id(entity, record)).isEmpty())
                    .filter(record -> holds(entity, operation.intent().sent(), record))
                    .findFirst();
            found.ifPresent(record -> taken.add(id(entity, record)));
            ledger.settle(operation.number(), found
                    .<Outcome>map(record -> new Outcome.Written(id(entity, record), record, 0, true))
                    .orElseGet(() -> new Outcome.NotWritten("not found in the account")));
        }
    }

    private List<JsonNode> candidates(String entity, List<Operation> operations) {
        var found = new ArrayList<JsonNode>();
        Resource resource = Entities.resource(entity);
        Instant since = operations.stream().map(Operation::at).min(Instant::compareTo).orElseThrow().minus(CLOCK_SKEW);
        for (Map<String, String> query : queries(entity, operations, since)) {
            account.forEach(resource, query, found::add);
        }
        return found;
    }

    private static List<Map<String, String>> queries(String entity, List<Operation> operations, Instant since) {
        if (entity.equals("org_relationship")) {
            return operations.stream()
                    .map(operation -> Map.of("org_id", operation.intent().sent().path("org_id").asText()))
                    .distinct().toList();
        }
        var query = new HashMap<String, String>();
        if (Set.of("person", "organization", "deal", "activity", "note").contains(entity)) {
            query.put("updated_since", since.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return List.of(query);
    }

    private boolean holds(String entity, JsonNode sent, JsonNode record) {
        if (entity.endsWith("_field")) {
            return sent.path("field_name").equals(record.path("field_name"))
                    && sent.path("field_type").equals(record.path("field_type"))
                    && Wanted.isCustom(record.path("field_code").asText());
        }
        if (entity.equals("file")) {
            return sent.path("file_size").asLong() == record.path("file_size").asLong() && sameFields(entity, sent, record);
        }
        return sameFields(entity, sent, record);
    }

    private boolean sameFields(String entity, JsonNode sent, JsonNode record) {
        return sent.properties().stream()
                .filter(field -> !Set.of("icon_key", "sha256", "user_id").contains(field.getKey()))
                .allMatch(field -> comparison.same(
                        field.getKey(), field.getValue(), Comparison.remoteValue(entity, field.getKey(), record)));
    }

    private static String id(String entity, JsonNode record) {
        return record.path(entity.endsWith("_field") ? "field_code" : "id").asText();
    }

    private void settleUpdate(Operation operation) {
        Ledger.Intent intent = operation.intent();
        if (intent.entity().endsWith("_option")) {
            ledger.settle(operation.number(), new Outcome.NotWritten("options are listed anew"));
            return;
        }
        Optional<JsonNode> there = read(intent.entity(), intent.remoteId());
        boolean holds = there.isPresent() && sameFields(intent.entity(), intent.sent(), there.get());
        ledger.settle(operation.number(), holds
                ? new Outcome.Written(intent.remoteId(), there.get(), 0, true)
                : new Outcome.NotWritten("the record does not hold the change"));
    }

    private void settleDelete(Operation operation) {
        Ledger.Intent intent = operation.intent();
        boolean gone = intent.entity().endsWith("_field") || intent.entity().equals("activity_type")
                ? !listed(intent.entity(), intent.remoteId())
                : read(intent.entity(), intent.remoteId()).isEmpty();
        ledger.settle(operation.number(), gone
                ? new Outcome.Written(intent.remoteId(), Json.nothing(), 0, true)
                : new Outcome.NotWritten("the record is still there"));
    }

    private boolean listed(String entity, String remoteId) {
        var found = new boolean[1];
        account.forEach(Entities.resource(entity), Map.of(), record -> found[0] |= id(entity, record).equals(remoteId));
        return found[0];
    }

    /** The record as it is; empty when it is gone or deleted. */
    private Optional<JsonNode> read(String entity, String remoteId) {
        if (entity.equals("org_relationship") || entity.equals("activity_type")) {
            return Optional.empty();
        }
        Reply reply = account.client().get(Entities.resource(entity), Long.parseLong(remoteId));
        if (reply instanceof Reply.Rejected rejected && (rejected.status() == 404 || rejected.status() == 410)) {
            return Optional.empty();
        }
        JsonNode data = Account.done(reply);
        boolean deleted = data.path("is_deleted").asBoolean(false) || data.has("active_flag") && !data.path("active_flag").asBoolean(true);
        return deleted || !(data instanceof ObjectNode) ? Optional.empty() : Optional.of(data);
    }
}
