package io.bridgework.migration;

import io.bridgework.model.EntityType;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entities of the ledger and the resources of the API that hold them. */
final class Entities {
    /** Order of load (design, section 9): what is linked to comes first. */
    static final List<EntityType> LOAD_ORDER = List.of(
            EntityType.PIPELINE, EntityType.STAGE, EntityType.ORGANIZATION, EntityType.ORG_RELATIONSHIP,
            EntityType.PERSON, EntityType.DEAL, EntityType.ACTIVITY, EntityType.NOTE, EntityType.FILE);

    /** Deals in the archive, which a list of their own shows. */
    static final String ARCHIVED_DEAL = "archived deal";

    private static final Map<String, Resource> RESOURCES = Map.ofEntries(
            Map.entry("pipeline", Resource.PIPELINES), Map.entry("stage", Resource.STAGES),
            Map.entry("organization", Resource.ORGANIZATIONS),
            Map.entry("org_relationship", Resource.ORGANIZATION_RELATIONSHIPS),
            Map.entry("person", Resource.PERSONS), Map.entry("deal", Resource.DEALS),
            Map.entry("activity", Resource.ACTIVITIES), Map.entry("note", Resource.NOTES),
            Map.entry("file", Resource.FILES), Map.entry("person_field", Resource.PERSON_FIELDS),
            Map.entry("organization_field", Resource.ORGANIZATION_FIELDS),
            Map.entry("deal_field", Resource.DEAL_FIELDS), Map.entry("activity_type", Resource.ACTIVITY_TYPES));

    private Entities() {}

    static Resource resource(String entity) {
        return RESOURCES.get(entity);
    }

    static Resource resource(EntityType entity) {
        return RESOURCES.get(entity.id());
    }

    static Resource fields(EntityType entity) {
        return RESOURCES.get(entity.id() + "_field");
    }

    /** How a list of records is asked for with the newest first. */
    static Map<String, String> newestFirst(String entity) {
        return Set.of("note", "file").contains(entity)
                ? Map.of("sort", "id DESC")
                : Map.of("sort_by", "id", "sort_direction", "desc");
    }

    /** Tokens for a write of the ledger. */
    static long writeCost(Ledger.Intent intent) {
        if (intent.verb() == Ledger.Verb.DELETE) {
            return deleteCost(intent.entity());
        }
        return createCost(intent.entity());
    }

    /** Tokens for making one. */
    static long createCost(String entity) {
        return Set.of("note", "file", "org_relationship", "activity_type").contains(entity) ? 10 : 5;
    }

    /** Tokens for the pages of a list that hold so many records; relationships are listed practice by practice. */
    static long listCost(String entity, long records) {
        return switch (entity) {
            case "pipeline", "stage" -> pages(records, 500) * 5;
            case "note", ARCHIVED_DEAL -> pages(records, 500) * 20;
            case "file" -> pages(records, 100) * 20;
            case "org_relationship" -> records * 20;
            default -> pages(records, 500) * 10;
        };
    }

    private static long pages(long records, int size) {
        return (records + size - 1) / size;
    }

    /** Tokens for deleting one. */
    static long deleteCost(String entity) {
        return switch (entity) {
            case "note", "file", "org_relationship", "activity_type" -> 6;
            default -> 3;
        };
    }

    /** Whether a created record carries our source id in a field, so that it can be found again by it. */
    static boolean hasSourceId(EntityType entity) {
        return entity == EntityType.PERSON || entity == EntityType.ORGANIZATION || entity == EntityType.DEAL;
    }
}
