package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import java.util.HashMap;
import java.util.List;
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
        put(new RemoteField(wanted, code, ids));
    }

    void put(RemoteField field) {
        byMeaning.put(field.wanted().entity() + "/" + field.wanted().meaning(), field);
        byCode.put(field.code(), field);
    }

    List<RemoteField> fields() {
        return List.copyOf(byCode.values());
    }

    Map<String, String> activityTypes() {
        return Map.copyOf(activityTypes);
    }

    /** Whether a text of Pipedrive's speaks of one of these fields. */
    boolean isNamedIn(String text) {
        return byCode.keySet().stream().anyMatch(text::contains);
    }

    /** Whether the same fields, options and types are in it. */
    boolean isSame(RemoteSchema other) {
        return byCode.equals(other.byCode) && activityTypes.equals(other.activityTypes);
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
