package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.Verdict;
import io.bridgework.model.value.MarkupText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a wanted record against what Pipedrive has, field by field. Lenient on notation, never on content. */
final class Comparison {
    private static final DateTimeFormatter V1_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final RemoteSchema schema;

    Comparison(RemoteSchema schema) {
        this.schema = schema;
    }

    /** One row per wanted field. */
    List<DiffRow> compare(String record, String entity, Wanted wanted, JsonNode remote) {
        var rows = new ArrayList<DiffRow>();
        for (Map.Entry<String, Wanted.Field> entry : wanted.fields().entrySet()) {
            Wanted.Field field = entry.getValue();
            JsonNode there = remoteValue(entity, entry.getKey(), remote);
            rows.add(new DiffRow(
                    record, entity, field.label(), field.source(), field.text(), display(entry.getKey(), there),
                    verdict(entry.getKey(), field, there)));
        }
        return rows;
    }

    private Verdict verdict(String key, Wanted.Field field, JsonNode there) {
        if (same(key, field.value(), there)) {
            String source = field.source().strip();
            boolean untouched = source.isEmpty() || source.equals(field.text())
                    || number(TextNode.valueOf(source)).filter(n -> Optional.of(n).equals(number(TextNode.valueOf(field.text())))).isPresent();
            return untouched ? Verdict.SAME : Verdict.TIDIED;
        }
        String has = display(key, there);
        if (has.isEmpty()) {
            return Verdict.LOST;
        }
        String text = field.value().isTextual() ? field.value().asText() : field.text();
        return text.length() > has.length() && text.startsWith(has) ? Verdict.CUT : Verdict.CHANGED;
    }

    /** Where Pipedrive answers under another name than it is asked under. */
    static JsonNode remoteValue(String entity, String key, JsonNode remote) {
        if (key.equals("participants")) {
            JsonNode first = remote.path("participants").path(0);
            return first.isMissingNode() ? remote.path("person_id") : first.path("person_id");
        }
        if (entity.equals("file") && key.equals("file_name")) {
            // v1 keeps the name as uploaded in one of two places; the other may carry a hash behind it
            return remote.hasNonNull("name") ? remote.path("name") : remote.path("file_name");
        }
        if (entity.equals("org_relationship") && key.equals("org_id")) {
            return idOf(remote.path("rel_owner_org_id"));
        }
        JsonNode there = Wanted.at(remote, key);
        // v1 answers links as objects: {"value":17,...} or {"id":17,...}
        return key.endsWith("_id") ? idOf(there) : there;
    }

    private static JsonNode idOf(JsonNode link) {
        if (!link.isObject()) {
            return link;
        }
        return link.has("value") ? link.path("value") : link.path("id");
    }

    /** Whether two values mean the same under this key. */
    boolean same(String key, JsonNode wanted, JsonNode there) {
        if (isEmpty(wanted) || isEmpty(there)) {
            return isEmpty(wanted) && isEmpty(there);
        }
        return switch (key) {
            case "participants" -> participant(wanted) == participant(there);
            case "emails", "phones" -> values(wanted).equals(values(there));
            case "address" -> wanted.path("value").asText().equals(there.path("value").asText());
            case "content", "note" -> plain(wanted.asText()).equals(plain(there.asText()));
            case "due_time", "duration" -> clock(wanted.asText()).equals(clock(there.asText()));
            case "add_time", "won_time", "lost_time", "close_time" -> instant(wanted).equals(instant(there));
            default -> sameValue(wanted, there);
        };
    }

    /** Of the list as sent, or the one person as answered. */
    private static long participant(JsonNode node) {
        return node.isArray() ? node.path(0).path("person_id").asLong() : node.asLong();
    }

    private static boolean sameValue(JsonNode wanted, JsonNode there) {
        if (wanted.isNumber() || there.isNumber()) {
            return number(wanted).isPresent() && number(wanted).equals(number(there));
        }
        if (wanted.isArray()) {
            return wanted.equals(there);
        }
        if (wanted.isObject()) {
            // custom addresses come back with every sub-field: those that were sent count
            return wanted.properties().stream().allMatch(part -> sameValue(part.getValue(), there.path(part.getKey())));
        }
        return wanted.asText().replace("\r\n", "\n").strip().equals(there.asText().replace("\r\n", "\n").strip());
    }

    static boolean isEmpty(JsonNode node) {
        return node.isNull() || node.isMissingNode() || node.isTextual() && node.asText().isEmpty()
                || node.isContainerNode() && node.isEmpty();
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        try {
            return Optional.of(new BigDecimal(node.asText()).stripTrailingZeros());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static List<String> values(JsonNode contacts) {
        var list = new ArrayList<String>();
        contacts.forEach(contact -> list.add(contact.isTextual() ? contact.asText() : contact.path("value").asText()));
        return list;
    }

    private static String plain(String html) {
        return MarkupText.plain(html).value().orElse("").replaceAll("\\s+", " ").strip();
    }

    private static String clock(String time) {
        return time.length() >= 5 ? time.substring(0, 5) : time;
    }

    static Optional<Instant> instant(JsonNode node) {
        String text = node.asText();
        try {
            return Optional.of(text.contains("T")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text, V1_TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The value for people: labels of options, plain text of markup. */
    String display(String key, JsonNode there) {
        if (isEmpty(there)) {
            return "";
        }
        if (key.equals("emails") || key.equals("phones")) {
            return String.join(", ", values(there));
        }
        if (there.isObject()) {
            return there.path("value").asText();
        }
        if (Wanted.isCustom(key) && there.isIntegralNumber()) {
            Optional<String> label = schema.byCode(key).flatMap(field -> field.options().entrySet().stream()
                    .filter(option -> option.getValue() == there.asInt()).map(Map.Entry::getKey).findFirst());
            if (label.isPresent()) {
                return label.get();
            }
        }
        return there.isContainerNode() ? there.toString() : there.asText();
    }
}
