package io.bridgework.migration;

import io.bridgework.engine.StageRunner;
import io.bridgework.mapping.Transformer;
import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Mapping;
import io.bridgework.model.RowOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many records of each entity will be made: of the drafts where they are there, else by transforming the staged rows
 * once without keeping anything. Counted once for each state of export and decisions.
 *
 * @param records by entity id
 * @param fields the custom fields, as lines of the ledger name them
 * @param parents practices that have others below them
 */
record DraftCounts(String input, Map<String, Long> records, List<String> fields, long parents) {
    private static final String DOCUMENT = "forecast-counts";

    static DraftCounts of(Session session, StageRunner stages, ProviderDesk providers) {
        String input = input(session);
        var known = session.document(DOCUMENT).map(node -> Json.value(node, DraftCounts.class)).filter(c -> c.input().equals(input));
        if (known.isPresent()) {
            return known.get();
        }
        var counter = new Counter();
        List<CustomField> fields;
        if (stages.standing("draft") == StageRunner.Standing.DONE) {
            for (EntityType entity : Entities.LOAD_ORDER) {
                counter.records.put(entity.id(), session.workspace().drafts().count(entity));
            }
            session.workspace().drafts().forEach(EntityType.DEAL, stored -> counter.archived(stored.draft()));
            session.workspace().drafts().forEach(EntityType.ORG_RELATIONSHIP, stored -> counter.parent(stored.draft()));
            fields = session.workspace().drafts().customFields();
        } else {
            fields = transform(session, providers, counter);
        }
        var counts = new DraftCounts(
                input, counter.records, fields.stream().map(AccountPreparation::subject).toList(), counter.parents.size());
        session.put(DOCUMENT, counts, "records to be made counted", "bridgework");
        return counts;
    }

    private static String input(Session session) {
        return session.workspace().staging().snapshot() + "/" + session.mapping().map(Mapping::fingerprint).orElse("")
                + "/" + session.resolutions().hashCode() + "/" + FieldFolding.folded(session).hashCode() + "/" + session.exportDate()
                + "/" + session.workspace().findings().countsByCode().hashCode() + Ways.input(session);
    }

    private static List<CustomField> transform(Session session, ProviderDesk providers, Counter counter) {
        return new Transformer().run(input(session, providers), counter);
    }

    /** What the drafts are made of, with any user as the owner: who owns a record costs nothing. */
    static Transformer.Input input(Session session, ProviderDesk providers) {
        var staging = session.workspace().staging();
        DecidedRows decided = DecidedRows.of(session);
        String currency = session.needProfile().currency();
        return new Transformer.Input(
                staging.tables(), session.rows(), session.needMapping(), session.zone(), currency.isEmpty() ? "USD" : currency,
                providers.view().providers(), 1, session.exportDate(), staging.documents(), Session.FILE_LIMIT_BYTES,
                Session.NOTE_LIMIT_BYTES, decided.leftOut(), FieldFolding.folded(session), decided.real(), Ways.chosen(session),
                Ways.sent(session), Ways.archived(session));
    }

    /** With so many more records of an entity. */
    DraftCounts plus(EntityType entity, long more) {
        var changed = new TreeMap<>(records);
        changed.merge(entity.id(), more, Long::sum);
        return new DraftCounts(input, changed, fields, parents);
    }

    /** Deals that are made as archived ones. */
    long archived() {
        return records.getOrDefault(Entities.ARCHIVED_DEAL, 0L);
    }

    long of(EntityType entity) {
        return records.getOrDefault(entity.id(), 0L);
    }

    private static final class Counter implements Transformer.Sink {
        private final Map<String, Long> records = new TreeMap<>();
        private final Set<DraftId> parents = new HashSet<>();

        @Override
        public void draft(Draft draft) {
            records.merge(draft.id().entity().id(), 1L, Long::sum);
            parent(draft);
            archived(draft);
        }

        void archived(Draft draft) {
            if (Ways.isArchived(draft)) {
                records.merge(Entities.ARCHIVED_DEAL, 1L, Long::sum);
            }
        }

        void parent(Draft draft) {
            if (draft.id().entity() == EntityType.ORG_RELATIONSHIP) {
                parents.add(draft.links().get("parent"));
            }
        }

        @Override
        public void outcome(RowOutcome outcome) {
            // fates of rows cost nothing
        }
    }
}
