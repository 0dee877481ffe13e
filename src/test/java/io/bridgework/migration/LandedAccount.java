package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an account holds of a {@link SmallPractice}, one line per record, read from the server's own state. */
final class LandedAccount {
    private final JsonNode dump;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private LandedAccount(JsonNode dump) {
        this.dump = dump;
    }

    static String line(String... parts) {
        return String.join(" | ", parts);
    }

    static List<String> lines(JsonNode dump) {
        var account = new LandedAccount(dump);
        account.read();
        return account.lines.stream().sorted().toList();
    }

    private void read() {
        for (String entity : List.of("organization", "person", "deal")) {
            rows(entity + "_field").forEach(field -> codes.merge(
                    entity + "/" + field.path("field_name").asText(), field.path("field_code").asText(), (a, b) -> "doubled field"));
            rows(entity).forEach(row -> names.put(entity + row.path("id").asText(), custom(entity, row, "Source id")));
        }
        rows("pipeline").forEach(row -> names.put("pipeline" + row.path("id"), row.path("name").asText()));
        rows("stage").forEach(row -> names.put("stage" + row.path("id"), row.path("name").asText()));
        structure();
        people();
        rows("deal").forEach(row -> add(row, "deal",
                row.path("title").asText(), number(row.path("value")), row.path("currency").asText(), row.path("status").asText(),
                ended(row), custom("deal", row, "Source id"), name("person", row.path("person_id")), name("stage", row.path("stage_id"))));
        rows("activity").forEach(row -> lines.add(line("activity",
                row.path("subject").asText(), row.path("due_date").asText(), clock(row.path("due_time")), row.path("done").asText(),
                text(row.path("note")), name("person", row.path("person_id")))));
        rows("note").forEach(row -> lines.add(line("note",
                row.path("content").asText(), row.path("add_time").asText().replace(' ', 'T') + "Z", name("person", row.path("person_id")))));
        rows("file").forEach(row -> lines.add(line("file",
                row.path("file_name").asText(), row.path("file_size").asText(),
                row.hasNonNull("deal_id") ? name("deal", row.path("deal_id")) : name("person", row.path("person_id")))));
    }

    private void structure() {
        rows("pipeline").forEach(row -> {
            if (!row.path("name").asText().equals("Pipeline")) {
                lines.add(line("pipeline", row.path("name").asText()));
            }
        });
        rows("stage").forEach(row -> {
            if (!name("pipeline", row.path("pipeline_id")).equals("Pipeline")) {
                lines.add(line("stage", name("pipeline", row.path("pipeline_id")), row.path("name").asText(),
                        row.path("deal_probability").asText()));
            }
        });
        rows("relationship").forEach(row -> lines.add(line("relationship",
                name("organization", row.path("rel_owner_org_id")), name("organization", row.path("rel_linked_org_id")))));
    }

    private void people() {
        rows("organization").forEach(row -> add(row, "organization", row.path("name").asText(), custom("organization", row, "Source id")));
        var options = new HashMap<String, String>();
        rows("person_field").forEach(field -> field.path("options").forEach(option ->
                options.put(field.path("field_name").asText() + option.path("id").asText(), option.path("label").asText())));
        rows("person").forEach(row -> add(row, "person",
                row.path("name").asText(), row.path("emails").path(0).path("value").asText(), row.path("add_time").asText(),
                custom("person", row, "Source id"), custom("person", row, "Birth date"),
                options.getOrDefault("Patient status" + custom("person", row, "Patient status"), ""), name("organization", row.path("org_id"))));
    }

    /** Records without a source id were there before. */
    private void add(JsonNode row, String entity, String... parts) {
        if (!custom(entity, row, "Source id").isEmpty()) {
            lines.add(line(entity, String.join(" | ", parts)));
        }
    }

    private String custom(String entity, JsonNode row, String field) {
        JsonNode value = row.path("custom_fields").path(codes.getOrDefault(entity + "/" + field, ""));
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    private String name(String entity, JsonNode id) {
        return names.getOrDefault(entity + id.asText(), "nobody");
    }

    private static String ended(JsonNode deal) {
        return switch (deal.path("status").asText()) {
            case "won" -> deal.path("won_time").asText();
            case "lost" -> deal.path("lost_reason").asText();
            default -> "";
        };
    }

    private static String number(JsonNode node) {
        return new BigDecimal(node.asText()).stripTrailingZeros().toPlainString();
    }

    private static String clock(JsonNode time) {
        return time.isNull() || time.isMissingNode() ? "" : time.asText().substring(0, 5);
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.asText();
    }

    private JsonNode rows(String kind) {
        return dump.path(kind);
    }
}
