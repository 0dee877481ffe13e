package io.bridgework.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A truth file less what a shape of the export cannot say. */
final class ShapedTruth {
    private final ObjectNode truth;

    ShapedTruth(JsonNode truth) {
        this.truth = truth.deepCopy();
    }

    JsonNode json() {
        return truth;
    }

    private List<ObjectNode> records(String prefix) {
        var records = new java.util.ArrayList<ObjectNode>();
        for (JsonNode each : truth.path("records")) {
            if (each.path("key").asText().startsWith(prefix + ":")) {
                records.add((ObjectNode) each);
            }
        }
        return records;
    }

    /** The values with these labels (or beginnings of labels that end in a dot) are not in the export. */
    ShapedTruth without(String prefix, String... labels) {
        for (ObjectNode record : records(prefix)) {
            ArrayNode values = (ArrayNode) record.path("must_contain").deepCopy().require();
            for (int i = values.size() - 1; i >= 0; i--) {
                String label = values.get(i).path("label").asText();
                for (String each : labels) {
                    if (label.equals(each) || each.endsWith(".") && label.startsWith(each)) {
                        values.remove(i);
                        break;
                    }
                }
            }
            record.set("must_contain", values);
        }
        return this;
    }

    ShapedTruth withoutMember(String prefix, String member, String... names) {
        for (ObjectNode record : records(prefix)) {
            if (names.length == 0) {
                record.remove(member);
            } else if (record.has(member)) {
                ((ObjectNode) record.path(member)).remove(List.of(names));
            }
        }
        return this;
    }

    ShapedTruth ownedBy(String prefix, String email) {
        records(prefix).forEach(record -> record.put("owner_email", email));
        return this;
    }

    /** These records may be there or not, and then as they like. */
    ShapedTruth optional(String prefix) {
        records(prefix).forEach(record -> {
            record.put("expect", "optional");
            record.remove(List.of("must_contain", "equals", "links", "owner_email", "timestamps"));
        });
        return this;
    }

    ShapedTruth gone(String prefix) {
        ArrayNode records = (ArrayNode) truth.path("records");
        for (int i = records.size() - 1; i >= 0; i--) {
            if (records.get(i).path("key").asText().startsWith(prefix + ":")) {
                records.remove(i);
            }
        }
        return this;
    }

    ShapedTruth extra(String entity) {
        ((ObjectNode) truth.at("/options/allow_extras")).put(entity, true);
        return this;
    }
}
