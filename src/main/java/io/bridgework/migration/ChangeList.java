package io.bridgework.migration;

import io.bridgework.migration.ReportSource.Change;
import io.bridgework.migration.Views.Changes;
import io.bridgework.migration.Views.Rekeyed;
import io.bridgework.migration.Views.Unsure;
import io.bridgework.migration.Views.Vanished;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.workspace.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How the source changed since the load before, out of the fates of the last load and the ledger. */
final class ChangeList {
    static final String NEW = "new";
    static final String CHANGED = "changed";
    static final String VANISHED = "vanished";
    static final String RENUMBERED = "renumbered";
    /** More records than this are counted and not kept in a result. */
    private static final int LISTED = 1_000;

    private final Session session;

    ChangeList(Session session) {
        this.session = session;
    }

    /** All changes, streamed; none but what people deleted as long as there was one load only. */
    void forEach(Consumer<Change> action) {
        if (new RunBook(session).number() > 1) {
            Drafts drafts = session.workspace().drafts();
            for (EntityType entity : Entities.LOAD_ORDER) {
                drafts.forEach(entity, stored -> change(stored, action));
            }
            Departed.forEach(drafts, session.workspace().ledger(), entry -> action.accept(new Change(
                    VANISHED, record(entry.subject()), entry.entity(), Names.of(entry.entity(), entry.fields()),
                    "not in the export any more; it stays in Pipedrive")));
            RenumberedBook.view(session).forEach(unsure -> action.accept(new Change(
                    "unsure", unsure.record(), unsure.entity(), unsure.name(),
                    "perhaps " + String.join(" or ", unsure.candidates()) + " under another number: " + unsure.choice())));
        }
        new DeletionBook(session).view().forEach(gone -> action.accept(new Change(
                gone.mergedInto().isEmpty() ? "deleted in Pipedrive" : "merged in Pipedrive", gone.record(), gone.entity(),
                gone.name(), gone.mergedInto().isEmpty() ? gone.choice() : "into " + gone.mergedInto() + ": " + gone.choice())));
    }

    private static void change(Drafts.Stored stored, Consumer<Change> action) {
        boolean renumbered = stored.code().equals(RenumberedBook.RENUMBERED);
        Fate fate = stored.fate().orElse(Fate.UNCHANGED);
        if (renumbered || fate == Fate.CREATED || fate == Fate.UPDATED) {
            Draft draft = stored.draft();
            action.accept(new Change(
                    renumbered ? RENUMBERED : fate == Fate.CREATED ? NEW : CHANGED, draft.id().source().toString(),
                    draft.id().entity().id(), RecordNames.of(draft).orElse(""), renumbered ? stored.reason() : ""));
        }
    }

    private static String record(String subject) {
        return DraftId.parse(subject).source().toString();
    }

    Changes view() {
        var counts = new java.util.HashMap<String, Long>();
        var vanished = new ArrayList<Vanished>();
        var renumbered = new ArrayList<Rekeyed>();
        forEach(change -> {
            counts.merge(change.what(), 1L, Long::sum);
            if (change.what().equals(VANISHED) && vanished.size() < LISTED) {
                vanished.add(new Vanished(change.record(), change.entity(), change.name()));
            } else if (change.what().equals(RENUMBERED) && renumbered.size() < LISTED) {
                renumbered.add(new Rekeyed(change.record(), change.detail(), change.entity(), change.name()));
            }
        });
        List<Unsure> unsure = RenumberedBook.view(session);
        return new Changes(
                counts.getOrDefault(NEW, 0L), counts.getOrDefault(CHANGED, 0L), counts.getOrDefault(VANISHED, 0L),
                counts.getOrDefault(RENUMBERED, 0L), vanished, renumbered, unsure, new DeletionBook(session).view());
    }
}
