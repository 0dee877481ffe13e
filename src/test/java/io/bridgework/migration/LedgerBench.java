package io.bridgework.migration;

import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.workspace.LastingView;
import io.bridgework.workspace.Ledger;
import io.bridgework.workspace.Ledger.Intent;
import io.bridgework.workspace.Ledger.Outcome;
import io.bridgework.workspace.Ledger.Verb;
import io.bridgework.workspace.TestWorkspaces;
import io.bridgework.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** A ledger of its own on virtual time, and short words for what is in it. */
final class LedgerBench implements AutoCloseable {
    static final JsonNode NOTHING = Json.nothing();

    private final VirtualTime time = new VirtualTime();
    private final HandAccount hand = new HandAccount();
    private final LastingView view = new LastingView();
    private final Workspace workspace;
    private long run = 1;

    LedgerBench(Path folder) {
        workspace = TestWorkspaces.create(folder, time.clock(Duration.ZERO), view);
    }

    VirtualTime time() {
        return time;
    }

    HandAccount hand() {
        return hand;
    }

    Account account() {
        return new Account(hand);
    }

    Workspace workspace() {
        return workspace;
    }

    Ledger ledger() {
        return workspace.ledger();
    }

    /** A session that is connected to the account by hand. */
    Session session() {
        var environment = new Environment(time.clock(Duration.ZERO), (file, key) -> {
            throw new AssertionError("no sandbox of its own");
        }, time);
        new Session(workspace, environment).put(
                Profile.DOCUMENT, new Profile("export", "http://127.0.0.1:9", "t", "", 1, "UTC", "USD", 0), "", "test");
        return new Session(workspace, environment, account());
    }

    /** Of a session that begins now. */
    Quiet quiet() {
        return new Quiet(time.clock(Duration.ZERO).instant(), time.clock(Duration.ZERO), time);
    }

    void run(long number) {
        run = number;
    }

    /** An intent whose request may be on its way. */
    long intend(Verb verb, String entity, String subject, String remoteId, String sent, String before) {
        return ledger().intend(new Intent(
                verb, entity, subject, remoteId, "f", HandAccount.json(sent), HandAccount.json(before), run));
    }

    long creating(String entity, String subject, String sent) {
        return intend(Verb.CREATE, entity, subject, "", sent, "null");
    }

    /** A record that we made. */
    long made(String entity, String subject, String remoteId, String after) {
        return made(entity, subject, remoteId, "{}", after);
    }

    long made(String entity, String subject, String remoteId, String sent, String after) {
        long number = creating(entity, subject, sent);
        ledger().settle(number, new Outcome.Written(remoteId, HandAccount.json(after), 5, false));
        return number;
    }

    /** A record that was there before us. */
    void adopted(String entity, String subject, String remoteId, String as) {
        ledger().adopt(entity, subject, remoteId, HandAccount.json(as), run);
    }

    void updated(String entity, String subject, String remoteId, String sent, String before, String after) {
        long number = intend(Verb.UPDATE, entity, subject, remoteId, sent, before);
        ledger().settle(number, new Outcome.Written(remoteId, HandAccount.json(after), 5, false));
    }

    /** How an operation ended; null while it is open. */
    Outcome outcome(long number) {
        var found = new AtomicReference<Outcome>();
        ledger().forEachNewestFirst(operation -> {
            if (operation.number() == number) {
                operation.outcome().ifPresent(found::set);
            }
        });
        return found.get();
    }

    @Override
    public void close() {
        workspace.close();
        view.close();
    }
}
