package io.bridgework.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Short lists of contact values, each with its kind: {@code "phones": [{"type": "mobile", "number": "555-0101"}]} is the
 * column {@code phones.mobile}. A list of one-value objects is that list of values.
 */
final class JsonLabels {
    private static final List<String> LABELS = List.of("type", "label", "kind", "use", "system");
    private static final List<String> VALUES =
            List.of("value", "number", "phone", "phone_number", "phoneNumber", "email", "email_address", "emailAddress", "address", "url");
    private static final int MOST = 8;

    private JsonLabels() {}

    /** Values by the rest of the column's name (empty: the column itself); empty if the list is of another kind. */
    static Optional<Map<String, String>> read(ArrayNode array) {
        var values = new LinkedHashMap<String, String>();
        for (JsonNode element : array) {
            if (!(element instanceof ObjectNode object) || array.size() > MOST || !isFlat(object)) {
                return Optional.empty();
            }
            String value = first(object, VALUES);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            String label = object.size() == 1 ? "" : label(object);
            if (object.size() > 1 && (label.isEmpty() || values.containsKey(label))) {
                return Optional.empty();
            }
            values.merge(label, JsonFlat.text(object.get(value)), (one, other) -> one + "; " + other);
            object.properties().forEach(field -> {
                if (!field.getKey().equals(value) && !LABELS.contains(field.getKey())) {
                    values.put(label + "." + field.getKey(), JsonFlat.text(field.getValue()));
                }
            });
        }
        return Optional.of(values);
    }

    private static boolean isFlat(ObjectNode object) {
        for (JsonNode value : object) {
            if (value.isContainerNode()) {
                return false;
            }
        }
        return true;
    }

    private static String label(ObjectNode object) {
        String key = first(object, LABELS);
        String label = key.isEmpty() ? "" : object.get(key).asText("").strip().toLowerCase(Locale.ROOT);
        boolean others = LABELS.stream().filter(object::has).count() > 1;
        return !others && label.matches("[a-z][a-z _-]{0,20}") ? label : "";
    }

    private static String first(ObjectNode object, List<String> keys) {
        return keys.stream().filter(key -> object.hasNonNull(key)).findFirst().orElse("");
    }
}
