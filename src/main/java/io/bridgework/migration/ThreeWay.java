package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.model.DraftId;
import io.bridgework.workspace.Drafts.Stored;
import io.bridgework.workspace.Ledger;
import java.util.Set;

/**
 * What of a record in Pipedrive is to be changed, by three values: the one that is wanted, the one there, and the one that
 * our last write left. A value that is not the one we left was changed by a person and is never overwritten unasked.
 */
final class ThreeWay {
    private static final Set<String> LISTS = Set.of("emails", "phones");
    private static final Set<String> EMPTIED = Set.of("address", "due_date", "due_time", "duration", "location", "expected_close_date");

    private final Ledger ledger;
    private final RequestEncoder encoder;
    private final Comparison comparison;
    private final ConflictBook conflicts;

    ThreeWay(Ledger ledger, RequestEncoder encoder, Comparison comparison, ConflictBook conflicts) {
        this.ledger = ledger;
        this.encoder = encoder;
        this.comparison = comparison;
        this.conflicts = conflicts;
    }

    /** Relationships and documents know no change that keeps them; pipelines and stages that were there before are the practice's own. */
    static boolean canChange(Ledger.Entry entry) {
        return switch (entry.entity()) {
            case "file", "org_relationship" -> false;
            case "pipeline", "stage" -> entry.created();
            default -> true;
        };
    }

    /** The values to send: what differs from the record there, but for what a person changed since and nobody decided. */
    ObjectNode changes(Stored stored, Ledger.Entry entry, JsonNode there) {
        ObjectNode changes = Json.object();
        String entity = entry.entity();
        Wanted wanted = encoder.encode(stored.draft());
        wanted.fields().forEach((key, field) -> {
            JsonNode has = Comparison.remoteValue(entity, key, there);
            if (key.equals("add_time") || key.equals(Ways.ARCHIVED) && !mayArchive(entry) || comparison.same(key, field.value(), has)) {
                return;
            }
            if (changedByPerson(entity, key, entry, has) && !isLostLink(entity, key, entry, field.value(), has)) {
                if (takesSource(stored, field.label(), left(entry, key), field.text(), key, has)) {
                    changes.set(key, field.value());
                }
            } else {
                changes.set(key, field.value());
            }
        });
        entry.fields().fieldNames().forEachRemaining(key -> {
            JsonNode has = Comparison.remoteValue(entity, key, there);
            if (isTakenBack(key) && !wanted.fields().containsKey(key) && !Comparison.isEmpty(has)) {
                if (!changedByPerson(entity, key, entry, has) || takesSource(stored, key, left(entry, key), "", key, has)) {
                    changes.set(key, LISTS.contains(key) ? Json.array() : Json.nothing());
                }
            }
        });
        return changes;
    }

    /** Whether a value that the source no longer has is emptied in Pipedrive too: an e-mail taken back must not be used. */
    private static boolean isTakenBack(String key) {
        return Wanted.isCustom(key) || LISTS.contains(key) || EMPTIED.contains(key);
    }

    /** A deal that we made and that nobody took out of the archive. */
    private static boolean mayArchive(Ledger.Entry entry) {
        return entry.created() && !entry.after().path(Ways.ARCHIVED).asBoolean();
    }

    /** Three-way: a value that is not the one we left behind was changed by somebody. */
    private boolean changedByPerson(String entity, String key, Ledger.Entry entry, JsonNode has) {
        boolean lost = Wish.lostItsConflicts(entry, conflicts);
        boolean wrote = entry.fields().has(key);
        if (!wrote && (entry.fingerprint().isEmpty() || lost)) {
            return !Comparison.isEmpty(has); // found in the account: nobody knows who wrote it
        }
        if (lost) {
            return !comparison.same(key, entry.fields().path(key), has);
        }
        return !comparison.same(key, Comparison.remoteValue(entity, key, entry.after()), has)
                || conflicts.isListed(entry.subject(), key);
    }

    /** The value that we left behind; nothing where that is not known. */
    private JsonNode left(Ledger.Entry entry, String key) {
        boolean lost = Wish.lostItsConflicts(entry, conflicts);
        if (!entry.fields().has(key) && (entry.fingerprint().isEmpty() || lost)) {
            return Json.nothing();
        }
        return lost ? entry.fields().path(key) : Comparison.remoteValue(entry.entity(), key, entry.after());
    }

    /** A link that Pipedrive took away when a person deleted the other record, which has another id since. */
    private boolean isLostLink(String entity, String key, Ledger.Entry entry, JsonNode wanted, JsonNode has) {
        return Links.isLink(key) && Comparison.isEmpty(has)
                && !comparison.same(key, wanted, Comparison.remoteValue(entity, key, entry.after()));
    }

    /** A conflict is a person's to decide; until then Pipedrive's value stays. */
    private boolean takesSource(Stored stored, String field, JsonNode before, String source, String key, JsonNode has) {
        DraftId id = stored.draft().id();
        return conflicts.takes(id.toString(), key, new Conflict(
                id.source().toString(), id.entity().id(), field, comparison.display(key, before), source,
                comparison.display(key, has)), Wish.fingerprint(stored, ledger));
    }
}
