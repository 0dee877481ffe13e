package io.bridgework.migration;

import io.bridgework.model.EntityType;
import java.util.Map;

/** What a practice calls the records of Pipedrive, for sentences that begin with it. */
final class EntityWords {
    private static final Map<String, String> MANY = Map.of(
            "pipeline", "Pipelines and stages", "stage", "Pipelines and stages", "organization", "Practices",
            "org_relationship", "Practices", "person", "Patients", "deal", "Treatment plans",
            "activity", "Visits and recalls", "note", "Notes", "file", "Documents");

    private EntityWords() {}

    static String many(EntityType entity) {
        return many(entity.id());
    }

    static String many(String entity) {
        return MANY.get(entity);
    }
}
