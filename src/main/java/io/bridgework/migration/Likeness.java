package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.workspace.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a record of the account is what a create sent. */
final class Likeness {
    /**
     * How sure it is: every value and no other of those that make it itself, every value, the source id, or what makes it
     * itself although somebody changed the rest since.
     */
    enum Degree { EXACT, WHOLE, SOURCE_ID, KERNEL }

    /** Between the making of a note and what a person may have changed of it by the time it is looked for. */
    private static final Duration MAKING = Duration.ofHours(1);
    /** What Pipedrive does not answer as it was sent. */
    private static final Set<String> NOT_ANSWERED = Set.of("icon_key", "sha256", "user_id");
    private static final Map<String, List<String>> KERNELS = Map.of(
            "activity", List.of("subject", "due_date", "due_time", "participants", "deal_id", "note"),
            "note", List.of("content", "person_id", "deal_id", "org_id"),
            "file", List.of("file_size", "person_id", "deal_id", "org_id"));

    private final Ledger ledger;
    private final Comparison comparison;

    Likeness(Ledger ledger, Comparison comparison) {
        this.ledger = ledger;
        this.comparison = comparison;
    }

    boolean is(Degree degree, String entity, JsonNode sent, JsonNode record) {
        return switch (degree) {
            case EXACT -> whole(entity, sent, record) && kernel(entity, sent, record);
            case WHOLE -> whole(entity, sent, record);
            case SOURCE_ID -> sameSourceId(entity, sent, record);
            case KERNEL -> KERNELS.containsKey(entity) && kernel(entity, sent, record) && !isOfAnotherDay(entity, sent, record);
        };
    }

    /**
     * A note keeps the time it was sent with, or has the time of its making where Pipedrive does not heed it. One with an
     * old time that is another's is the same words of another day.
     */
    private boolean isOfAnotherDay(String entity, JsonNode sent, JsonNode record) {
        if (!entity.equals("note") || same(entity, "add_time", sent, record)) {
            return false;
        }
        Optional<Instant> added = Comparison.instant(record.path("add_time"));
        Optional<Instant> made = Comparison.instant(record.path("update_time"));
        return added.isPresent() && made.isPresent() && added.get().isBefore(made.get().minus(MAKING));
    }

    private boolean kernel(String entity, JsonNode sent, JsonNode record) {
        return KERNELS.getOrDefault(entity, List.of()).stream().allMatch(key -> same(entity, key, sent, record));
    }

    private boolean whole(String entity, JsonNode sent, JsonNode record) {
        if (entity.endsWith("_field")) {
            return sent.path("field_name").equals(record.path("field_name"))
                    && sent.path("field_type").equals(record.path("field_type"))
                    && Wanted.isCustom(record.path("field_code").asText());
        }
        return sent.properties().stream().map(Map.Entry::getKey)
                .filter(key -> !NOT_ANSWERED.contains(key))
                .allMatch(key -> same(entity, key, sent, record));
    }

    private boolean same(String entity, String key, JsonNode sent, JsonNode record) {
        return comparison.same(key, sent.path(key), Comparison.remoteValue(entity, key, record));
    }

    private boolean sameSourceId(String entity, JsonNode sent, JsonNode record) {
        Optional<String> code = ledger.find("field:" + entity + ":source_id").map(Ledger.Entry::remoteId);
        return code.isPresent() && sent.hasNonNull(code.get()) && same(entity, code.get(), sent, record);
    }
}
