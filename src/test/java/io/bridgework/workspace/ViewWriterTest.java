package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewWriterTest {
    private final List<Moment> commits = java.util.Collections.synchronizedList(new ArrayList<>());
    private final LastingView view = new LastingView((moment, what) -> commits.add(moment));
    private ViewDatabase database;
    private ViewWriter writer;
    private CountDownLatch work = new CountDownLatch(0);

    @BeforeEach
    void open() throws SQLException {
        database = view.open();
        database.write(connection -> {
            Sql.update(connection, "insert into view_state values (0, -1, '', 'w')");
            return null;
        });
        commits.clear();
        writer = new ViewWriter(database, Duration.ofMillis(1));
    }

    @AfterEach
    void close() {
        work.countDown();
        writer.close();
        view.close();
    }

    private static ViewChange document(String name) {
        return (batch, number, position) -> batch.document(name, position);
    }

    private long number(String sql) {
        return database.query(sql, row -> row.getLong(1)).get(0);
    }

    private static String code(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(TroubleException.class, work).trouble().code();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the writer at work until the latch is opened. */
    private CountDownLatch busy() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        work = end;
        Thread thread = new Thread(() -> writer.run(connection -> {
            begun.countDown();
            awaited(end);
            return null;
        }));
        thread.setDaemon(true);
        thread.start();
        begun.await();
        return end;
    }

    @Test
    void showsEachChangeAndWhichEntryWasTheLast() {
        writer.add(4, 100, new byte[32], document("a"));
        writer.add(5, 200, new byte[32], document("b"));

        writer.catchUp();

        assertEquals(300, number("select sum(entry_position) from document"));
        assertEquals(5, number("select applied_number from view_state"));
        assertEquals(200, number("select applied_position from view_state"));
        assertTrue(writer.isSound());
    }

    @Test
    void takesChangesThatAreNotInTheJournalWithoutBeingAsOfAnotherEntry() {
        writer.add(4, 100, new byte[32], document("a"));
        writer.add(document("b"));

        writer.catchUp();

        assertEquals(4, number("select applied_number from view_state"));
        assertEquals(2, number("select count(*) from document"));
    }

    @Test
    void tellsAChangeOnceItIsInTheTables() {
        AtomicBoolean there = new AtomicBoolean();
        writer.add(1, 100, new byte[32], new ViewChange() {
            @Override
            public void addTo(ViewBatch batch, long number, long position) {
                batch.document("a", position);
            }

            @Override
            public void applied() {
                there.set(number("select count(*) from document") == 1);
            }
        });

        writer.catchUp();

        assertTrue(there.get());
    }

    @Test
    void commitsTogetherWhatComesTogether() throws Exception {
        CountDownLatch end = busy();
        for (int i = 1; i <= 50; i++) {
            writer.add(i, i, new byte[32], document("d" + i));
        }
        commits.clear();

        end.countDown();
        writer.close();

        assertEquals(50, number("select count(*) from document"));
        assertEquals(2, commits.stream().filter(moment -> moment == Moment.VIEW_COMMITTED).count());
    }

    @Test
    void gathersForAMomentUnlessSomebodyWaits() {
        ViewWriter slow = new ViewWriter(database, Duration.ofHours(1));
        slow.add(1, 1, new byte[32], document("a"));
        assertEquals(0, number("select count(*) from document"));

        slow.catchUp();
        long asked = number("select count(*) from document");
        slow.add(2, 2, new byte[32], document("b"));
        slow.close();

        assertEquals(1, asked);
        assertEquals(2, number("select count(*) from document"));
    }

    @Test
    void showsChangesAfterAMomentThoughNobodyAsks() throws Exception {
        CountDownLatch applied = new CountDownLatch(1);
        writer.add(1, 1, new byte[32], new ViewChange() {
            @Override
            public void addTo(ViewBatch batch, long number, long position) {
                batch.document("a", position);
            }

            @Override
            public void applied() {
                applied.countDown();
            }
        });

        applied.await();

        assertEquals(1, number("select count(*) from document"));
    }

    @Test
    void doesNotGatherMoreThanTwoThousand() throws Exception {
        ViewWriter slow = new ViewWriter(database, Duration.ofHours(1));
        CountDownLatch applied = new CountDownLatch(2_000);
        for (int i = 1; i <= 2_000; i++) {
            slow.add(i, i, new byte[32], new ViewChange() {
                @Override
                public void addTo(ViewBatch batch, long number, long position) {
                    batch.applied(number, position, new byte[32]);
                }

                @Override
                public void applied() {
                    applied.countDown();
                }
            });
        }

        applied.await();

        slow.close();
        assertEquals(2_000, number("select applied_number from view_state"));
        assertEquals(1, commits.stream().filter(moment -> moment == Moment.VIEW_COMMITTED).count());
    }

    @Test
    void makesWhoAddsWaitWhileItLagsTooFarBehind() throws Exception {
        CountDownLatch end = busy();
        for (int i = 0; i < 10_000; i++) {
            writer.add(ViewChange.NOTHING);
        }
        writer.awaitRoom();
        writer.add(ViewChange.NOTHING);
        Thread waiting = Waiting.start(writer::awaitRoom);
        boolean waited = waiting.isAlive();

        end.countDown();
        waiting.join();

        assertTrue(waited);
    }

    @Test
    void letsOneWhoIsInterruptedGoOnAndKeepsTheInterrupt() throws Exception {
        CountDownLatch end = busy();
        for (int i = 0; i <= 10_000; i++) {
            writer.add(ViewChange.NOTHING);
        }
        Thread.currentThread().interrupt();

        writer.awaitRoom();

        assertTrue(Thread.interrupted());
        end.countDown();
    }

    @Test
    void letsThoseWhoWaitForRoomGoWhenItIsClosed() throws Exception {
        CountDownLatch end = busy();
        for (int i = 0; i <= 10_000; i++) {
            writer.add(ViewChange.NOTHING);
        }
        Thread waiting = Waiting.start(writer::awaitRoom);

        Thread closing = Waiting.start(writer::close);
        waiting.join();

        end.countDown();
        closing.join();
    }

    @Test
    void saysToAllThatTheViewHasStopped() throws Exception {
        CountDownLatch end = busy();
        List<String> codes = java.util.Collections.synchronizedList(new ArrayList<>());
        Thread failing = Waiting.start(() -> codes.add(code(() -> writer.run(connection -> {
            throw new SQLException("damaged");
        }))));
        Thread other = Waiting.start(() -> codes.add(code(writer::catchUp)));
        for (int i = 0; i <= 10_000; i++) {
            writer.add(ViewChange.NOTHING);
        }
        end.countDown();
        failing.join();
        other.join();

        writer.add(1, 1, new byte[32], document("late"));

        assertEquals(List.of("VIEW", "VIEW"), codes);
        assertEquals("VIEW", code(writer::awaitRoom));
        assertEquals("VIEW", code(writer::catchUp));
        assertFalse(writer.isSound());
        assertEquals(0, number("select count(*) from document"));
    }

    @Test
    void wakesThoseWhoWaitForRoomWhenTheViewStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        work = end;
        writer.add((batch, number, position) -> {
            begun.countDown();
            awaited(end);
            throw new IllegalStateException("damaged");
        });
        begun.await();
        for (int i = 0; i <= 10_000; i++) {
            writer.add(ViewChange.NOTHING);
        }
        List<String> codes = java.util.Collections.synchronizedList(new ArrayList<>());
        Thread waiting = Waiting.start(() -> codes.add(code(writer::awaitRoom)));

        end.countDown();
        waiting.join();

        assertEquals(List.of("VIEW"), codes);
    }

    @Test
    void tellsAFullDiskFromADatabaseThatStopped() {
        String code = code(() -> writer.run(connection -> {
            throw new SQLException("not written", new IOException("No space left on device"));
        }));

        assertEquals("DISK", code);
    }

    @Test
    void takesNoWorkOnceItIsClosed() {
        writer.add(1, 100, new byte[32], document("a"));
        writer.close();

        assertEquals(1, number("select count(*) from document"));
        assertEquals("CLOSED", code(writer::catchUp));
        writer.awaitRoom();
    }
}
