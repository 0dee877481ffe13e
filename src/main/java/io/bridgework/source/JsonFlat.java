package io.bridgework.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.SecretColumns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object as a row: nested objects become columns with dotted names, lists of plain values are joined with "; ",
 * lists of contact values become a column for each kind, other lists of objects stay as JSON text without the secrets.
 */
final class JsonFlat {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, ArrayNode> children = new LinkedHashMap<>();

    private JsonFlat() {}

    static JsonFlat of(ObjectNode object) {
        var flat = new JsonFlat();
        flat.add("", object);
        return flat;
    }

    /** By column name, in the order of the object. */
    Map<String, String> values() {
        return values;
    }

    /** Lists of objects inside of the object, by column name. */
    Map<String, ArrayNode> children() {
        return children;
    }

    private void add(String prefix, ObjectNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode nested && !nested.isEmpty()) {
                add(name, nested);
            } else if (value instanceof ArrayNode array && hasObjects(array)) {
                list(name, array);
            } else {
                put(name, text(value));
            }
        }
    }

    private void list(String name, ArrayNode array) {
        Optional<Map<String, String>> labelled = JsonLabels.read(array);
        if (labelled.isPresent()) {
            labelled.get().forEach((rest, value) -> put(rest.isEmpty() ? name : name + "." + rest, value));
        } else {
            children.put(name, array);
            put(name, withoutSecrets(array).toString());
        }
    }

    /** Two ways of writing one name, {@code a.b} and a nested {@code b}, keep both values. */
    private void put(String name, String value) {
        values.merge(name, value, (one, other) -> one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other);
    }

    private static boolean hasObjects(ArrayNode array) {
        for (JsonNode element : array) {
            if (element.isContainerNode()) {
                return true;
            }
        }
        return false;
    }

    static String text(JsonNode value) {
        if (value instanceof ArrayNode array) {
            List<String> texts = new ArrayList<>();
            array.forEach(element -> texts.add(text(element)));
            return String.join("; ", texts);
        }
        if (value.isNull() || value.isObject()) {
            return "";
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return number.toPlainString();
        }
        return value.asText();
    }

    private static JsonNode withoutSecrets(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(withoutSecrets(element)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                copy.set(field.getKey(),
                        SecretColumns.isSecret(field.getKey()) ? object.textNode("") : withoutSecrets(field.getValue()));
            }
            return copy;
        }
        return node;
    }
}
