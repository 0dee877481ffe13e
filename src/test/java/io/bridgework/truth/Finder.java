package io.bridgework.truth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the record that a truth's record is about: by its source key, else by what it is. */
final class Finder {
    private final Account account;
    private final Map<String, Landed> found;
    private final Map<String, String> keyFields = new HashMap<>();

    Finder(Account account, Map<String, Landed> found) {
        this.account = account;
        this.found = found;
    }

    /**
     * Learns which field of an entity holds the source key: the one in which most of the keys are found. So a key such
     * as 10 is not taken for the number of a house.
     */
    void learn(String entity, Collection<Wanted> wanted) {
        Map<String, Set<String>> hits = new LinkedHashMap<>();
        for (Wanted each : wanted) {
            if (each.sourceKey().isEmpty()) continue;
            for (Landed landed : account.of(entity)) {
                landed.folded.forEach((field, values) -> {
                    if (holds(values, each.sourceKey())) hits.computeIfAbsent(field, k -> new LinkedHashSet<>()).add(each.sourceKey());
                });
            }
        }
        hits.entrySet().stream().max(java.util.Comparator.comparingInt(e -> e.getValue().size())).ifPresent(best -> keyFields.put(entity, best.getKey()));
    }

    /** Those that have the source key where keys stand. */
    List<Landed> byKey(Wanted wanted) {
        String field = keyFields.get(wanted.entity());
        if (wanted.sourceKey().isEmpty() || field == null) return List.of();
        List<Landed> whole = new ArrayList<>();
        List<Landed> word = new ArrayList<>();
        for (Landed landed : account.of(wanted.entity())) {
            List<String> values = landed.folded.getOrDefault(field, List.of());
            if (values.contains(Compare.folded(wanted.sourceKey()))) whole.add(landed);
            else if (holds(values, wanted.sourceKey())) word.add(landed);
        }
        return whole.isEmpty() ? word : whole;
    }

    /** Those that fit the first of the natural descriptions that any free record fits. */
    List<Landed> byNature(Wanted wanted, Set<Landed> taken) {
        List<Landed> free = account.of(wanted.entity()).stream().filter(each -> !taken.contains(each)).toList();
        if (wanted.entity().equals("org_relationship")) return free.stream().filter(each -> related(wanted, each)).toList();
        for (JsonNode parts : wanted.natural()) {
            List<Landed> fitting = free.stream().filter(each -> fits(parts, each)).toList();
            if (!fitting.isEmpty()) return fitting;
        }
        return List.of();
    }

    private static boolean holds(List<String> values, String key) {
        String wanted = Compare.folded(key);
        for (String value : values) if (Compare.word(value, wanted)) return true;
        return false;
    }

    private boolean related(Wanted wanted, Landed landed) {
        for (var link : wanted.json().path("links").properties()) {
            Landed other = found.get(link.getValue().asText());
            if (other == null || landed.links.getOrDefault(link.getKey(), -1L) != other.id) return false;
        }
        return true;
    }

    private boolean fits(JsonNode parts, Landed landed) {
        for (var part : parts.properties()) if (!fits(part.getKey(), part.getValue().asText(), landed)) return false;
        return !parts.isEmpty();
    }

    private boolean fits(String part, String value, Landed landed) {
        return switch (part) {
            case "email" -> Compare.has(landed.values.getOrDefault("emails", List.of()), "exact", value);
            case "phone" -> Compare.has(landed.values.getOrDefault("phones", List.of()), "phone", value);
            case "value" -> Compare.has(landed.values.getOrDefault("value", List.of()), "number", value);
            case "content" -> landed.folded.getOrDefault("content", List.of()).stream().anyMatch(text -> text.contains(Compare.folded(value)));
            case "any" -> Compare.has(landed.all(), "text", value);
            case "person", "org", "deal" -> found.get(value) != null && landed.links.getOrDefault(part, -1L) == found.get(value).id;
            case "pipeline" -> {
                Landed pipeline = account.byId("pipeline", landed.links.getOrDefault("pipeline", -1L));
                yield pipeline != null && Compare.same(pipeline.text("name"), value);
            }
            default -> Compare.same(landed.text(part), value);
        };
    }
}
