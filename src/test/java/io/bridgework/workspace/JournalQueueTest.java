package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class JournalQueueTest {
    private static final TroubleException FULL = WorkspaceTrouble.disk(new IOException("No space left on device"));

    private final JournalQueue queue = new JournalQueue();

    private static JournalDraft awaited(String text) {
        return JournalDraft.awaited(EntryType.DOCUMENT, "test", text, new byte[0], ViewChange.NOTHING);
    }

    private static JournalDraft posted(String text) {
        return JournalDraft.posted(EntryType.DOCUMENT, "test", text, new byte[0], ViewChange.NOTHING);
    }

    private List<JournalDraft> takenOf(JournalDraft... drafts) {
        List.of(drafts).forEach(queue::add);
        return queue.next();
    }

    @Test
    void givesWhatCameTogetherOnce() {
        JournalDraft first = awaited("first");
        JournalDraft second = posted("second");
        JournalDraft third = awaited("third");

        assertEquals(List.of(first, second), takenOf(first, second));
        assertEquals(List.of(third), takenOf(third));
    }

    @Test
    void givesWhatIsAddedToOneWhoWaitsForIt() throws Exception {
        AtomicReference<List<JournalDraft>> taken = new AtomicReference<>();
        Thread taking = Waiting.start(() -> taken.set(queue.next()));
        JournalDraft draft = awaited("late");

        queue.add(draft);
        taking.join();

        assertEquals(List.of(draft), taken.get());
    }

    @Test
    void givesNothingToOneWhoWaitsWhenItIsClosed() throws Exception {
        AtomicReference<List<JournalDraft>> taken = new AtomicReference<>();
        Thread taking = Waiting.start(() -> taken.set(queue.next()));

        queue.close();
        taking.join();

        assertEquals(List.of(), taken.get());
    }

    @Test
    void givesWhatWaitsAlsoAfterClosingButTakesNothingMore() {
        JournalDraft draft = awaited("in time");
        queue.add(draft);

        queue.close();

        assertEquals("CLOSED", assertThrows(TroubleException.class, () -> queue.add(awaited("late"))).trouble().code());
        assertEquals(List.of(draft), queue.next());
        assertEquals(List.of(), queue.next());
    }

    @Test
    void tellsThoseWhoWaitThatTheirEntryCannotBeWrittenAndKeepsTheOthersInFront() {
        JournalDraft asked = awaited("asked");
        JournalDraft told = posted("told");
        List<JournalDraft> group = takenOf(asked, told);
        JournalDraft next = awaited("next");
        queue.add(next);

        queue.refused(group, FULL);

        assertSame(FULL, assertThrows(CompletionException.class, asked.done()::join).getCause());
        assertFalse(told.done().isDone());
        assertEquals(List.of(told, next), queue.next());
    }

    @Test
    void goesOnAtOnceWhenNothingIsToBeKept() {
        List<JournalDraft> group = takenOf(awaited("asked"));
        JournalDraft told = posted("told");
        queue.add(told);

        queue.refused(group, FULL);

        assertEquals(List.of(told), queue.next());
    }

    @Test
    void doesNotAskAFullDiskAgainBeforeSomebodyElseHasSomethingToWrite() throws Exception {
        List<JournalDraft> group = takenOf(posted("told"));
        Thread refusing = Waiting.start(() -> queue.refused(group, FULL));
        queue.add(posted("told too"));
        Waiting.untilItWaits(refusing);
        assertTrue(refusing.isAlive());

        queue.add(awaited("asked"));
        refusing.join();

        assertEquals(List.of("told", "told too", "asked"), queue.next().stream().map(JournalDraft::summary).toList());
    }

    @Test
    void asksAFullDiskAgainWhenSomebodyWantsEverythingWritten() throws Exception {
        List<JournalDraft> group = takenOf(posted("told"));
        Thread refusing = Waiting.start(() -> queue.refused(group, FULL));
        Thread waiting = Waiting.start(queue::awaitFinished);
        refusing.join();

        assertEquals(1, queue.next().size());
        queue.finished(1);
        waiting.join();

        queue.awaitFinished();
    }

    @Test
    void saysToOneWhoWaitsForEverythingThatItCannotBeWritten() throws Exception {
        List<JournalDraft> group = takenOf(posted("told"));
        AtomicReference<Throwable> said = new AtomicReference<>();
        Thread waiting = new Thread(queue::awaitFinished);
        waiting.setUncaughtExceptionHandler((thread, e) -> said.set(e));
        waiting.start();
        Waiting.untilItWaits(waiting);

        Thread refusing = Waiting.start(() -> queue.refused(group, FULL));
        waiting.join();
        queue.close();
        refusing.join();

        assertSame(FULL, said.get());
    }

    @Test
    void letsGoOfWhatIsKeptWhenItIsClosed() throws Exception {
        List<JournalDraft> group = takenOf(posted("told"));
        Thread refusing = Waiting.start(() -> queue.refused(group, FULL));

        queue.close();
        refusing.join();
        List<JournalDraft> lastTry = queue.next();
        queue.refused(lastTry, FULL);

        assertEquals(group, lastTry);
        assertEquals(List.of(), queue.next());
    }

    @Test
    void countsRefusedOnesAsFinished() {
        List<JournalDraft> group = takenOf(awaited("asked"), awaited("asked too"));
        queue.refused(group, FULL);

        queue.awaitFinished();
    }

    @Test
    void letsOneWhoWaitsForEverythingGoOnlyWhenEverythingIsFinished() throws Exception {
        takenOf(posted("one"), posted("two"));
        Thread waiting = Waiting.start(queue::awaitFinished);

        queue.finished(1);
        Waiting.untilItWaits(waiting);
        boolean waitedForTheOther = waiting.isAlive();
        queue.finished(1);
        waiting.join();

        assertTrue(waitedForTheOther);
    }

    @Test
    void letsOneWhoseEntriesAreFinishedGoThoughALaterOneCannotBeWritten() throws Exception {
        takenOf(posted("told"));
        AtomicReference<Throwable> said = new AtomicReference<>();
        Thread waiting = new Thread(queue::awaitFinished);
        waiting.setDaemon(true);
        waiting.setUncaughtExceptionHandler((thread, e) -> said.set(e));
        waiting.start();
        Waiting.untilItWaits(waiting);
        List<JournalDraft> later = takenOf(posted("later"));

        Thread refusing = Waiting.start(() -> {
            synchronized (queue) {
                queue.finished(1);
                queue.refused(later, FULL);
            }
        });
        waiting.join();
        queue.close();
        refusing.join();

        assertNull(said.get());
    }

    @Test
    void letsOneWhoWaitsForRefusedOnesGo() throws Exception {
        List<JournalDraft> group = takenOf(awaited("asked"));
        Thread waiting = Waiting.start(queue::awaitFinished);

        queue.refused(group, FULL);

        waiting.join();
    }

    @Test
    void doesNotKeepSayingThatTheDiskIsFullOnceItHasRoom() throws Exception {
        List<JournalDraft> group = takenOf(posted("told"));
        Thread refusing = Waiting.start(() -> queue.refused(group, FULL));
        queue.add(awaited("asked"));
        refusing.join();
        queue.finished(queue.next().size());
        List<JournalDraft> later = takenOf(posted("later"));
        Thread waiting = Waiting.start(queue::awaitFinished);

        assertTrue(waiting.isAlive());
        queue.finished(later.size());
        waiting.join();
    }

    @Test
    void letsOneWhoWaitsForEverythingGoWhenItIsClosed() throws Exception {
        takenOf(posted("told"));
        Thread waiting = Waiting.start(queue::awaitFinished);

        queue.close();

        waiting.join();
    }

    @Test
    void failsWhatWasTakenAndWhatWaitsWhenNothingMayBeWrittenAnyMore() {
        JournalDraft taken = awaited("taken");
        List<JournalDraft> group = takenOf(taken);
        JournalDraft waiting = awaited("waiting");
        queue.add(waiting);

        queue.halt(group, FULL);

        assertSame(FULL, assertThrows(CompletionException.class, taken.done()::join).getCause());
        assertSame(FULL, assertThrows(CompletionException.class, waiting.done()::join).getCause());
        assertEquals("CLOSED", assertThrows(TroubleException.class, () -> queue.add(awaited("late"))).trouble().code());
    }
}
