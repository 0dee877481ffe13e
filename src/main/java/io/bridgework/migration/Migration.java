package io.bridgework.migration;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.StageRunner;
import io.bridgework.migration.Views.AuditView;
import io.bridgework.migration.Views.ColumnSample;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.ConnectionView;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.migration.Views.MappingView;
import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.Unsure;
import io.bridgework.model.Finding;
import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Target;
import io.bridgework.model.Transform;
import io.bridgework.model.Way;
import io.bridgework.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One migration, for windows and commands alike. Each verb blocks until its work has ended and tells the listener
 * meanwhile; foreseen endings that prevent a verb are TroubleExceptions, endings of a run are in its view. Any verb may
 * be called again after any interruption. One verb that works at a time; reading verbs may be called beside it.
 */
public final class Migration implements AutoCloseable {
    private final Session session;
    private final StageRunner stages;
    private final AuditDesk auditDesk;
    private final ProviderDesk providerDesk;
    private final MappingDesk mappingDesk;
    private final LoadStage loadStage;
    private final SampleDesk sampleDesk;
    private final StatusDesk statusDesk;
    private final RollbackDesk rollbackDesk;

    private Migration(Session session) {
        this.session = session;
        this.stages = new StageRunner(session.workspace(), session.environment().clock());
        this.auditDesk = new AuditDesk(session);
        this.providerDesk = new ProviderDesk(session);
        this.mappingDesk = new MappingDesk(session);
        this.loadStage = new LoadStage(session, providerDesk, "load");
        RollbackStage rollbackStage = new RollbackStage(session);
        LoadStage sampleStage = new LoadStage(session, providerDesk, "sample");
        this.sampleDesk = new SampleDesk(session, stages, sampleStage);
        this.statusDesk = new StatusDesk(session, stages, providerDesk);
        this.rollbackDesk = new RollbackDesk(session, stages, rollbackStage, sampleDesk, statusDesk);
        List.of(new ExtractStage(session), new ProposeStage(session), new AuditStage(session),
                new DraftStage(session, providerDesk), sampleStage, loadStage, new ReconcileStage(session), rollbackStage)
                .forEach(stages::register);
        forgetWhatWasLost();
    }

    /** Stages whose output is gone, or was nothing, have not run: both are seen by running them anew. */
    private void forgetWhatWasLost() {
        boolean lost = session.workspace().recovery().derivedLost();
        if (lost || !session.workspace().findings().isThere()) {
            stages.forget("audit");
        }
        if (lost || Entities.LOAD_ORDER.stream().allMatch(entity -> session.workspace().drafts().count(entity) == 0)) {
            stages.forget("draft");
        }
    }

    /** Whether the folder holds a migration. */
    public static boolean exists(Path workspace) {
        return Workspace.exists(workspace);
    }

    /** Opens the workspace in the folder, making it when there is none. */
    public static Migration open(Path workspace, char[] passphrase, Environment environment) {
        Workspace opened = Workspace.exists(workspace)
                ? Workspace.open(workspace, passphrase, environment.clock())
                : Workspace.create(workspace, passphrase, environment.clock());
        return new Migration(new Session(opened, environment));
    }

    /** Step 1: reads the export and tests the account. The source stage is done anew when the export changed. */
    public ConnectionView connect(ConnectOptions options, Progress.Listener listener, CancellationToken cancellation) {
        return new ConnectDesk(session, stages, providerDesk).connect(options, listener, cancellation);
    }

    public Optional<ConnectionView> connection() {
        return new ConnectDesk(session, stages, providerDesk).view();
    }

    /** Step 2: runs the audit when its input changed, else gives the last result. */
    public AuditView audit(Progress.Listener listener, CancellationToken cancellation) {
        stages.ensure("audit", listener, cancellation);
        return auditDesk.view(forecast());
    }

    /**
     * A person's decision on all findings of one code. {@code skip} leaves the rows out. {@code repair} and {@code leave}
     * accept what the finding says, and mean the same, but for one: {@code leave} brings a patient who looks like a test entry.
     */
    public void resolve(String findingCode, String action, String by) {
        resolve(Map.of(findingCode, action), by);
    }

    /** Several decisions at once, on kinds of finding or on single ones named by {@link #findingName}. */
    public void resolve(Map<String, String> answers, String by) {
        auditDesk.resolve(answers, by);
    }

    /** Names one finding in decisions: its code, its table, its line. */
    public static String findingName(String code, String file, long line) {
        return code + "|" + file + "|" + line;
    }

    /** Kinds of finding that a run waits for a decision on. */
    public List<String> openFindings() {
        return OpenFindings.of(session);
    }

    /**
     * The cell that a finding speaks of, and what will be sent for it as things stand; of a finding on a whole column, its
     * first filled cell. Empty when it speaks of more than a cell, or when more than the cell decides. Reads the table.
     */
    public Optional<Views.CellView> preview(Finding finding) {
        return auditDesk.preview(finding);
    }

    /** Decisions made on findings: code to action. */
    public java.util.Map<String, String> resolutions() {
        return session.resolutions();
    }

    /** Step 3. */
    public MappingView mapping() {
        return mappingDesk.view();
    }

    public ColumnSample sample(String file, String column) {
        return mappingDesk.sample(file, column);
    }

    /** Approves rows named {@code file|column}; {@code all} approves every undecided one. */
    public MappingView approve(List<String> rows, String by) {
        return mappingDesk.approve(rows, by);
    }

    /** Sends a column elsewhere; {@link Target#IGNORE} leaves it out. */
    public MappingView change(String file, String column, Target target, Transform transform, String by) {
        return mappingDesk.change(file, column, target, transform, by);
    }

    /** Puts back an earlier mapping (undo). */
    public MappingView restore(Mapping earlier, String by) {
        return mappingDesk.restore(earlier, by);
    }

    /** Says what a file holds; an empty kind leaves the file out. Its columns are proposed anew. */
    public MappingView setKind(String file, Optional<RecordKind> kind, String by) {
        return mappingDesk.setKind(file, kind, by);
    }

    /** The custom fields of the drafts, how many records fill each, what is in use and what the plan allows. */
    public Views.FieldsView fields(Progress.Listener listener, CancellationToken cancellation) {
        stages.ensure("draft", listener, cancellation);
        return new FieldFolding(session).view();
    }

    /** Lets exactly these targets, such as {@code person.custom:tooth}, go as lines into the long text of their record. */
    public void foldFields(Set<String> targets, String by) {
        new FieldFolding(session).fold(targets, by);
    }

    /** Folds the least filled fields until the plan's cap holds all; nothing when it does already, or is not known. */
    public void fitFields(String by, Progress.Listener listener, CancellationToken cancellation) {
        stages.ensure("draft", listener, cancellation);
        new FieldFolding(session).fit(by);
    }

    /** How much is brought; the faithful way as long as nobody chose another. */
    public Way way() {
        return Ways.chosen(session);
    }

    /** The same in words. */
    public Views.WayView wayInWords() {
        return new Views.WayView(WayWords.of(way()), WayWords.loss(way()));
    }

    /**
     * A way in a command's words, such as {@code notes-in-visits} and {@code fold-visits=2024-11-20}. Where they speak of the
     * archive alone, the rest stays as it was chosen.
     */
    public Way readWay(List<String> words) {
        Way way = WayWords.read(words, new Ways(session).day(), session.exportDate());
        return WayWords.isOnlyArchive(words) ? way().archiving(way.plansBefore()) : way;
    }

    /** Goes on in the way of before where it is the same but for the day, which was fixed then. */
    void keepWay(List<String> words, String by) {
        Way way = readWay(words);
        boolean sameRecords = WayWords.id(way).equals(WayWords.id(way())) && !new Ways(session).isOpen();
        boolean sameArchive = way.plansBefore().isPresent() == way().plansBefore().isPresent() && sameRecords;
        chooseWay((sameRecords ? way() : way).archiving(sameArchive ? way().plansBefore() : way.plansBefore()), by);
    }

    /** Says how much is brought. Throws when visits or notes were sent in another way already. */
    public void chooseWay(Way way, String by) {
        new Ways(session).choose(way, by);
    }

    public void exportMapping(Path file) throws IOException {
        mappingDesk.export(file);
    }

    public MappingView importMapping(Path file, String by) throws IOException {
        return mappingDesk.imported(file, by);
    }

    /** Step 4. */
    public ProvidersView providers() {
        return providerDesk.view();
    }

    /** The user who owns what has no provider; unmatched providers fall to them too once {@link #useFallback} was said. */
    public ProvidersView setFallback(String email, String by) {
        return providerDesk.setFallback(email, by);
    }

    /** Gives all unsettled providers to the fallback user. */
    public ProvidersView useFallback(String by) {
        return providerDesk.useFallback(by);
    }

    public ProvidersView assign(String providerKey, String email, String by) {
        return providerDesk.assign(providerKey, email, "assigned", by);
    }

    /** Adds a user for this provider: Pipedrive writes to that person and a seat is taken. */
    public ProvidersView invite(String providerKey, String by) {
        return providerDesk.invite(providerKey, by);
    }

    /** Step 5: chooses, sends and compares a sample. */
    public SampleView sample(int size, Progress.Listener listener, CancellationToken cancellation) {
        return sampleDesk.send(size, listener, cancellation);
    }

    public Optional<SampleView> lastSample() {
        return sampleDesk.last().filter(SampleView::sent);
    }

    public SampleView approveSample(String by) {
        return sampleDesk.approve(by);
    }

    public RunView undoSample(Progress.Listener listener, CancellationToken cancellation) {
        rollbackDesk.takeSampleBack(listener, cancellation);
        return keep("rollback");
    }

    /** Step 6: loads everything that is not there yet. */
    public RunView run(RunOptions options, Progress.Listener listener, CancellationToken cancellation) {
        loadStage.with(options, Set.of()).lookingForDeletions(false);
        try (var waits = session.budgetWait().ask(options, cancellation)) {
            stages.run("load", listener, cancellation);
        }
        return keep("load");
    }

    /** Reads the source again (or another export of it) and sends what changed. */
    public RunView delta(Optional<Path> source, Progress.Listener listener, CancellationToken cancellation) {
        source.ifPresent(path -> new ConnectDesk(session, stages, providerDesk).moveSource(path));
        stages.run("extract", listener, cancellation);
        stages.ensure("propose", listener, cancellation);
        loadStage.with(RunOptions.NONE, Set.of()).lookingForDeletions(true);
        stages.run("load", listener, cancellation);
        return keep("load");
    }

    /** Values that a person changed in Pipedrive and the source changed too, as the last loads found them. */
    public List<Conflict> conflicts() {
        return ConflictBook.open(session);
    }

    /**
     * A person's decision on conflicts, carried out by the next delta: the source's value is sent, or Pipedrive's is kept.
     * It holds for the values that were seen. Returns how many it settled.
     *
     * @param which the conflicts; empty for all
     */
    public int settle(List<Conflict> which, boolean takeSource, String by) {
        return ConflictBook.decide(session, conflict -> which.isEmpty() || which.contains(conflict), takeSource, by);
    }

    /** Conflicts that were decided for the source's value, which the next delta sends. */
    public int conflictsToSend() {
        return ConflictBook.toSend(session);
    }

    /**
     * What people call a record: a patient's name, a plan's title, a visit's subject. Empty when it has none.
     *
     * @param record source record such as {@code patient:10001}
     */
    public Optional<String> nameOf(String entity, String record) {
        return RecordNames.of(session.workspace().drafts(), entity, record);
    }

    /**
     * Records of the export that look like ones that were sent under another number; each waits for a person's word and is
     * not sent before. Those that were decided are among them until that is carried out.
     */
    public List<Unsure> unsure() {
        return RenumberedBook.view(session);
    }

    /**
     * A person's word on such records, carried out by the next run or delta. Returns how many it settled.
     *
     * @param which the records; empty for all
     * @param sameAs the source record that it was before, one of its candidates; empty for a new record
     */
    public int settleUnsure(List<Unsure> which, Optional<String> sameAs, String by) {
        return RenumberedBook.decide(
                session, record -> which.isEmpty() || which.contains(record), sameAs.orElse(RenumberedBook.NEW), by);
    }

    /**
     * Records of ours that a person deleted or merged in Pipedrive, as the last delta, reconciliation or load found them,
     * with what was decided on each. Nothing is asked of Pipedrive for it.
     */
    public List<Deleted> deleted() {
        return new DeletionBook(session).view();
    }

    /**
     * A person's decision on records that were deleted in Pipedrive, carried out by the next run or delta: each is sent
     * again, or stays deleted. Returns how many it settled.
     *
     * @param which the records; empty for all that are open, without those that were merged into another one
     */
    public int settleDeleted(List<Deleted> which, boolean resend, String by) {
        return new DeletionBook(session).decide(
                record -> which.isEmpty()
                        ? record.choice().equals("open") && (!resend || record.mergedInto().isEmpty())
                        : which.contains(record),
                resend ? DeletionBook.Choice.RESEND : DeletionBook.Choice.LEAVE, by);
    }

    /** Step 7: reads everything back and compares every field of every record. */
    public RunView reconcile(Progress.Listener listener, CancellationToken cancellation) {
        stages.run("reconcile", listener, cancellation);
        return keep("reconcile");
    }

    /** @param only kinds to take back; empty for all */
    public RollbackPlan planRollback(Set<RecordKind> only) {
        return rollbackDesk.plan(only);
    }

    /** What {@link #rollbackPatients} would do. */
    public RollbackPlan planRollbackPatients(Set<String> patients) {
        return rollbackDesk.planPatients(patients);
    }

    /** What {@link #undoSample} would do. */
    public RollbackPlan planUndoSample() {
        return rollbackDesk.planSample();
    }

    /** Patients by a part of their name or by their number at the source; at most so many. */
    public List<Views.PatientView> findPatients(String words, int most) {
        return PatientSearch.of(session.workspace().drafts(), words, most);
    }

    /** Takes one patient back with everything of theirs. @param patients keys of patients at the source */
    public RunView rollbackPatients(Set<String> patients, Progress.Listener listener, CancellationToken cancellation) {
        rollbackDesk.takePatientsBack(patients, listener, cancellation);
        return keep("rollback");
    }

    public RunView rollback(Set<RecordKind> only, Progress.Listener listener, CancellationToken cancellation) {
        rollbackDesk.takeBack(only, listener, cancellation);
        return keep("rollback");
    }

    /** All steps in one go, every proposal and default accepted. */
    public RunView migrate(
            ConnectOptions options, Optional<String> fallback, RunOptions run, Progress.Listener listener,
            CancellationToken cancellation) {
        return migrate(options, fallback, List.of(), run, listener, cancellation);
    }

    /** The same in a way, as {@link #readWay} takes it; empty for the one that was chosen before. */
    public RunView migrate(
            ConnectOptions options, Optional<String> fallback, List<String> way, RunOptions run, Progress.Listener listener,
            CancellationToken cancellation) {
        try (var waits = session.budgetWait().ask(run, cancellation)) {
            return new WholeMigration(this, way).run(options, fallback, run, listener, cancellation);
        }
    }

    /** Takes this API token instead of the one that was connected with, until closing; it is not kept. */
    public void useToken(char[] token) {
        session.connection().useToken(new String(token));
    }

    /** A sentence when opening had to rebuild something; empty otherwise. */
    public Optional<String> notice() {
        return session.workspace().notice();
    }

    public StatusView status() {
        return statusDesk.status();
    }

    /** What is still to be sent and read: tokens, requests, time, the days to come. Nothing is asked of Pipedrive for it. */
    public Views.Estimate forecast() {
        return new Forecast(session, stages, providerDesk).estimate();
    }

    /** Tokens that may still be used today, as far as they are known without asking; empty when nobody knows. */
    public java.util.OptionalLong budgetLeftToday() {
        return session.connection().budgetLeftToday();
    }

    /** What reports are made of. */
    public ReportSource reportSource() {
        return new ReportDesk(session, statusDesk, connection(), Optional.of(auditDesk.view(forecast())));
    }

    @Override
    public void close() {
        session.close();
    }

    /** The result of a stage, kept as the last one for status. */
    private RunView keep(String stage) {
        RunView view = statusDesk.result(stage).orElseThrow();
        session.put("result/last", view, "result of " + stage, "bridgework");
        session.connection().keepBudget();
        return view;
    }

    /** A load and what reading back found, as one view. */
    RunView keepBoth(RunView load, RunView read) {
        var both = new RunView(
                "migrate", load.status().worst(read.status()), load.kinds(), read.tokensSpent(), read.tokensFloor(),
                read.requests(), read.seconds(), read.differences(), load.conflicts(), load.rejects(), load.waitsFor(),
                read.trouble(), load.remarks(), load.changes().with(read.changes().deleted()));
        session.put("result/last", both, "result of migrate", "bridgework");
        return both;
    }
}
