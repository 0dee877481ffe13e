package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The account's fields as far as the migration uses them: key and options of each custom field, activity types by name. */
final class RemoteSchema {
    /**
     * A custom field at Pipedrive.
     *
     * @param code its 40-character key
     * @param options label in small letters to option id
     */
    record RemoteField(CustomField wanted, String code, Map<String, Integer> options) {}

    private final Map<String, RemoteField> byMeaning = new HashMap<>();
    private final Map<String, RemoteField> byCode = new HashMap<>();
    private final Map<String, String> activityTypes = new HashMap<>();

    void put(CustomField wanted, String code, JsonNode options) {
        var ids = new HashMap<String, Integer>();
        options.forEach(option -> ids.put(fold(option.path("label").asText()), option.path("id").asInt()));
        var field = new RemoteField(wanted, code, ids);
        byMeaning.put(wanted.entity() + "/" + wanted.meaning(), field);
        byCode.put(code, field);
    }

    void putActivityType(String wanted, String key) {
        activityTypes.put(wanted, key);
    }

    Optional<RemoteField> field(EntityType entity, String meaning) {
        return Optional.ofNullable(byMeaning.get(entity + "/" + meaning));
    }

    Optional<RemoteField> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The account's key for an activity type; the word itself where nothing else was found. */
    String activityType(String wanted) {
        return activityTypes.getOrDefault(wanted, wanted);
    }

    static String fold(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
