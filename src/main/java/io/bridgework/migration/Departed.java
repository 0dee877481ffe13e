package io.bridgework.migration;

import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RowOutcome;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Records in Pipedrive because of this migration that the source has not any more. Nothing deletes them by itself. */
final class Departed {
    private static final List<EntityType> LISTED = List.of(
            EntityType.ORGANIZATION, EntityType.PERSON, EntityType.DEAL, EntityType.ACTIVITY, EntityType.NOTE, EntityType.FILE);

    private Departed() {}

    /** Those of one entity, whatever the reason. */
    static void forEach(Drafts drafts, Ledger ledger, EntityType entity, Consumer<Entry> action) {
        ledger.forEachEntry(entity.id(), entry -> {
            if (!drafts.mayHold(DraftId.parse(entry.subject())) && !Replacement.isOld(entry.subject())) {
                action.accept(entry);
            }
        });
    }

    /** All that people call records, without those whose rows are still there and are held back or left out now. */
    static void forEach(Drafts drafts, Ledger ledger, Consumer<Entry> action) {
        Set<RecordKey> kept = new HashSet<>();
        drafts.forEachOutcome(outcome -> {
            if (!(outcome instanceof RowOutcome.Carried) && !outcome.key().isEmpty()) {
                kept.add(new RecordKey(outcome.kind(), outcome.key()));
            }
        });
        for (EntityType entity : LISTED) {
            forEach(drafts, ledger, entity, entry -> {
                if (!kept.contains(DraftId.parse(entry.subject()).source())) {
                    action.accept(entry);
                }
            });
        }
    }
}
