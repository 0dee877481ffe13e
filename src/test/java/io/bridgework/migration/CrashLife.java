package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.engine.RunStatus;
import io.bridgework.pipedrive.ClientConfig;
import io.bridgework.pipedrive.InProcess;
import io.bridgework.workspace.CrashWatch;
import io.bridgework.workspace.DiskImage;
import io.bridgework.workspace.KilledWorkspace;
import io.bridgework.workspace.TestWorkspaces;
import io.bridgework.workspace.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One life of the program, from its start to its end: what it left at each moment, and what it ended with. */
final class CrashLife {
    /** What a kill left: the disk, what was done to the account, the time. */
    record Left(String point, DiskImage disk, List<RecordedAccount.Done> done, long nanos) {}

    /** Takes what a moment leaves, or leaves it. */
    @FunctionalInterface
    interface Taker {
        void take(Left left);
    }

    private static final Duration AGAIN = Duration.ofMinutes(3);

    private final Left beginning;
    private final Path folder;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> points = new TreeSet<>();
    private DiskImage.Since since = DiskImage.Since.NOTHING;
    private Duration clockOff = Duration.ZERO;
    private Optional<String> notice = Optional.empty();
    private Left end;
    private List<String> account;
    private List<String> workspace;
    private String stateHash;

    CrashLife(Left beginning, Path folder) {
        this.beginning = beginning;
        this.folder = folder;
    }

    /** What became of the folder before this life, and how far the computer's clock is off. */
    CrashLife after(DiskImage.Since happened, Duration off) {
        since = happened;
        clockOff = off;
        return this;
    }

    /** Lives once, moment by moment. */
    CrashLife watched(CrashScene scene, long seed, Taker taker) {
        return live(scene, account -> {
            var watch = new CrashWatch(folder, seed, (point, after, image) -> witness(account, taker, point, after, image));
            account.watch(point -> {
                watch.settle();
                watch.at(point);
            });
            return watch.open(clock(account));
        });
    }

    /** Lives once as the program does. */
    CrashLife free(CrashScene scene) {
        return live(scene, account -> TestWorkspaces.open(folder, clock(account)));
    }

    private Clock clock(RecordedAccount account) {
        return account.time().clock(clockOff);
    }

    private interface Opening {
        Workspace open(RecordedAccount account);
    }

    private synchronized void witness(RecordedAccount account, Taker taker, String point, String after, DiskImage image) {
        points.add(point);
        if (seen.add(image.key() + account.done().size())) {
            taker.take(new Left(
                    after.isEmpty() ? point : point + " (" + after + ")", image, account.done(),
                    account.time().nanos() + AGAIN.toNanos()));
        }
    }

    private CrashLife live(CrashScene scene, Opening opening) {
        beginning.disk().write(folder, since);
        try (var network = new RecordedAccount(CrashScene::account, beginning.done(), beginning.nanos())) {
            Workspace open = opening.open(network);
            try {
                notice = open.notice();
                if (since == DiskImage.Since.NOTHING && open.recovery().elsewhere()) {
                    throw new AssertionError("a computer that starts again is taken for another one");
                }
                work(scene, network, open);
                open.close();
            } catch (RuntimeException | Error e) {
                KilledWorkspace.bury(open);
                throw e;
            }
            end = new Left("end", DiskImage.of(folder), network.done(), network.time().nanos() + AGAIN.toNanos());
            account = AccountPicture.of(network.sandbox());
            stateHash = network.sandbox().stateHash();
            return this;
        } finally {
            KilledWorkspace.delete(folder);
        }
    }

    private void work(CrashScene scene, RecordedAccount network, Workspace open) {
        Clock clock = clock(network);
        var client = InProcess.connect(
                ClientConfig.of(URI.create("http://127.0.0.1:9"), "token").withFirstLimit(1_000)
                        .withTime(clock, network.time()).withPatience(Duration.ofSeconds(20), Duration.ofSeconds(60)),
                network);
        var environment = new Environment(clock, (file, key) -> {
            throw new AssertionError("no sandbox of its own");
        }, network.time());
        RunStatus status = scene.run(new Session(open, environment, new Account(client)));
        workspace = picture(open, status);
    }

    /** What the workspace says of the run: how it ended, the counts, what is there for each record. */
    private static List<String> picture(Workspace open, RunStatus status) {
        var lines = new ArrayList<String>();
        JsonNode run = open.documents().get("run").orElseThrow();
        lines.add("load " + run.path("number") + (run.path("finished").asBoolean() ? " finished" : " under way"));
        lines.add("ended " + status);
        for (String name : List.of("load", "rollback")) {
            open.documents().get("result/" + name).ifPresent(result ->
                    lines.add(name + " " + result.path("status") + result.path("kinds") + result.path("rejects") + result.path("conflicts")));
        }
        for (var entity : Entities.LOAD_ORDER) {
            open.drafts().forEach(entity, stored -> lines.add(stored.draft().id() + " " + stored.fate().orElse(null) + stored.reason()));
        }
        for (String entity : List.of("person_field", "organization_field", "deal_field", "person_field_option", "activity_type", "pipeline",
                "stage", "organization", "org_relationship", "person", "deal", "activity", "note", "file")) {
            open.ledger().forEachEntry(entity, entry -> lines.add(entry.subject() + (entry.created() ? " made" : " found")));
        }
        lines.add("in doubt " + open.ledger().inDoubt().size());
        lines.add("trail " + open.auditTrail().verify());
        return lines;
    }

    /** What the user was told on opening. */
    Optional<String> notice() {
        return notice;
    }

    Left end() {
        return end;
    }

    /** What was written to the account since. */
    List<String> writesSince(Left before) {
        return end.done().stream().skip(before.done().size())
                .map(done -> done.question().method() + " " + done.question().path() + " "
                        + new String(done.question().body(), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    Set<String> points() {
        return points;
    }

    List<String> account() {
        return account;
    }

    List<String> workspace() {
        return workspace;
    }

    String stateHash() {
        return stateHash;
    }
}
