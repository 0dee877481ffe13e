package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.migration.RemoteSchema.RemoteField;
import io.bridgework.model.Draft;
import io.bridgework.model.EntityType;
import io.bridgework.model.FieldValue;
import io.bridgework.workspace.Ledger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the account held before: pipelines and stages of the same name are used as they are; people, practices and plans
 * that carry our source id are ours already. Nothing is matched by name or e-mail here: that needs a person.
 */
final class Existing {
    private static final Set<EntityType> BY_CONTENT =
            EnumSet.of(EntityType.ORG_RELATIONSHIP, EntityType.ACTIVITY, EntityType.NOTE, EntityType.FILE);

    private final Ledger ledger;
    private final Account account;
    private final RemoteSchema schema;
    private final long run;
    private final Likeness likeness;
    private final Map<String, JsonNode> found = new HashMap<>();
    private final Map<String, List<JsonNode>> byContent = new HashMap<>();

    private final Look look;
    private boolean wary;
    private boolean waryOfRelationships;

    /** How much is asked of the account. */
    enum Look {
        /** Nothing of ours can be there that the ledger does not know. */
        KNOWN,
        /** What is newer than all that the ledger knows: another copy of the workspace may have gone on. */
        NEWER,
        /** All of ours: the journal may have forgotten its newest entries. */
        WHOLE
    }

    Existing(Ledger ledger, Account account, RemoteSchema schema, long run, Look look) {
        this.look = look;
        this.wary = look == Look.WHOLE;
        this.ledger = ledger;
        this.account = account;
        this.schema = schema;
        this.run = run;
        this.likeness = new Likeness(ledger, new Comparison(schema));
    }

    /** Looks at the practices' relationships even where nothing else may have been forgotten. */
    void waryOfRelationships() {
        waryOfRelationships = true;
    }

    /** Whether {@link #look} may ask the account, which is in vain where nothing is to be made. */
    boolean mayAsk(EntityType entity) {
        boolean adopts = Stream.of(EntityType.ORGANIZATION, EntityType.PERSON, EntityType.DEAL).anyMatch(this::heldOurFieldBefore);
        return entity == EntityType.PIPELINE || entity == EntityType.STAGE || look != Look.KNOWN || waryOfRelationships || adopts;
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
            case ACTIVITY, NOTE, FILE -> lookByContent(entity);
            case ORG_RELATIONSHIP -> lookAtRelationships();
            default -> { }
        }
    }

    /** A source-id field that we have just made can be on no record yet, so the pages are saved. */
    private void lookBySourceId(EntityType entity) {
        Optional<RemoteField> field = schema.field(entity, "source_id");
        if (field.isPresent() && !heldOurFieldBefore(entity) && look == Look.NEWER) {
            // One that the ledger does not know proves that somebody else sends the same.
            wary = new Newcomers(ledger, account).of(entity).stream()
                    .filter(record -> ledger.findRemote(entity.id(), record.path("id").asText()).isEmpty())
                    .anyMatch(record -> !sourceId(record, field.get()).isEmpty());
        }
        if (field.isEmpty() || !heldOurFieldBefore(entity)) {
            return;
        }
        account.forEachStanding(entity.id(), record -> {
            String sourceId = sourceId(record, field.get());
            if (!sourceId.isEmpty()) {
                found.putIfAbsent(entity.id() + "/" + sourceId, record);
            }
        });
    }

    private static String sourceId(JsonNode record, RemoteField field) {
        return Wanted.at(record, field.code()).asText("");
    }

    private boolean heldOurFieldBefore(EntityType entity) {
        Optional<Ledger.Entry> field = ledger.find("field:" + entity.id() + ":source_id");
        return wary || field.filter(entry -> !entry.created() || entry.fields().isEmpty()).isPresent(); // adopted
    }

    /** An account with our source ids in it may hold visits, notes and documents of ours too, which have no field for them. */
    private void lookByContent(EntityType entity) {
        if (heldOurFieldBefore(EntityType.PERSON) || heldOurFieldBefore(EntityType.ORGANIZATION)) {
            account.forEach(Entities.resource(entity), Map.of(), record -> known(entity, record));
        } else if (look == Look.NEWER) {
            new Newcomers(ledger, account).of(entity).forEach(record -> known(entity, record));
        }
    }

    /** These are listed for one practice at a time. */
    private void lookAtRelationships() {
        if (waryOfRelationships || heldOurFieldBefore(EntityType.ORGANIZATION)) {
            Set<String> seen = new HashSet<>();
            ledger.forEachEntry(EntityType.ORGANIZATION.id(), practice -> account.forEach(
                    Entities.resource(EntityType.ORG_RELATIONSHIP), Map.of("org_id", practice.remoteId()), record -> {
                        if (seen.add(record.path("id").asText())) {
                            known(EntityType.ORG_RELATIONSHIP, record);
                        }
                    }));
        }
    }

    private void known(EntityType entity, JsonNode record) {
        if (Recent.isLive(record) && ledger.findRemote(entity.id(), record.path("id").asText()).isEmpty()) {
            byContent.computeIfAbsent(mark(entity.id(), record), m -> new ArrayList<>()).add(record);
        }
    }

    /** What equal records have in common, as sent and as answered. */
    private static String mark(String entity, JsonNode record) {
        var mark = new StringBuilder(entity);
        for (String key : new String[] {"subject", "due_date", "person_id", "deal_id", "org_id", "file_size", "rel_linked_org_id"}) {
            boolean counts = key.equals("org_id") || key.equals("person_id") ? !entity.equals("activity") : true;
            String value = Comparison.remoteValue(entity, key, record).asText("");
            mark.append('/').append(counts && !value.equals("null") ? value : "");
        }
        return mark.toString();
    }

    private Optional<JsonNode> sameContent(Draft draft, RequestEncoder encoder) {
        EntityType entity = draft.id().entity();
        if (byContent.isEmpty() || !BY_CONTENT.contains(entity)) {
            return Optional.empty();
        }
        ObjectNode wanted = encoder.encode(draft).flat();
        if (draft.fields().containsKey("file") && draft.fields().get("file").value() instanceof FieldValue.Content content) {
            wanted.put("file_size", content.sizeBytes());
        }
        List<JsonNode> alike = byContent.getOrDefault(mark(entity.id(), wanted), List.of());
        Optional<JsonNode> same = alike.stream()
                .filter(record -> likeness.is(Likeness.Degree.EXACT, entity.id(), wanted, record)).findFirst();
        same.ifPresent(alike::remove);
        return same;
    }

    /** Adopts the record that is already this draft; empty when there is none. */
    synchronized Optional<Ledger.Entry> adopt(Draft draft, RequestEncoder encoder) {
        JsonNode record = sameContent(draft, encoder).orElseGet(() -> found.get(key(draft)));
        if (record == null || ledger.findRemote(draft.id().entity().id(), record.path("id").asText()).isPresent()) {
            return Optional.empty();
        }
        String subject = draft.id().toString();
        ledger.adopt(new Ledger.Entry(
                subject, draft.id().entity().id(), record.path("id").asText(), isOurs(draft), "", Json.object(), record, 0), run);
        return ledger.find(subject);
    }

    /**
     * Whether Bridgework made it, from a workspace that is lost: it bears a number in a field that we made, or it is what we
     * would send and hangs on something of ours.
     */
    private boolean isOurs(Draft draft) {
        EntityType entity = draft.id().entity();
        if (Entities.hasSourceId(entity)) {
            return isOurs("field:" + entity.id() + ":source_id");
        }
        return BY_CONTENT.contains(entity) && draft.links().values().stream().anyMatch(link -> isOurs(link.toString()));
    }

    private boolean isOurs(String subject) {
        return ledger.find(subject).filter(Ledger.Entry::created).isPresent();
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
