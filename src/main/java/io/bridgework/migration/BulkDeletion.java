package io.bridgework.migration;

import io.bridgework.migration.Views.CheaperWay;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps to delete in Pipedrive's own window what carries our source id, which costs no tokens. Offered only where the
 * field of the source id is one that we made and every record with it is one that we made, so that a filter on it shows
 * ours and no others; the number that it must show is said for the person to check.
 */
final class BulkDeletion {
    /** Fewer tokens than this are not worth a person's clicks. */
    private static final long WORTH = 1_000;
    /** In the order of deleting: what hangs on something goes first. */
    private static final List<String> ENTITIES = List.of("activity", "deal", "person", "organization");
    private static final Map<String, String> WINDOWS = Map.of(
            "activity", "Activities (as a list)", "deal", "Deals (as a list)", "person", "Contacts, People", "organization", "Contacts, Organizations");
    private static final Map<String, String> WORDS =
            Map.of("activity", "activities", "deal", "deals", "person", "people", "organization", "organizations");

    private final Ledger ledger;

    BulkDeletion(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param deletes how many of each entity rolling back would delete. @param tokens what it would take in all */
    Optional<CheaperWay> offer(Map<String, Long> deletes, long tokens) {
        var steps = new ArrayList<String>();
        long saved = 0;
        for (String entity : ENTITIES) {
            long count = deletes.getOrDefault(entity, 0L);
            Optional<String> field = sourceId(entity.equals("activity") ? "person" : entity);
            if (count > 0 && field.isPresent() && isAllOf(entity, count)) {
                steps.addAll(steps(entity, field.get(), count));
                saved += count * Entities.deleteCost(entity) + (count + Present.CHUNK - 1) / Present.CHUNK * 10;
            }
        }
        if (saved < WORTH) {
            return Optional.empty();
        }
        steps.add("What people changed since goes this way too; Bridgework itself would leave it. Pipedrive keeps what was deleted for 30 days.");
        steps.add("Then roll back as usual: what is gone is recognised from lists, the rest is taken back.");
        return Optional.of(new CheaperWay(saved, tokens - saved, List.copyOf(steps)));
    }

    private Optional<String> sourceId(String entity) {
        return ledger.find("field:" + entity + ":source_id").filter(Entry::created)
                .map(field -> field.after().path("field_name").asText());
    }

    /** Whether these are all that we know of the entity, and all made by us. */
    private boolean isAllOf(String entity, long count) {
        var known = new long[1];
        ledger.forEachEntry(entity, entry -> known[0]++);
        return known[0] == count;
    }

    private static List<String> steps(String entity, String field, long count) {
        String words = WORDS.get(entity);
        String of = entity.equals("activity") ? "person’s" : entity + "’s";
        return List.of(
                "In Pipedrive open " + WINDOWS.get(entity) + ". Add a filter with one condition, the " + of + " field “" + field
                        + "” is not empty, and save it as “Bridgework " + words + "”.",
                "The list must show " + count + " " + words + ". When it shows more, people added some of their own: leave out this part then.",
                "Tick the box in the head of the list, which takes all rows, press the bin (delete) and confirm.");
    }
}
