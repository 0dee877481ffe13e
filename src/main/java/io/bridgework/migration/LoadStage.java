package io.bridgework.migration;

import io.bridgework.engine.RunStatus;
import io.bridgework.engine.Stage;
import io.bridgework.engine.StageContext;
import io.bridgework.engine.Workers;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Mapping;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.PipedriveClient.Usage;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Recovery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Prepares the account and loads the drafts: all of them, or the sample. */
final class LoadStage implements Stage {
    /** Records in work at least: while some are on their way, others are written into the journal. */
    private static final int LEAST_IN_WORK = 16;

    private final Session session;
    private final ProviderDesk providers;
    private final String id;
    private RunOptions options = RunOptions.NONE;
    private Set<DraftId> only = Set.of();
    private int mostInWork = Integer.MAX_VALUE;
    private boolean looksForDeletions;

    LoadStage(Session session, ProviderDesk providers, String id) {
        this.session = session;
        this.providers = providers;
        this.id = id;
    }

    /** @param chosen the drafts to load; empty for all */
    LoadStage with(RunOptions bounds, Set<DraftId> chosen) {
        options = bounds;
        only = chosen;
        return this;
    }

    /** Looks first for what people deleted in Pipedrive, by list pages; else only what is known or met on the way counts. */
    LoadStage lookingForDeletions(boolean looks) {
        looksForDeletions = looks;
        return this;
    }

    /** Works on so many records at once and no more; with one, the order of requests is always the same. */
    LoadStage withAtMost(int inWork) {
        mostInWork = inWork;
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<String> needs() {
        return List.of("draft");
    }

    @Override
    public String input() {
        return session.mapping().map(Mapping::fingerprint).orElse("") + "/" + session.workspace().staging().snapshot()
                + "/" + providers.fingerprint() + Ways.input(session);
    }

    @Override
    public RunStatus run(StageContext context) {
        session.budgetWait().show(context.progress());
        checkDecisions();
        var book = new RunBook(session);
        RunBook.Run run = book.begin(!only.isEmpty());
        if (run.fresh()) {
            session.workspace().drafts().clearFates();
        }
        Account account = session.account();
        Usage before = account.client().usage();
        var writer = new Writer(session.workspace().ledger(), account, run.number());
        long began = session.environment().clock().millis();
        context.progress().tokens(() -> account.client().usage().tokensSpent() - before.tokensSpent());
        List<Conflict> conflicts = List.of();
        Optional<Trouble> trouble = Optional.empty();
        try {
            conflicts = load(context, account, writer, run, before);
        } catch (TroubleException e) {
            if (e.trouble().ending() == Trouble.Ending.FAILED) {
                throw e;
            }
            trouble = Optional.of(e.trouble());
        } finally {
            book.spent(before, account.client().usage(), writer.floor(), session.environment().clock().millis() - began);
        }
        if (trouble.isEmpty() && !context.cancellation().proceed()) {
            trouble = Optional.of(Trouble.stopped(
                    "STOP", "The run was stopped.", "Half a run is safe: what was sent is recorded.",
                    "Run the same command again to go on, or roll back."));
        }
        return conclude(book, conflicts, trouble);
    }

    private List<Conflict> load(StageContext context, Account account, Writer writer, RunBook.Run run, Usage before) {
        Ledger ledger = session.workspace().ledger();
        if (!ledger.inDoubt().isEmpty()) {
            context.progress().message("Records in doubt are being checked; nothing is sent twice");
            doubts(account).settle();
        }
        if (only.isEmpty()) {
            new FatesSoFar(session.workspace().drafts(), ledger).restore(run);
        }
        var book = new ConflictBook(session);
        var deletions = new DeletionBook(session);
        var numbers = new RenumberedBook(session);
        if (looksForDeletions) {
            new DeletionLook(ledger, account, context.progress(), context.cancellation()).look(deletions);
        }
        Predicate<DraftId> chosen = only.isEmpty() ? any -> true : only::contains;
        if (new Unchanged(session.workspace().drafts(), ledger, book, deletions).isAll(chosen)
                && !Replacement.isLeft(ledger)) {
            return ConflictBook.open(session);
        }
        context.progress().message("The account is being prepared");
        var fields = new PreparedFields(session, account, writer, run.number());
        fields.prepare();
        announce(context);
        Existing.Look look = look(run, account);
        for (boolean again = false; ; again = true) {
            try {
                load(context, writer, run, before, fields, look, new Books(book, deletions, numbers), again);
                return book.close();
            } catch (PreparedFields.Outdated e) {
                context.progress().message("The account was changed meanwhile and is looked at again");
                doubts(account).settle();
                fields.lookAgain();
            } finally {
                deletions.save();
            }
        }
    }

    /** What people decided, and what a load notes for them. */
    private record Books(ConflictBook conflicts, DeletionBook deletions, RenumberedBook numbers) {}

    private void load(
            StageContext context, Writer writer, RunBook.Run run, Usage before, PreparedFields fields, Existing.Look look,
            Books books, boolean again) {
        Ledger ledger = session.workspace().ledger();
        Account account = session.account();
        Predicate<DraftId> chosen = only.isEmpty() ? any -> true : only::contains;
        var existing = new Existing(ledger, account, fields.schema(), run.number(), look);
        if (new Memory(session.workspace().recovery(), ledger, account)
                .mayHaveForgottenRelationships(session.workspace().drafts().count(EntityType.ORG_RELATIONSHIP))) {
            existing.waryOfRelationships();
        }
        try (var uploads = new Uploads(account.client(), session::openExport, run.number());
                var workers = new Workers(
                        "load", () -> inWork(account), context.cancellation())) {
            var loader = new Loader(
                    session.workspace().drafts(), ledger, writer, account, fields, existing, uploads,
                    context.progress(), () -> checkBounds(account, before), doubts(account), books.conflicts(),
                    books.deletions(), books.numbers());
            loader.load(chosen, workers, again);
            books.numbers().save();
        }
    }

    /** The first start of the first load finds nothing of its own; what was seen once in a session is not looked at again. */
    private Existing.Look look(RunBook.Run run, Account account) {
        Recovery recovery = session.workspace().recovery();
        if (new Memory(recovery, session.workspace().ledger(), account).mayHaveForgotten()) {
            return Existing.Look.WHOLE;
        }
        boolean begins = run.fresh() && run.number() == 1;
        boolean looked = recovery.endedAbruptly() || recovery.elsewhere();
        return session.looksFirst() && !begins && !looked ? Existing.Look.NEWER : Existing.Look.KNOWN;
    }

    private Doubts doubts(Account account) {
        Ledger ledger = session.workspace().ledger();
        return new Doubts(
                ledger, account, session.quiet(),
                Awaited.of(session.workspace().drafts(), ledger, session.workspace().recovery()));
    }

    private int inWork(Account account) {
        return Math.min(mostInWork, Math.max(LEAST_IN_WORK, account.client().usefulInFlight() * 5 / 4));
    }

    private void announce(StageContext context) {
        if (only.isEmpty()) {
            for (EntityType entity : Entities.LOAD_ORDER) {
                session.workspace().drafts().forEach(entity, stored ->
                        context.progress().expect(stored.draft().id().source().kind().id()));
            }
        } else {
            only.forEach(draft -> context.progress().expect(draft.source().kind().id()));
        }
    }

    private void checkBounds(Account account, Usage before) {
        session.connection().keepBudgetNowAndThen();
        boolean late = options.until().map(until -> session.environment().clock().instant().isAfter(until)).orElse(false);
        boolean spent = options.maxTokens()
                .map(most -> account.client().usage().tokensSpent() - before.tokensSpent() >= most).orElse(false);
        if (late || spent) {
            throw new TroubleException(Trouble.stopped(
                    late ? "UNTIL" : "MAXTOKENS",
                    late ? "The time that was given for this run is over." : "The tokens that were given for this run are used.",
                    "Half a run is safe: what was sent is recorded.", "Run the same command again to go on."));
        }
    }

    private RunStatus conclude(RunBook book, List<Conflict> conflicts, Optional<Trouble> trouble) {
        RunView view = new RunViews(session).of(id, book, conflicts, trouble)
                .with(new ChangeList(session).view());
        session.put("result/" + id, view, id + " " + view.status().id(), "bridgework");
        if (trouble.isEmpty() && only.isEmpty()) {
            book.finished();
            if (session.has(RollbackStage.PART)) {
                session.put(RollbackStage.PART, Json.nothing(), "sent again", "bridgework");
            }
            session.workspace().remembered();
        }
        return view.status();
    }

    private static boolean hasPatientsWithoutNames(Mapping mapping) {
        List<String> tables = mapping.files().stream()
                .filter(file -> file.kind().filter(RecordKind.PATIENT::equals).isPresent())
                .map(Mapping.FileMapping::file).toList();
        Set<String> names = Set.of("person.name", "person.first_name", "person.last_name");
        return !tables.isEmpty() && mapping.rows().stream()
                .noneMatch(row -> tables.contains(row.file()) && names.contains(row.effectiveTarget().text()));
    }

    /** A run refuses to start before every row of the mapping and every provider is decided. */
    private void checkDecisions() {
        Mapping mapping = session.needMapping();
        long open = mapping.rows().stream().filter(row -> !row.decision().isMade()).count();
        if (open > 0) {
            throw new TroubleException(Trouble.waits(
                    "MAPPING", open + (open == 1 ? " column of the mapping is" : " columns of the mapping are")
                            + " not confirmed yet.",
                    "Nothing was sent.", "Confirm each column in the mapping, or change where it goes."));
        }
        if (hasPatientsWithoutNames(mapping)) {
            throw new TroubleException(Trouble.waits(
                    "NAMES", "No column of the patients' table is known to hold their names.", "Nothing was sent.",
                    "Say in the mapping which column goes to person.name, or to person.first_name and person.last_name."));
        }
        List<String> findings = OpenFindings.sentences(session);
        if (!findings.isEmpty()) {
            throw new TroubleException(Trouble.waits(
                    "FINDINGS", "The audit found what can't be decided without you: " + String.join("; ", findings) + ".",
                    "Nothing was sent.", "Answer each with repair, leave or skip in the audit."));
        }
        List<String> unmatched = providers.view().providers().stream().filter(provider -> !provider.isSettled())
                .map(ProviderMatch::key).toList();
        if (!unmatched.isEmpty()) {
            throw new TroubleException(Trouble.waits(
                    "PROVIDERS", unmatched.size() + (unmatched.size() == 1 ? " provider has" : " providers have")
                            + " no Pipedrive user yet: " + String.join(", ", unmatched) + ".",
                    "Nothing was sent: no record lands without an owner.",
                    "Assign a user to each, invite them, or give them all to the fallback user."));
        }
        if (!session.account().isAdmin()) {
            throw new TroubleException(Trouble.failed(
                    "ADMIN", "The user of this key is not an admin of the Pipedrive account, so fields and pipelines can't be made.",
                    "Nothing was sent.", "Connect with the key of an admin."));
        }
    }
}
