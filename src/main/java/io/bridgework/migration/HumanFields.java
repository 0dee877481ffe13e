package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a record that a person can write, so that a change in one of them is a person's. */
final class HumanFields {
    private static final Map<String, List<String>> NATIVE = Map.of(
            "person", List.of("name", "emails", "phones", "owner_id", "org_id", "label_ids", "visible_to"),
            "organization", List.of("name", "owner_id", "address", "label_ids", "visible_to"),
            "deal", List.of(
                    "title", "value", "currency", "owner_id", "person_id", "org_id", "stage_id", "status", "lost_reason",
                    "expected_close_date", "label_ids", "visible_to", "probability"),
            "activity", List.of("subject", "type", "owner_id", "deal_id", "due_date", "due_time", "duration", "done", "note", "priority"),
            "note", List.of("content", "person_id", "deal_id", "org_id"),
            "file", List.of("person_id", "deal_id", "org_id"));

    private HumanFields() {}

    /** Keys to compare: the native ones of the entity, and every custom field that either record has. */
    static List<String> of(String entity, JsonNode then, JsonNode now) {
        var keys = new ArrayList<String>();
        for (String key : NATIVE.getOrDefault(entity, List.of())) {
            if (then.has(key)) {
                keys.add(key); // what was not answered then can't be compared now
            }
        }
        Set<String> custom = new HashSet<>();
        then.path("custom_fields").fieldNames().forEachRemaining(custom::add);
        now.path("custom_fields").fieldNames().forEachRemaining(custom::add);
        keys.addAll(custom.stream().sorted().toList());
        return keys;
    }
}
