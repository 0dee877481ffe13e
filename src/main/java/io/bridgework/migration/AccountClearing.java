package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.engine.CancellationToken;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Entry;
import io.bridgework.workspace.Ledger.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes the stages, pipelines, options, fields and activity types that we made, as far as no record needs them any more. */
final class AccountClearing {
    private static final List<String> ORDER =
            List.of("stage", "pipeline", "activity_type", "deal_field", "person_field", "organization_field");
    private static final Map<String, String> HOLDERS =
            Map.of("deal_field", "deal", "person_field", "person", "organization_field", "organization");

    /** Told what stays, and why. */
    @FunctionalInterface
    interface Left {
        void leave(Entry entry, String key, String now);
    }

    private final Ledger ledger;
    private final Account account;
    private final Writer writer;
    private final Comparison comparison;
    private final Left left;

    AccountClearing(Ledger ledger, Account account, Writer writer, Comparison comparison, Left left) {
        this.ledger = ledger;
        this.account = account;
        this.writer = writer;
        this.comparison = comparison;
        this.left = left;
    }

    void run(CancellationToken cancellation) {
        removeOptions();
        for (String entity : ORDER) {
            var ours = new ArrayList<Entry>();
            ledger.forEachEntry(entity, entry -> {
                if (entry.created()) {
                    ours.add(0, entry);
                }
            });
            if (!ours.isEmpty() && cancellation.proceed()) {
                remove(entity, ours);
            }
        }
    }

    private void remove(String entity, List<Entry> ours) {
        Set<String> needed = needed(entity);
        for (Entry entry : ours) {
            String mark = entity.equals("activity_type") ? entry.after().path("key_string").asText() : entry.remoteId();
            if (needed.contains(mark)) {
                continue; // it stays with the records that need it, which are listed themselves
            }
            Reply reply = writer.delete(entry);
            if (reply instanceof Reply.Rejected rejected) {
                left.leave(entry, "", "deleting was refused: " + rejected.message());
            } else {
                Account.done(reply);
            }
        }
    }

    /** What records that stay still use of this kind. */
    private Set<String> needed(String entity) {
        var needed = new HashSet<String>();
        switch (entity) {
            case "stage", "pipeline" -> {
                account.forEachStanding("deal", deal -> needed.add(deal.path(entity + "_id").asText()));
                if (entity.equals("pipeline")) {
                    account.forEach(Resource.STAGES, Map.of(), stage -> needed.add(stage.path("pipeline_id").asText()));
                }
            }
            case "activity_type" -> account.forEach(Resource.ACTIVITIES, Map.of(), activity -> needed.add(activity.path("type").asText()));
            default -> account.forEachStanding(HOLDERS.get(entity), record -> record.path("custom_fields").properties().forEach(field -> {
                if (!Comparison.isEmpty(field.getValue())) {
                    needed.add(field.getKey());
                }
            }));
        }
        return needed;
    }

    /** Options that we added to fields that were there before; with our own fields theirs go too. */
    private void removeOptions() {
        var added = new ArrayList<Operation>();
        ledger.forEachNewestFirst(operation -> {
            boolean written = operation.outcome().filter(Ledger.Outcome.Written.class::isInstance).isPresent();
            if (written && operation.intent().entity().endsWith("_option") && operation.intent().verb() == Ledger.Verb.UPDATE
                    && ledger.find(operation.intent().subject()).isPresent()) {
                added.add(operation);
            }
        });
        added.forEach(this::removeOptions);
    }

    private void removeOptions(Operation operation) {
        Ledger.Intent intent = operation.intent();
        String field = intent.entity().substring(0, intent.entity().length() - "_option".length());
        if (ledger.findRemote(field, intent.remoteId()).map(Entry::created).orElse(true)) {
            return;
        }
        Set<String> used = new HashSet<>();
        account.forEachStanding(HOLDERS.get(field), record -> {
            JsonNode value = record.path("custom_fields").path(intent.remoteId());
            (value.isArray() ? value : Json.array().add(value)).forEach(option -> used.add(option.asText()));
        });
        ArrayNode ids = Json.array();
        ((Ledger.Outcome.Written) operation.outcome().orElseThrow()).after().forEach(option -> {
            if (!used.contains(option.path("id").asText())) {
                ids.addObject().put("id", option.path("id").asInt());
            }
        });
        if (ids.isEmpty()) {
            return;
        }
        ObjectNode sent = Json.object();
        sent.set("options", ids);
        Account.done(writer.removeOptions(intent, sent));
    }
}
