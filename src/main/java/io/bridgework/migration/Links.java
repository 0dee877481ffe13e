package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.workspace.Ledger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links of records of ours to each other, as the ledger has them. */
final class Links {
    private static final Set<String> KEYS =
            Set.of("participants", "person_id", "org_id", "deal_id", "rel_owner_org_id", "rel_linked_org_id");

    private Links() {}

    static boolean isLink(String key) {
        return KEYS.contains(key);
    }

    /** Whether a record that this one was linked to has another id now: it was sent again. */
    static boolean moved(Draft draft, Ledger.Entry entry, Ledger ledger) {
        return draft.links().entrySet().stream().anyMatch(link -> {
            Optional<Long> then = written(draft.id().entity(), link, entry.fields());
            Optional<Long> now = ledger.find(link.getValue().toString()).map(target -> Long.parseLong(target.remoteId()));
            return then.isPresent() && now.isPresent() && !then.equals(now);
        });
    }

    /** Whether a record was sent as one of these, by entity and remote id. */
    static boolean hangsOn(Ledger.Entry entry, Map<String, Set<Long>> remote) {
        JsonNode fields = entry.fields();
        long person = fields.path("participants").path(0).path("person_id").asLong(fields.path("person_id").asLong());
        return remote.getOrDefault("person", Set.of()).contains(person)
                || remote.getOrDefault("deal", Set.of()).contains(fields.path("deal_id").asLong());
    }

    /** The id that was sent for a link; empty when none was. */
    private static Optional<Long> written(EntityType entity, Map.Entry<String, DraftId> link, JsonNode fields) {
        JsonNode id = switch (link.getKey()) {
            case "person" -> entity == EntityType.ACTIVITY ? fields.path("participants").path(0).path("person_id") : fields.path("person_id");
            case "parent" -> fields.path("rel_owner_org_id");
            case "daughter" -> fields.path("rel_linked_org_id");
            default -> fields.path(link.getKey() + "_id");
        };
        return id.isIntegralNumber() ? Optional.of(id.asLong()) : Optional.empty();
    }
}
