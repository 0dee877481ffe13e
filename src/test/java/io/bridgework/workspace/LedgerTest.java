package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.workspace.Ledger.Entry;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final String PAT = "person//patient:1";

    @TempDir
    Path folder;

    private final LastingView view = new LastingView();
    private Workspace workspace;
    private Ledger ledger;

    @BeforeEach
    void make() {
        workspace = TestWorkspaces.create(folder, Clock.systemUTC(), view);
        ledger = workspace.ledger();
    }

    @AfterEach
    void close() {
        workspace.close();
        view.close();
    }

    private void reopen() {
        workspace.close();
        workspace = TestWorkspaces.open(folder, Clock.systemUTC(), view);
        ledger = workspace.ledger();
    }

    private void created(String subject, String remoteId, String sent) {
        ledger.settle(ledger.intend(Samples.create(subject, sent)), Samples.written(remoteId));
    }

    /** Checks once before the view has it, once from the tables, once after opening again. */
    private void always(Runnable check) {
        check.run();
        ledger.forEachEntry("person", entry -> { });
        check.run();
        reopen();
        check.run();
    }

    /** Done by many threads at once, which share what the disk takes. */
    private static void byMany(int times, IntConsumer work) throws InterruptedException {
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 32; t++) {
            Thread thread = new Thread(() -> {
                for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                    work.accept(i);
                }
            });
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((failed, e) -> failures.add(e));
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), List.copyOf(failures));
    }

    @Test
    void knowsWhatWasMadeAtOnce() {
        created(PAT, "11", "{'name':'Pat'}");

        always(() -> {
            Entry entry = ledger.find(PAT).orElseThrow();
            assertEquals("11", entry.remoteId());
            assertTrue(entry.created());
            assertEquals("f1", entry.fingerprint());
            assertEquals(Samples.json("{'name':'Pat'}"), entry.fields());
            assertEquals(Samples.json("{'id':11,'name':'As answered'}"), entry.after());
            assertEquals(entry, ledger.findRemote("person", "11").orElseThrow());
            assertTrue(ledger.findRemote("deal", "11").isEmpty());
        });
    }

    @Test
    void mergesWhatUpdatesSent() {
        created(PAT, "11", "{'name':'Pat','custom_fields':{'a':1,'b':2},'phones':[1,2]}");
        long update = ledger.intend(Samples.update(PAT, "11", "{'custom_fields':{'b':null,'c':3},'phones':[3]}"));
        ledger.settle(update, new Outcome.Written("", Samples.json("{'id':11}"), 5, false));

        always(() -> {
            Entry entry = ledger.find(PAT).orElseThrow();
            assertEquals(
                    Samples.json("{'name':'Pat','custom_fields':{'a':1,'b':null,'c':3},'phones':[3]}"),
                    entry.fields());
            assertEquals("11", entry.remoteId());
            assertEquals("f2", entry.fingerprint());
            assertTrue(entry.created());
            assertEquals(update, entry.number());
        });
    }

    @Test
    void forgetsWhatWasDeleted() {
        created(PAT, "11", "{'name':'Pat'}");
        ledger.settle(ledger.intend(Samples.delete(PAT, "11")), new Outcome.Written("11", Samples.json("null"), 6, false));

        always(() -> {
            assertTrue(ledger.find(PAT).isEmpty());
            assertTrue(ledger.findRemote("person", "11").isEmpty());
        });
    }

    @Test
    void findsARecordMadeAnewByItsNewIdOnly() {
        created(PAT, "11", "{'name':'Pat'}");
        ledger.forEachEntry("person", entry -> { });
        created(PAT, "12", "{'name':'Pat'}");

        always(() -> {
            assertTrue(ledger.findRemote("person", "11").isEmpty());
            assertEquals(PAT, ledger.findRemote("person", "12").orElseThrow().subject());
        });
    }

    @Test
    void leavesTheEntryAsItIsWhenNothingWasWritten() {
        created(PAT, "11", "{'name':'Pat'}");
        Entry before = ledger.find(PAT).orElseThrow();
        ledger.settle(
                ledger.intend(Samples.update(PAT, "11", "{'name':'X'}")), new Outcome.Refused("400", "too long", 5));
        ledger.settle(ledger.intend(Samples.delete(PAT, "11")), new Outcome.NotWritten("not found in the list"));

        always(() -> assertEquals(Optional.of(before), ledger.find(PAT)));
    }

    @Test
    void adoptsARecordThatWasThere() {
        ledger.adopt("person", PAT, "99", Samples.json("{'id':99,'name':'There before'}"), 3);
        long update = ledger.intend(Samples.update(PAT, "99", "{'name':'Pat'}"));
        assertEquals("", ledger.find(PAT).orElseThrow().fingerprint());
        ledger.settle(update, Samples.written("99"));

        always(() -> {
            Entry entry = ledger.find(PAT).orElseThrow();
            assertFalse(entry.created());
            assertEquals(Samples.json("{'name':'Pat'}"), entry.fields());
            assertEquals(1, ledger.count());
        });
    }

    @Test
    void listsWhatIsInDoubtOldestFirstUntilItIsSettled() {
        long first = ledger.intend(Samples.create("person//patient:1", "{'name':'A'}"));
        long second = ledger.intend(Samples.create("person//patient:2", "{'name':'B'}"));

        always(() -> assertEquals(
                List.of(first, second), ledger.inDoubt().stream().map(Operation::number).toList()));
        ledger.settle(first, Samples.written("1"));

        always(() -> assertEquals(List.of(second), ledger.inDoubt().stream().map(Operation::number).toList()));
    }

    @Test
    void settlesAnOperationOnce() {
        long number = ledger.intend(Samples.create(PAT, "{}"));
        ledger.settle(number, Samples.written("1"));

        assertThrows(IllegalArgumentException.class, () -> ledger.settle(number, Samples.written("2")));
        assertThrows(IllegalArgumentException.class, () -> ledger.settle(12_345, Samples.written("2")));
    }

    @Test
    void streamsEntriesInTheOrderOfMakingAndOperationsEitherWay() throws InterruptedException {
        long first = ledger.intend(Samples.create(PAT, "{'name':'Pat'}"));
        ledger.settle(first, Samples.written("1"));
        byMany(501, i -> created("person//patient:1-" + i, "1" + i, "{}"));
        long update = ledger.intend(Samples.update(PAT, "1", "{'name':'new'}"));
        ledger.settle(update, Samples.written("1"));
        long doubt = ledger.intend(Samples.create("person//patient:doubt", "{}"));

        always(() -> {
            List<Operation> since = new ArrayList<>();
            ledger.forEachSince(first, since::add);
            List<Operation> newestFirst = new ArrayList<>();
            ledger.forEachNewestFirst(newestFirst::add);
            List<Entry> entries = new ArrayList<>();
            ledger.forEachEntry("person", entries::add);

            List<Long> madeAfterPat = entries.stream().skip(1).map(Entry::number).toList();
            assertEquals(PAT, entries.get(0).subject());
            assertEquals(501, madeAfterPat.size());
            assertEquals(madeAfterPat.stream().sorted().distinct().toList(), madeAfterPat);
            assertEquals(504, newestFirst.size());
            assertEquals(List.of(doubt, update), newestFirst.subList(0, 2).stream().map(Operation::number).toList());
            assertTrue(newestFirst.get(0).outcome().isEmpty());
            assertEquals("1", ((Outcome.Written) newestFirst.get(1).outcome().orElseThrow()).remoteId());
            assertEquals(PAT, newestFirst.get(503).intent().subject());
            Collections.reverse(since);
            assertEquals(newestFirst.subList(0, 503), since);
        });
    }

    @Test
    void keepsEveryOutcomeAsItWas() {
        List<Outcome> outcomes = List.of(
                new Outcome.Written("1", Samples.json("{'a':[1.50,null,true]}"), 5, true),
                new Outcome.Refused("400", "name: too long", 5), new Outcome.NotWritten("not listed"));
        outcomes.forEach(outcome -> ledger.settle(ledger.intend(Samples.create("s" + outcome, "{}")), outcome));

        List<Outcome> read = new ArrayList<>();
        ledger.forEachNewestFirst(operation -> read.add(0, operation.outcome().orElseThrow()));

        assertEquals(outcomes, read);
    }

    @Test
    void takesIntentsFromManyThreads() throws InterruptedException {
        byMany(96, i -> {
            created("person//patient:" + i, "1" + i, "{'name':'Pat'}");
            assertTrue(ledger.find("person//patient:" + i).isPresent());
        });

        always(() -> {
            assertEquals(96, ledger.count());
            assertEquals(List.of(), ledger.inDoubt());
            assertTrue(workspace.auditTrail().verify());
        });
    }

    @Test
    void takesARecordUnderAnotherSubject() {
        created(PAT, "11", "{'name':'Pat'}");
        Entry known = ledger.find(PAT).orElseThrow();

        ledger.adopt(new Entry("person//patient:new", "person", "11", true, "gone", known.fields(), known.after(), 0), 4);

        always(() -> {
            Entry entry = ledger.find("person//patient:new").orElseThrow();
            assertTrue(entry.created());
            assertEquals("", entry.fingerprint());
            assertEquals(known.fields(), entry.fields());
            assertEquals(known.after(), entry.after());
            assertEquals("person//patient:new", ledger.findRemote("person", "11").orElseThrow().subject());
        });
    }
}
