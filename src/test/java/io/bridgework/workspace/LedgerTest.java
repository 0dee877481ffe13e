package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.workspace.Ledger.Entry;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final String PAT = "person//patient:1";

    @TempDir
    Path folder;

    private Workspace workspace;
    private Ledger ledger;

    @BeforeEach
    void make() {
        workspace = TestWorkspaces.create(folder);
        ledger = workspace.ledger();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void reopen() {
        workspace.close();
        workspace = TestWorkspaces.open(folder);
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
    void streamsEntriesInTheOrderOfMakingAndOperationsNewestFirst() {
        for (int i = 0; i < 1_203; i++) {
            created("person//patient:" + i, "" + i, "{'name':'" + i + "'}");
        }
        ledger.settle(ledger.intend(Samples.update("person//patient:0", "0", "{'name':'new'}")), Samples.written("0"));
        long doubt = ledger.intend(Samples.create("person//patient:doubt", "{}"));

        always(() -> {
            List<String> remoteIds = new ArrayList<>();
            ledger.forEachEntry("person", entry -> remoteIds.add(entry.remoteId()));
            List<Operation> operations = new ArrayList<>();
            ledger.forEachNewestFirst(operations::add);

            assertEquals(1_203, remoteIds.size());
            assertEquals(List.of("0", "1", "2"), remoteIds.subList(0, 3));
            assertEquals(1_205, operations.size());
            assertEquals(doubt, operations.get(0).number());
            assertTrue(operations.get(0).outcome().isEmpty());
            assertEquals("0", ((Outcome.Written) operations.get(1).outcome().orElseThrow()).remoteId());
            assertEquals("person//patient:0", operations.get(1_204).intent().subject());
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
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 16; t++) {
            int thread = t;
            threads.add(new Thread(() -> {
                for (int i = 0; i < 40; i++) {
                    String subject = "person//patient:" + thread + "-" + i;
                    created(subject, "1" + thread + "0" + i, "{'name':'Pat'}");
                    if (ledger.find(subject).isEmpty()) {
                        failures.add(new IllegalStateException(subject + " is not there"));
                    }
                }
            }));
        }
        threads.forEach(t -> t.setUncaughtExceptionHandler((thread, e) -> failures.add(e)));

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertEquals(List.of(), List.copyOf(failures));
        always(() -> {
            assertEquals(640, ledger.count());
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

    @Test
    void streamsOperationsSinceANumberOldestFirst() {
        created(PAT, "11", "{'name':'Pat'}");
        long since = ledger.newest();
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            expected.add(ledger.intend(Samples.create("person//patient:" + i, "{}")));
        }

        always(() -> {
            List<Long> numbers = new ArrayList<>();
            ledger.forEachSince(since, operation -> numbers.add(operation.number()));
            assertEquals(expected, numbers);
        });
    }

    @Test
    void keepsRecordsThatAreLongerThanAColumnMayBe() {
        StringBuilder text = new StringBuilder();
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 2_600_000; i++) {
            text.append((char) ('0' + random.nextInt(75)));
        }
        var sent = Json.MAPPER.createObjectNode().put("note", text.toString());
        Ledger.Intent intent = new Ledger.Intent(
                Ledger.Verb.CREATE, "note", "note//note:1", "", "f", sent, Samples.json("null"), 1);
        ledger.settle(ledger.intend(intent), new Outcome.Written("5", Samples.json("{'id':5}"), 10, false));

        always(() -> {
            Entry entry = ledger.find("note//note:1").orElseThrow();
            assertEquals(text.toString(), entry.fields().path("note").asText());
        });
    }
}
