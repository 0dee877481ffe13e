package io.bridgework.migration;

import io.bridgework.engine.RunStatus;
import io.bridgework.engine.Stage;
import io.bridgework.engine.StageContext;
import io.bridgework.engine.Workers;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.Ledger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Takes the migration, a kind of record, or the sample back out of Pipedrive. */
final class RollbackStage implements Stage {
    /** Document that is there while a part of what was sent is taken back. */
    static final String PART = "part-taken-back";

    private final Session session;
    private Set<RecordKind> only = Set.of();
    private Set<DraftId> drafts = Set.of();
    private int mostInWork = Integer.MAX_VALUE;

    RollbackStage(Session session) {
        this.session = session;
    }

    /** @param kinds kinds to take back; empty for all. @param chosen drafts to take back; empty for all */
    RollbackStage with(Set<RecordKind> kinds, Set<DraftId> chosen) {
        only = kinds;
        drafts = chosen;
        return this;
    }

    /** Works on so many records at once and no more. */
    RollbackStage withAtMost(int inWork) {
        mostInWork = inWork;
        return this;
    }

    /** The records of these source records and all that hangs on them: a patient with plans, visits, notes and documents. */
    static Set<DraftId> everythingOf(Set<RecordKey> keys, Ledger ledger) {
        var found = new HashSet<DraftId>();
        var remote = new HashMap<String, Set<Long>>();
        for (EntityType entity : Entities.LOAD_ORDER) {
            ledger.forEachEntry(entity.id(), entry -> {
                DraftId id = DraftId.parse(entry.subject());
                if (keys.contains(id.source()) || Links.hangsOn(entry, remote)) {
                    found.add(id);
                    remote.computeIfAbsent(entity.id(), e -> new HashSet<>()).add(Long.parseLong(entry.remoteId()));
                }
            });
        }
        return Set.copyOf(found);
    }

    /** The same of what the source has now. */
    static Set<DraftId> everythingOf(Set<RecordKey> keys, Drafts drafts) {
        var found = new HashSet<DraftId>();
        for (EntityType entity : Entities.LOAD_ORDER) {
            drafts.forEach(entity, stored -> {
                DraftId id = stored.draft().id();
                if (keys.contains(id.source()) || stored.draft().links().values().stream().anyMatch(found::contains)) {
                    found.add(id);
                }
            });
        }
        return Set.copyOf(found);
    }

    @Override
    public String id() {
        return "rollback";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public String input() {
        return Long.toString(session.workspace().ledger().count());
    }

    /** Whether a subject of the ledger is to be taken back. */
    static Predicate<String> chosen(Set<RecordKind> only, Set<DraftId> drafts) {
        return subject -> {
            boolean isRecord = subject.contains("/");
            if (!isRecord || subject.startsWith("option:") || subject.startsWith("field:")) {
                return only.isEmpty() && drafts.isEmpty();
            }
            DraftId id = DraftId.parse(subject);
            return (only.isEmpty() || only.contains(id.source().kind())) && (drafts.isEmpty() || drafts.contains(id));
        };
    }

    @Override
    public RunStatus run(StageContext context) {
        session.budgetWait().show(context.progress());
        Ledger ledger = session.workspace().ledger();
        Account account = session.account();
        new Doubts(ledger, account, session.quiet()).settle();
        var book = new RunBook(session);
        long run = book.beginRollback();
        RemoteSchema schema = ReconcileStage.knownSchema(session);
        Predicate<String> chosen = chosen(only, drafts);
        expect(context, ledger, chosen);
        var rollback = new Rollback(
                ledger, account, new Writer(ledger, account, run), schema, context.progress(), context.cancellation(),
                session.quiet());
        boolean all = only.isEmpty() && drafts.isEmpty();
        Optional<Trouble> ended = undo(rollback, chosen, all, account, context);
        Optional<Trouble> trouble = ended.isPresent() || context.cancellation().proceed() ? ended : Optional.of(Trouble.stopped(
                "STOP", "Rolling back was stopped.", "What is taken back so far stays so; the rest is still there.",
                "Run the same command again to go on."));
        List<Conflict> left = rollback.leftAlone();
        RunStatus status = trouble.isPresent() ? RunStatus.STOPPED
                : left.isEmpty() ? RunStatus.COMPLETED : RunStatus.COMPLETED_WITH_REJECTS;
        session.workspace().drafts().clearFates();
        if (!all) {
            session.put(PART, Json.object().put("run", run), "a part is taken back", "bridgework");
        }
        RunView view = new RunView(
                "rollback", status, Map.of(), account.client().usage().tokensSpent(), account.client().usage().tokensSpent(),
                account.client().usage().requests(), 0, List.of(), left, List.of(), List.of(), trouble);
        session.put("result/rollback", view, "rolled back, " + left.size() + " left alone", "bridgework");
        return status;
    }

    private Optional<Trouble> undo(
            Rollback rollback, Predicate<String> chosen, boolean all, Account account, StageContext context) {
        try (var workers = new Workers(
                "rollback", () -> Math.min(mostInWork, account.client().usefulInFlight()), context.cancellation())) {
            rollback.run(chosen, all, workers);
            return Optional.empty();
        } catch (TroubleException e) {
            if (e.trouble().ending() == Trouble.Ending.FAILED) {
                throw e;
            }
            return Optional.of(e.trouble());
        }
    }

    private static void expect(StageContext context, Ledger ledger, Predicate<String> chosen) {
        RollbackEstimate.plan(ledger, chosen, 1).deletes().forEach((entity, count) -> context.progress().expect(entity, count, 0));
    }
}
