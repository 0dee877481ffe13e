package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.model.CustomField;
import io.bridgework.model.EntityType;
import io.bridgework.workspace.Ledger;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What makes a record itself, whatever number it has at the source: of a patient the name and the birth date, of a visit the
 * patient, the day and the subject. Made of the flat form, as it is wanted and as it was sent.
 */
final class Kernel {
    private static final Map<String, List<String>> KEYS = Map.of(
            "organization", List.of("name"),
            "org_relationship", List.of("rel_owner_org_id", "rel_linked_org_id"),
            "deal", List.of("title", "value", "currency", "person_id", "org_id"),
            "activity", List.of("subject", "due_date", "due_time", "participants", "deal_id"),
            "note", List.of("content", "person_id", "deal_id", "org_id"),
            "file", List.of("file_name", "file_size", "sha256", "person_id", "deal_id", "org_id"));

    private final Set<String> birthDates;
    private final Set<String> sourceIds;

    Kernel(List<CustomField> fields, Ledger ledger) {
        this.birthDates = codes(ledger, fields.stream()
                .filter(field -> field.entity() == EntityType.PERSON && field.meaning().contains("birth")).toList());
        this.sourceIds = codes(ledger, fields.stream().filter(field -> field.meaning().equals("source_id")).toList());
    }

    private static Set<String> codes(Ledger ledger, List<CustomField> fields) {
        return fields.stream().flatMap(field -> ledger.find(AccountPreparation.subject(field)).stream())
                .map(Ledger.Entry::remoteId).collect(Collectors.toSet());
    }

    /** Equal for records that are the same one for certain, unless there are several; empty where that can't be told. */
    Optional<String> sure(String entity, JsonNode flat) {
        if (entity.equals("person")) {
            return birthDates.stream().map(flat::path).filter(date -> !Comparison.isEmpty(date)).findFirst()
                    .filter(date -> !name(flat).isEmpty()).map(date -> name(flat) + " " + date.asText());
        }
        return Optional.ofNullable(KEYS.get(entity)).map(keys -> {
            var text = new StringBuilder();
            keys.forEach(key -> text.append(key).append('=').append(text(flat.path(key))).append(' '));
            return text.toString();
        });
    }

    /** The contacts that a patient of this name shares with one who may be the same, or may be family. */
    List<String> unsure(String entity, JsonNode flat) {
        if (!entity.equals("person") || name(flat).isEmpty()) {
            return List.of();
        }
        var keys = new java.util.ArrayList<String>();
        for (String list : new String[] {"emails", "phones"}) {
            flat.path(list).forEach(contact -> keys.add(name(flat) + " " + contact.path("value").asText()));
        }
        return keys;
    }

    /** All of it but its number at the source. */
    String whole(JsonNode flat) {
        var fields = new TreeMap<String, String>();
        flat.properties().forEach(field -> {
            if (!sourceIds.contains(field.getKey()) && !Comparison.isEmpty(field.getValue())) {
                fields.put(field.getKey(), text(field.getValue()));
            }
        });
        return fields.toString();
    }

    private static String name(JsonNode flat) {
        return RemoteSchema.fold(flat.path("name").asText());
    }

    private static String text(JsonNode value) {
        if (Comparison.isEmpty(value)) {
            return "";
        }
        return value.isNumber() ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString() : value.isContainerNode() ? value.toString() : value.asText().strip();
    }
}
