package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.migration.RemoteSchema.RemoteField;
import io.bridgework.model.Draft;
import io.bridgework.model.EntityType;
import io.bridgework.workspace.Ledger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the account held before: pipelines and stages of the same name are used as they are; people, practices and plans
 * that carry our source id are ours already. Nothing is matched by name or e-mail here: that needs a person.
 */
final class Existing {
    private final Ledger ledger;
    private final Account account;
    private final RemoteSchema schema;
    private final long run;
    private final Map<String, JsonNode> found = new HashMap<>();

    Existing(Ledger ledger, Account account, RemoteSchema schema, long run) {
        this.ledger = ledger;
        this.account = account;
        this.schema = schema;
        this.run = run;
    }

    /** Reads what must be known of an entity before its drafts are loaded; nothing where nothing can be there. */
    void look(EntityType entity) {
        switch (entity) {
            case PIPELINE -> account.forEach(Entities.resource(entity), Map.of(), pipeline ->
                    found.putIfAbsent("pipeline/" + RemoteSchema.fold(pipeline.path("name").asText()), pipeline));
            case STAGE -> account.forEach(Entities.resource(entity), Map.of(), stage -> found.putIfAbsent(
                    "stage/" + stage.path("pipeline_id").asText() + "/" + RemoteSchema.fold(stage.path("name").asText()),
                    stage));
            case PERSON, ORGANIZATION, DEAL -> lookBySourceId(entity);
            default -> { }
        }
    }

    /** A source-id field that we have just made can be on no record yet, so the pages are saved. */
    private void lookBySourceId(EntityType entity) {
        Optional<RemoteField> field = schema.field(entity, "source_id");
        boolean madeByUs = ledger.find("field:" + entity.id() + ":source_id").map(Ledger.Entry::created).orElse(true);
        if (field.isEmpty() || madeByUs) {
            return;
        }
        account.forEach(Entities.resource(entity), Map.of(), record -> {
            String sourceId = Wanted.at(record, field.get().code()).asText("");
            if (!sourceId.isEmpty()) {
                found.putIfAbsent(entity.id() + "/" + sourceId, record);
            }
        });
    }

    /** Adopts the record that is already this draft; empty when there is none. */
    synchronized Optional<Ledger.Entry> adopt(Draft draft) {
        JsonNode record = found.get(key(draft));
        if (record == null || ledger.findRemote(draft.id().entity().id(), record.path("id").asText()).isPresent()) {
            return Optional.empty();
        }
        String subject = draft.id().toString();
        ledger.adopt(draft.id().entity().id(), subject, record.path("id").asText(), record, run);
        return ledger.find(subject);
    }

    private String key(Draft draft) {
        String name = RemoteSchema.fold(text(draft, "name"));
        return switch (draft.id().entity()) {
            case PIPELINE -> "pipeline/" + name;
            case STAGE -> "stage/"
                    + ledger.find(draft.links().get("pipeline").toString()).map(Ledger.Entry::remoteId).orElse("") + "/" + name;
            default -> draft.id().entity().id() + "/" + text(draft, "custom:source_id");
        };
    }

    private static String text(Draft draft, String field) {
        return draft.fields().containsKey(field) ? Values.text(draft.fields().get(field).value()) : "";
    }
}
