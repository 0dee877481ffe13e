package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.value.MarkupText;

/** What people call a record, out of its fields: a patient's name, a plan's title, a visit's subject and day. */
final class Names {
    private static final int LONGEST = 60;

    private Names() {}

    /** @param record as sent or as answered */
    static String of(String entity, JsonNode record) {
        String name = switch (entity) {
            case "deal" -> record.path("title").asText();
            case "activity" -> record.path("subject").asText() + ", " + record.path("due_date").asText();
            case "note" -> MarkupText.plain(record.path("content").asText()).value().orElse("").replaceAll("\\s+", " ").strip();
            case "file" -> Comparison.remoteValue(entity, "file_name", record).asText();
            default -> record.path("name").asText();
        };
        return name.length() > LONGEST ? name.substring(0, LONGEST) + " ..." : name;
    }
}
