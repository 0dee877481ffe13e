package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.engine.Workers;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Drafts.Stored;
import io.bridgework.workspace.Ledger;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Brings drafts to Pipedrive: what the ledger does not know is created, what changed is patched, the rest left. Loading the
 * same drafts again sends nothing. A value that a person changed at Pipedrive since our write is never overwritten.
 */
final class Loader {
    /** After so many creates in doubt of one record it is set aside (Pipedrive reference, errors: deterministic 500s). */
    private static final int TRIES = 2;
    private static final int MOST_DOUBTS_IN_A_ROW = 40;
    /** Code of the fate of a change that can't be sent, since the deal is archived. */
    private static final String ARCHIVED = "ARCHIVED";

    private final Drafts drafts;
    private final Ledger ledger;
    private final Writer writer;
    private final Account account;
    private final RequestEncoder encoder;
    private final Comparison comparison;
    private final Existing existing;
    private final Uploads uploads;
    private final ProgressMeter progress;
    private final Runnable stopCheck;
    private final PreparedFields fields;
    private final Doubts doubts;
    private final AtomicInteger doubtsInARow = new AtomicInteger();
    private final ConflictBook conflicts;
    private final ThreeWay threeWay;
    private final DeletionBook deletions;
    private final Replacement replacement;
    private final Renumbering renumbering;
    private final Map<DraftId, String> renumbered = new ConcurrentHashMap<>();

    Loader(
            Drafts drafts, Ledger ledger, Writer writer, Account account, PreparedFields fields, Existing existing,
            Uploads uploads, ProgressMeter progress, Runnable stopCheck, Doubts doubts,
            ConflictBook conflicts, DeletionBook deletions, RenumberedBook numbers) {
        this.drafts = drafts;
        this.ledger = ledger;
        this.writer = writer;
        this.account = account;
        this.deletions = deletions;
        this.replacement = new Replacement(ledger, writer, writer.run());
        this.encoder = new RequestEncoder(fields.schema(), deletions::linkable, account.isAdmin());
        this.renumbering = new Renumbering(drafts, ledger, encoder, writer, numbers);
        this.comparison = new Comparison(fields.schema());
        this.existing = existing;
        this.uploads = uploads;
        this.progress = progress;
        this.stopCheck = stopCheck;
        this.fields = fields;
        this.conflicts = conflicts;
        this.threeWay = new ThreeWay(ledger, encoder, comparison, conflicts);
        this.doubts = doubts;
    }

    /**
     * Loads the chosen drafts of all entities in their order.
     *
     * @param again whether this load began already, with fields that were changed meanwhile: what has its fate keeps it, but
     *     for what lost a value with its field
     */
    void load(Predicate<DraftId> chosen, Workers workers, boolean again) {
        for (EntityType entity : Entities.LOAD_ORDER) {
            progress.message(sentence(entity));
            if (!existing.mayAsk(entity) || holdsNew(entity, chosen)) {
                existing.look(entity);
            }
            replacement.finish(entity.id());
            renumbering.look(entity);
            for (int tries = 1; tries <= TRIES; tries++) {
                int last = tries;
                boolean whole = last == 1 && (!again || fields.remade().contains(entity));
                Predicate<Stored> open = stored -> chosen.test(stored.draft().id()) && (whole || stored.fate().isEmpty());
                if (entity == EntityType.DEAL) {
                    Set<DraftId> there = there(entity); // what is archived makes room for what is new
                    submit(entity, open.and(stored -> there.contains(stored.draft().id())), workers);
                    submit(entity, open.and(stored -> !there.contains(stored.draft().id())), workers);
                } else {
                    submit(entity, open, workers);
                }
                if (ledger.inDoubt().isEmpty()) {
                    break;
                }
                settleDoubts(last == TRIES);
            }
            replacement.finish(entity.id());
        }
    }

    private Set<DraftId> there(EntityType entity) {
        var there = new HashSet<DraftId>();
        drafts.forEach(entity, stored -> {
            if (remoteId(stored.draft().id()).isPresent()) {
                there.add(stored.draft().id());
            }
        });
        return there;
    }

    private void submit(EntityType entity, Predicate<Stored> which, Workers workers) {
        drafts.forEach(entity, stored -> {
            if (which.test(stored)) {
                submit(entity, stored, workers);
            }
        });
        workers.finish();
    }

    /** Whether anything is to be made; else nothing of the account can become it. */
    private boolean holdsNew(EntityType entity, Predicate<DraftId> chosen) {
        return !drafts.allMatch(entity, stored -> {
            DraftId id = stored.draft().id();
            return !chosen.test(id) || ledger.find(id.toString()).isPresent();
        });
    }

    /**
     * Pipelines and stages keep the order of their making, so these go one after the other; so do relationships, which can
     * be looked up for one practice at a time only: more than two in doubt would cost too much.
     */
    private void submit(EntityType entity, Stored stored, Workers workers) {
        if (entity == EntityType.PIPELINE || entity == EntityType.STAGE) {
            load(stored);
        } else if (entity == EntityType.ORG_RELATIONSHIP) {
            load(stored);
            if (ledger.inDoubt().size() > 1) {
                settleDoubts(false);
            }
        } else {
            workers.submit(() -> load(stored));
        }
    }

    private void settleDoubts(boolean setAside) {
        progress.message("Records in doubt are being checked; nothing is sent twice");
        for (Doubts.Settled settled : doubts.settle()) {
            Ledger.Intent intent = settled.operation().intent();
            DraftId id = DraftId.parse(intent.subject());
            if (settled.written()) {
                drafts.fate(id, intent.verb() == Ledger.Verb.CREATE ? Fate.CREATED : Fate.UPDATED, "", "");
            } else if (setAside) {
                drafts.fate(
                        id, Fate.REJECTED, "PIPEDRIVE_ERROR",
                        "Pipedrive answered with an error each time; the record was set aside");
            }
        }
    }

    private void load(Stored stored) {
        stopCheck.run();
        Draft draft = stored.draft();
        String kind = draft.id().source().kind().id();
        Optional<Ledger.Entry> entry = ledger.find(draft.id().toString());
        Optional<DeletionBook.Line> gone = entry.flatMap(deletions::of);
        Optional<String> missing = missingLink(draft, entry.isEmpty() || gone.isPresent() ? deletions::linkable : this::remoteId);
        if (gone.isPresent() && (gone.get().choice() != DeletionBook.Choice.RESEND || missing.isPresent())) {
            deletions.fate(stored, gone.get(), drafts);
        } else if (missing.isPresent()) {
            fate(stored, Fate.REJECTED, "M62-orphan-reference", missing.get());
        } else if (gone.isPresent()) {
            sendAgain(stored, entry.get());
        } else if (entry.isPresent()) {
            bringUpToDate(stored, entry.get());
        } else {
            begin(stored);
        }
        progress.done(kind, 1);
    }

    /** A record that the ledger does not know: one of before under another number, one of the account, or a new one. */
    private void begin(Stored stored) {
        DraftId id = stored.draft().id();
        if (renumbering.isUnsure(id)) {
            fate(stored, Fate.REJECTED, RenumberedBook.UNSURE,
                    "it looks like a record that was sent under another number: say whether it is that one or a new one");
            return;
        }
        Optional<Ledger.Entry> former = renumbering.link(id);
        if (former.isPresent()) {
            renumbered.put(id, DraftId.parse(former.get().subject()).source().toString());
            update(stored, ledger.find(id.toString()).orElseThrow());
            return;
        }
        Optional<Ledger.Entry> adopted = existing.adopt(stored.draft(), encoder);
        adopted.ifPresentOrElse(found -> meet(stored, found), () -> create(stored));
    }

    private void bringUpToDate(Stored stored, Ledger.Entry entry) {
        Draft draft = stored.draft();
        if (Wish.isMet(entry, stored, ledger, conflicts) && !fields.remade().contains(draft.id().entity())
                && !conflicts.isWaiting(entry.subject()) && !Links.moved(draft, entry, ledger)) {
            unchanged(stored);
        } else {
            update(stored, entry);
        }
    }

    /** What a person deleted and wants back; unless they took it out of Pipedrive's bin meanwhile. */
    private void sendAgain(Stored stored, Ledger.Entry entry) {
        Reply current = account.client().get(Entities.resource(entry.entity()), Long.parseLong(entry.remoteId()));
        if (Missing.isGone(current)) {
            writer.forget(entry);
            create(stored);
        } else {
            deletions.isBack(entry);
            bringUpToDate(stored, entry);
        }
    }

    /** A run that was interrupted has sent some of its records already: these keep the fate they had. */
    private void unchanged(Stored stored) {
        if (stored.fate().isEmpty()) {
            fate(stored, Fate.UNCHANGED, "", "");
        }
    }

    private Optional<String> missingLink(Draft draft, Function<DraftId, Optional<Long>> linkable) {
        for (Map.Entry<String, DraftId> link : draft.links().entrySet()) {
            if (RequestEncoder.isRequired(draft.id().entity(), link.getKey()) && linkable.apply(link.getValue()).isEmpty()) {
                return Optional.of("what it belongs to (" + link.getValue().source().kind().id().replace('_', ' ')
                        + (remoteId(link.getValue()).isEmpty() ? ") is not in Pipedrive" : ") was deleted in Pipedrive by a person"));
            }
        }
        return Optional.empty();
    }

    private Optional<Long> remoteId(DraftId id) {
        return ledger.find(id.toString()).map(entry -> Long.parseLong(entry.remoteId()));
    }

    private void create(Stored stored) {
        settle(stored, send(stored), Fate.CREATED);
    }

    private Reply send(Stored stored) {
        Draft draft = stored.draft();
        ObjectNode flat = encoder.encode(draft).flat();
        return draft.id().entity() == EntityType.FILE
                ? uploads.send(writer, draft, Wish.fingerprint(stored, ledger), flat)
                : writer.create(draft.id().entity().id(), draft.id().toString(), Wish.fingerprint(stored, ledger), flat);
    }

    private void settle(Stored stored, Reply reply, Fate whenDone) {
        if (reply instanceof Reply.InDoubt) {
            stopWhenNothingWorks();
            return;
        }
        Replies.throwIfEnds(reply);
        doubtsInARow.set(0);
        if (reply instanceof Reply.Rejected rejected) {
            Replies.throwIfOwner(rejected);
            fields.check(rejected);
            fate(stored, Fate.REJECTED, rejected.code(), rejected.message());
        } else {
            fate(stored, whenDone, "", "");
        }
    }

    /** A service that answers nothing any more would leave every record in doubt. */
    private void stopWhenNothingWorks() {
        if (doubtsInARow.incrementAndGet() >= MOST_DOUBTS_IN_A_ROW) {
            throw new TroubleException(Trouble.stopped(
                    "PIPEDRIVE", "Pipedrive answers with errors or not at all.",
                    "Nothing is lost; what was sent is recorded, and what is in doubt is looked up before it is sent again.",
                    "Wait some minutes, then run the same command again; it goes on where it stopped."));
        }
    }

    /** Patches what changed at the source and was not changed by a person since. */
    private void update(Stored stored, Ledger.Entry entry) {
        EntityType entity = stored.draft().id().entity();
        if (Replacement.ENTITIES.contains(entry.entity())) {
            replace(stored, entry);
            return;
        }
        if (!ThreeWay.canChange(entry)) {
            unchanged(stored);
            return;
        }
        conflicts.looksAt(entry.subject());
        Reply current = account.client().get(Entities.resource(entity), Long.parseLong(entry.remoteId()));
        if (Missing.isGone(current)) {
            deletions.met(entry);
            deletions.fate(stored, deletions.of(entry).orElseThrow(), drafts);
            return;
        }
        update(stored, entry, Account.done(current));
    }

    /** A document that only lies elsewhere in the export is not sent again. */
    private void replace(Stored stored, Ledger.Entry entry) {
        ObjectNode sent = Uploads.sent(stored.draft(), encoder.encode(stored.draft()).flat());
        boolean same = sent.properties().stream().allMatch(field ->
                comparison.same(field.getKey(), field.getValue(), entry.fields().path(field.getKey())));
        if (same) {
            writer.confirm(entry, Wish.fingerprint(stored, ledger), entry.after());
            unchanged(stored);
        } else {
            settle(stored, replacement.replace(entry, () -> send(stored)), Fate.UPDATED);
        }
    }

    /** A record that was just found in the account: nobody knows who wrote its values, so that none is overwritten. */
    private void meet(Stored stored, Ledger.Entry entry) {
        conflicts.looksAt(entry.subject());
        update(stored, entry, entry.after());
    }

    private void update(Stored stored, Ledger.Entry entry, JsonNode there) {
        ObjectNode changes = ThreeWay.canChange(entry) ? threeWay.changes(stored, entry, there) : Json.object();
        if (!changes.isEmpty() && there.path(Ways.ARCHIVED).asBoolean()) {
            fate(stored, Fate.REJECTED, ARCHIVED,
                    "it changed at the source, but stands in Pipedrive's archive, where deals can't be changed: take it out of the archive there");
        } else if (changes.isEmpty()) {
            writer.confirm(entry, Wish.fingerprint(stored, ledger, conflicts), there);
            unchanged(stored);
        } else {
            settle(stored, writer.update(entry, Wish.fingerprint(stored, ledger, conflicts), changes, there), Fate.UPDATED);
        }
    }

    private void fate(Stored stored, Fate fate, String code, String reason) {
        if (fate == Fate.REJECTED) {
            progress.rejected();
        }
        String was = renumbered.getOrDefault(stored.draft().id(), "");
        boolean noted = code.isEmpty() && !was.isEmpty();
        drafts.fate(stored.draft().id(), fate, noted ? RenumberedBook.RENUMBERED : code, noted ? was : reason);
    }

    private static String sentence(EntityType entity) {
        boolean made = entity == EntityType.PIPELINE || entity == EntityType.STAGE;
        return EntityWords.many(entity) + (made ? " are made" : " are being sent");
    }
}
