package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.pipedrive.Reply;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Takes back what the ledger says was written, newest first: what we made is deleted, what we changed gets its before-image
 * back. What a person changed since is left alone and listed, and with it the fields, pipelines and stages it needs.
 * Stopped and started again it goes on: what is gone already has no entry any more.
 */
final class Rollback {
    /** What prepares the account goes last, and only when no record is left that may need it. */
    private static final Set<String> ACCOUNT = Set.of("pipeline", "stage", "person_field", "organization_field", "deal_field", "activity_type");

    private final Ledger ledger;
    private final Account account;
    private final Writer writer;
    private final Comparison comparison;
    private final ProgressMeter progress;
    private final CancellationToken cancellation;
    private final List<Conflict> leftAlone = new ArrayList<>();
    private final Map<String, Long> deleted = new TreeMap<>();
    private final Map<String, Long> restored = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> remote = new HashMap<>();
    private final Set<String> putBack = new HashSet<>();

    Rollback(
            Ledger ledger, Account account, Writer writer, RemoteSchema schema, ProgressMeter progress,
            CancellationToken cancellation) {
        this.ledger = ledger;
        this.account = account;
        this.writer = writer;
        this.comparison = new Comparison(schema);
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** What would be done for the chosen subjects, from the ledger alone: no request is made. */
    static RollbackPlan plan(Ledger ledger, Predicate<String> chosen, long dailyTokens) {
        var deletes = new TreeMap<String, Long>();
        var restores = new TreeMap<String, Long>();
        var tokens = new long[2];
        for (String entity : entities()) {
            ledger.forEachEntry(entity, entry -> {
                if (chosen.test(entry.subject())) {
                    (entry.created() ? deletes : restores).merge(entity, 1L, Long::sum);
                    tokens[0] += entry.created() ? Entities.deleteCost(entity) : 5;
                    tokens[1]++;
                }
            });
        }
        int days = (int) Math.max(1, (tokens[0] + dailyTokens - 1) / Math.max(1, dailyTokens));
        return new RollbackPlan(deletes, restores, Map.of(), tokens[0], tokens[1], days);
    }

    private static List<String> entities() {
        return List.of(
                "file", "note", "activity", "deal", "person", "org_relationship", "organization", "stage", "pipeline",
                "activity_type", "deal_field", "person_field", "organization_field");
    }

    List<Conflict> leftAlone() {
        return List.copyOf(leftAlone);
    }

    Map<String, Long> deleted() {
        return Map.copyOf(deleted);
    }

    Map<String, Long> restored() {
        return Map.copyOf(restored);
    }

    void run(Predicate<String> chosen, boolean all) {
        progress.message("Looking at what people changed since");
        var operations = new ArrayList<Operation>();
        ledger.forEachNewestFirst(operation -> {
            if (operation.outcome().filter(Ledger.Outcome.Written.class::isInstance).isPresent()
                    && operation.intent().verb() != Verb.DELETE) {
                operations.add(operation);
            }
        });
        for (Operation operation : operations) {
            if (!cancellation.proceed()) {
                return;
            }
            String entity = operation.intent().entity();
            if (!ACCOUNT.contains(base(entity)) && chosen.test(operation.intent().subject())) {
                undo(operation);
            }
        }
        if (all && leftAlone.isEmpty()) {
            for (Operation operation : operations) {
                if (ACCOUNT.contains(base(operation.intent().entity())) && cancellation.proceed()) {
                    undo(operation);
                }
            }
        }
    }

    private static String base(String entity) {
        return entity.endsWith("_option") ? entity.substring(0, entity.length() - "_option".length()) : entity;
    }

    private void undo(Operation operation) {
        Ledger.Intent intent = operation.intent();
        if (intent.entity().endsWith("_option")) {
            removeOptions(operation);
            return;
        }
        Optional<Ledger.Entry> entry = ledger.find(intent.subject());
        if (entry.isEmpty() || putBack.contains(intent.subject())) {
            return;
        }
        if (intent.run() < 0) {
            putBack.add(intent.subject()); // an earlier roll-back has put back all that is older
        } else if (intent.verb() == Verb.CREATE) {
            remove(entry.get());
        } else if (!entry.get().created()) {
            restore(operation, entry.get());
        }
    }

    private void remove(Ledger.Entry entry) {
        if (!entry.created()) {
            return;
        }
        boolean account = ACCOUNT.contains(entry.entity());
        if (!account) {
            Optional<JsonNode> there = there(entry);
            if (there.isPresent() && changedByPerson(entry, there.get())) {
                return;
            }
        }
        Reply reply = writer.delete(entry);
        if (reply instanceof Reply.Rejected rejected) {
            leave(entry, "", "deleting was refused: " + rejected.message());
        } else if (!(reply instanceof Reply.InDoubt)) {
            Account.done(reply);
            deleted.merge(entry.entity(), 1L, Long::sum);
            progress.done(entry.entity(), 1);
        }
    }

    private void restore(Operation operation, Ledger.Entry entry) {
        Optional<JsonNode> there = there(entry);
        ObjectNode back = Json.object();
        operation.intent().sent().properties().forEach(sent -> {
            JsonNode has = there.map(record -> Comparison.remoteValue(entry.entity(), sent.getKey(), record)).orElse(Json.nothing());
            if (comparison.same(sent.getKey(), sent.getValue(), has)) {
                back.set(sent.getKey(), before(operation, sent.getKey()));
            }
        });
        if (back.isEmpty() || there.isEmpty()) {
            leave(entry, "", "changed since");
            return;
        }
        Account.done(writer.update(entry, "", back, there.get()));
        restored.merge(entry.entity(), 1L, Long::sum);
        progress.done(entry.entity(), 1);
    }

    private static JsonNode before(Operation operation, String key) {
        JsonNode before = Wanted.at(operation.intent().before(), key);
        return before.isMissingNode() ? Json.nothing() : before;
    }

    private void removeOptions(Operation operation) {
        var written = (Ledger.Outcome.Written) operation.outcome().orElseThrow();
        boolean fieldIsOurs = ledger.findRemote(base(operation.intent().entity()), operation.intent().remoteId())
                .map(Ledger.Entry::created).orElse(true);
        if (fieldIsOurs || ledger.find(operation.intent().subject()).isEmpty()) {
            return;
        }
        ArrayNode ids = Json.array();
        written.after().forEach(option -> ids.addObject().put("id", option.path("id").asInt()));
        ObjectNode sent = Json.object();
        sent.set("options", ids);
        Account.done(writer.send(
                new Ledger.Intent(
                        Verb.DELETE, operation.intent().entity(), operation.intent().subject(),
                        operation.intent().remoteId(), "", sent, written.after(), operation.intent().run()),
                "field_code",
                () -> account.client().deleteOptions(
                        Entities.resource(base(operation.intent().entity())), operation.intent().remoteId(), ids)));
    }

    /** The record as it is now, from list pages read once per entity; empty when it is gone. */
    private Optional<JsonNode> there(Ledger.Entry entry) {
        Map<String, JsonNode> records = remote.computeIfAbsent(entry.entity(), this::read);
        return Optional.ofNullable(records.get(entry.remoteId()));
    }

    private Map<String, JsonNode> read(String entity) {
        var records = new HashMap<String, JsonNode>();
        if (entity.equals("org_relationship")) {
            return records;
        }
        account.forEach(Entities.resource(entity), Map.of(), record -> {
            String id = record.path("id").asText();
            if (ledger.findRemote(entity, id).isPresent()) {
                records.put(id, record);
            }
        });
        return records;
    }

    /** A person's hand shows in any field that people write; what Pipedrive counts by itself does not matter. */
    private boolean changedByPerson(Ledger.Entry entry, JsonNode there) {
        for (String key : HumanFields.of(entry.entity(), entry.after(), there)) {
            JsonNode then = Comparison.remoteValue(entry.entity(), key, entry.after());
            JsonNode now = Comparison.remoteValue(entry.entity(), key, there);
            if (!comparison.same(key, then, now)) {
                leave(entry, key, comparison.display(key, now));
                return true;
            }
        }
        return false;
    }

    private void leave(Ledger.Entry entry, String key, String now) {
        leftAlone.add(new Conflict(
                entry.subject(), entry.entity(), key, comparison.display(key, Comparison.remoteValue(entry.entity(), key, entry.after())),
                "", now));
    }
}
