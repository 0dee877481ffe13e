package io.bridgework.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.engine.RunStatus;
import io.bridgework.engine.Stage;
import io.bridgework.engine.StageContext;
import io.bridgework.migration.FaultyNetwork.Killed;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Draft;
import io.bridgework.model.Mapping;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.ClientConfig;
import io.bridgework.pipedrive.InProcess;
import io.bridgework.sandbox.DirectSandbox;
import io.bridgework.sandbox.SandboxConfig;
import io.bridgework.workspace.DamagedWorkspace;
import io.bridgework.workspace.Drafts;
import io.bridgework.workspace.KilledWorkspace;
import io.bridgework.workspace.LastingView;
import io.bridgework.workspace.TestWorkspaces;
import io.bridgework.workspace.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One simulated migration under fire: a small practice, an account, faults and kills by a seed; it is started again until
 * it is done, as a person would. Then the account is held against what the practice's records should have become.
 */
final class FireRun implements AutoCloseable {
    private static final int MOST_STARTS = 80;
    /** In one run of so many the view is a file. */
    private static final int FILES = 40;

    private final long seed;
    private final Path folder;
    private final Random random;
    private final VirtualTime time = new VirtualTime();
    private final DirectSandbox sandbox;
    private final FaultyNetwork network;
    private final int inWork;
    /** Empty in some runs, where the view is a file, as it always is outside of tests. */
    private final Optional<LastingView> view;
    private final Path template;
    private boolean memoryFails;
    private final Path place;
    private int starts;
    private int kills;
    private boolean onlyItsOwnIsLeft;
    private boolean conflictsMayStay;
    private final List<String> unbalanced = new ArrayList<>();
    /** What the last finished load said before its workspace was closed or killed. */
    private Optional<Balance.Said> said = Optional.empty();

    FireRun(long seed, Path template, Path folder, double rate, int faults) {
        this.seed = seed;
        this.folder = folder;
        this.random = new Random(seed);
        this.inWork = random.nextInt(4) == 0 ? 6 : 1;
        // Clocks are off by up to a day, now and then by a year.
        Duration serverOff = Duration.ofMinutes(random.nextInt(2 * 1440) - 1440).multipliedBy(random.nextInt(10) == 0 ? 365 : 1);
        this.sandbox = new DirectSandbox(SandboxConfig.standard().withClock(time.clock(serverOff)));
        this.network = new FaultyNetwork(sandbox, time, seed ^ 0x5DEECE66DL, rate, faults, this::killed);
        this.view = random.nextInt(FILES) == 0 ? Optional.empty() : Optional.of(new LastingView());
        this.template = template;
        this.place = folder.resolve("workspace");
        KilledWorkspace.settle(template, place);
    }

    /** A workspace with the practice of this seed in it, to be copied for each run. */
    static void template(long practice, Path folder, Path export) {
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            var session = new Session(workspace, environment(new VirtualTime(), Duration.ZERO));
            session.put(Profile.DOCUMENT, new Profile(export.toString(), "http://127.0.0.1:9", "t", "", 1, "UTC", "USD", 0), "", "test");
            session.put(Session.MAPPING, new Mapping(List.of(), List.of()), "", "test");
            session.put("users", JsonNodeFactory.instance.arrayNode(), "", "test");
            write(workspace, new SmallPractice(practice, SmallPractice.Later.SAME));
        }
    }

    static void write(Workspace workspace, SmallPractice practice) {
        try (Drafts.Writer writer = workspace.drafts().begin()) {
            for (Draft draft : practice.drafts()) {
                writer.draft(draft);
            }
            practice.outcomes().forEach(writer::outcome);
            writer.finish(SmallPractice.fields());
        }
    }

    private static Environment environment(VirtualTime time, Duration off) {
        return new Environment(time.clock(off), (file, key) -> {
            throw new AssertionError("no sandbox of its own");
        }, time);
    }

    DirectSandbox sandbox() {
        return sandbox;
    }

    FaultyNetwork network() {
        return network;
    }

    VirtualTime time() {
        return time;
    }

    int kills() {
        return kills;
    }

    int starts() {
        return starts;
    }

    private void killed() {
        kills++;
        view.ifPresent(LastingView::freeze);
        KilledWorkspace.copy(place, left());
    }

    /** Starts a stage again and again until it is done. */
    void through(Function<Session, Stage> stage, boolean untilNothingIsLeft) {
        through(stage, untilNothingIsLeft, session -> { });
    }

    /** @param before done once, in the first session */
    private void through(Function<Session, Stage> stage, boolean untilNothingIsLeft, Consumer<Session> before) {
        for (int start = 0; start < MOST_STARTS; start++) {
            damage();
            RunStatus status = once(stage, start == 0 ? before : session -> { });
            boolean done = status == RunStatus.COMPLETED
                    || status == RunStatus.COMPLETED_WITH_REJECTS && (!untilNothingIsLeft || onlyItsOwnIsLeft);
            if (done) {
                return;
            }
            time.pass(Duration.ofMinutes(random.nextInt(3) == 0 ? 24 * 60 : 3));
        }
        throw new AssertionError("seed " + seed + ": not done after " + MOST_STARTS + " starts");
    }

    /** From now on the journal's end may be lost, and the whole workspace may be one from an older moment. */
    void forget() {
        memoryFails = true;
    }

    /** Starts loading so many times, whatever comes of it. */
    void begin(int times) {
        for (int i = 0; i < times; i++) {
            damage();
            once(this::load, session -> { });
            time.pass(Duration.ofMinutes(3));
        }
    }

    /** The view is gone, and of the journal only this share of what it got since the practice was connected is left. */
    void keepOfJournal(double share) {
        view.ifPresent(LastingView::delete);
        long connected = DamagedWorkspace.journalLength(template);
        DamagedWorkspace.journal(place, connected + Math.round(share * (DamagedWorkspace.journalLength(place) - connected)));
    }

    private void damage() {
        if (network.isQuiet()) {
            return;
        }
        if (random.nextInt(8) == 0) {
            view.ifPresentOrElse(LastingView::delete, () -> DamagedWorkspace.view(place, template, random));
        }
        if (random.nextInt(8) == 0) {
            DamagedWorkspace.tornEntry(place, random);
        }
        if (memoryFails && random.nextInt(4) == 0) {
            DamagedWorkspace.journal(place, DamagedWorkspace.journalLength(template), random);
        }
    }

    /** Loads after this, in the same session or, now and then, in a later one. */
    void load(Consumer<Session> first) {
        if (random.nextInt(4) == 0) {
            alone(first);
            load();
        } else {
            through(this::load, true, first);
        }
    }

    private void alone(Consumer<Session> work) {
        open(session -> {
            work.accept(session);
            return RunStatus.COMPLETED;
        });
    }

    /** The changed practice in place of the first one. */
    void change(SmallPractice practice) {
        alone(session -> write(session.workspace(), practice));
    }

    /** Loads the changed practice in place of the first one. */
    void load(SmallPractice changed) {
        load(session -> write(session.workspace(), changed));
    }

    /** The folder is gone; another one is connected to the same account. */
    void loseWorkspace() {
        loseWorkspace(template);
    }

    void loseWorkspace(Path other) {
        KilledWorkspace.delete(place);
        view.ifPresent(LastingView::delete);
        KilledWorkspace.settle(other, place);
    }

    void load() {
        through(this::load, true);
    }

    /** Loads a changed practice until nothing but what a person must decide is left. */
    void loadUpToConflicts(SmallPractice changed) {
        conflictsMayStay = true;
        load(changed);
        conflictsMayStay = false;
    }

    Stage load(Session session) {
        return new LoadStage(session, new ProviderDesk(session), "load").withAtMost(inWork);
    }

    void rollBack() {
        through(session -> new RollbackStage(session).with(java.util.Set.of(), java.util.Set.of()).withAtMost(inWork), false);
    }

    private RunStatus once(Function<Session, Stage> stage, Consumer<Session> before) {
        return open(session -> {
            before.accept(session);
            try {
                Stage begun = stage.apply(session);
                RunStatus status = begun.run(new StageContext(
                        new ProgressMeter("test", snapshot -> { }, System::nanoTime), new CancellationToken()));
                RunView view = Json.value(session.document("result/" + begun.id()).orElseThrow(), RunView.class);
                unbalanced.addAll(Balance.broken(view));
                onlyItsOwnIsLeft = (conflictsMayStay || view.conflicts().isEmpty())
                        && view.rejects().stream().allMatch(reject -> reject.code().equals(SmallPractice.REJECT_CODE));
                said = asksAgain() || !begun.id().equals("load") || status == RunStatus.STOPPED ? Optional.empty() : Optional.of(Balance.Said.by(session));
                return status;
            } catch (TroubleException e) {
                if (!List.of("NET", "BUDGET", "BLOCK", "DOUBT", "PIPEDRIVE").contains(e.trouble().code())) {
                    throw new AssertionError("seed " + seed + ": " + e.trouble(), e);
                }
                return RunStatus.STOPPED;
            }
        });
    }

    <T> T open(Function<Session, T> work) {
        starts++;
        network.revive();
        // A laptop's clock may be set back or run behind.
        Duration off = Duration.ofMinutes(random.nextInt(8) == 0 ? -1440 : random.nextInt(10));
        var clock = time.clock(off);
        Workspace workspace = view.map(memory -> TestWorkspaces.open(place, clock, memory))
                .orElseGet(() -> TestWorkspaces.open(place, clock));
        try {
            var client = InProcess.connect(
                    ClientConfig.of(URI.create("http://127.0.0.1:9"), "token").withFirstLimit(1_000)
                            .withTime(clock, time).withPatience(Duration.ofSeconds(20), Duration.ofSeconds(60)),
                    network);
            T result = work.apply(new Session(workspace, environment(time, off), new Account(client)));
            if (network.isDead()) {
                throw new Killed();
            }
            if (random.nextInt(4) == 0) {
                workspace.close();
            } else {
                KilledWorkspace.bury(workspace); // as when the power goes after the work
            }
            return result;
        } catch (Killed e) {
            KilledWorkspace.bury(workspace);
            return revived();
        } catch (RuntimeException | Error e) {
            KilledWorkspace.bury(workspace);
            if (network.isDead()) {
                return revived(); // what a thread says that lives on after the kill nobody hears
            }
            throw e;
        }
    }

    private Path left() {
        return folder.resolve("left");
    }

    /** What the kill left is what the next start finds. */
    private <T> T revived() {
        KilledWorkspace.delete(place);
        KilledWorkspace.rename(left(), place);
        return stopped();
    }

    @SuppressWarnings("unchecked")
    private static <T> T stopped() {
        return (T) RunStatus.STOPPED;
    }

    /** What is missing, too much or does not add up once a load is done, as sentences; empty when all is as it should be. */
    List<String> wrong(SmallPractice practice) {
        return wrong(practice, UnaryOperator.identity());
    }

    /** @param edited a line of the practice as people's edits have left it */
    List<String> wrong(SmallPractice practice, UnaryOperator<String> edited) {
        network.settle();
        var missing = new ArrayList<>(practice.expected().stream().map(edited).toList());
        var wrong = new ArrayList<String>();
        for (String line : LandedAccount.lines(sandbox.dump())) {
            if (!missing.remove(line)) {
                wrong.add("too much: " + line);
            }
        }
        missing.forEach(line -> wrong.add("missing: " + line));
        wrong.addAll(unbalanced);
        wrong.addAll(Balance.wrong(practice, said.orElseGet(() -> open(Balance.Said::by)), sandbox.dump()));
        return wrong;
    }

    /** Whether a workspace tells its sums once it is opened again; in most runs, to save time, what it said at first counts. */
    private boolean asksAgain() {
        return network.isQuiet() || seed % 4 == 0;
    }

    @Override
    public void close() {
        sandbox.close();
        view.ifPresent(LastingView::close);
        KilledWorkspace.delete(folder);
    }
}
