package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    private Path path;
    private final EntryCodec codec = new EntryCodec(new Seal(new byte[32]));
    private final List<Long> flushed = new ArrayList<>();

    @BeforeEach
    void place() {
        path = folder.resolve("1.bwj");
    }

    /** A disk whose flushes a test holds back or lets fail. */
    private static final class TestDisk extends JournalFile {
        private volatile CountDownLatch entered = new CountDownLatch(0);
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile boolean full;
        private volatile boolean dead;
        private int writes;

        TestDisk(Path path) throws IOException {
            super(path);
        }

        @Override
        void write(long position, byte[] bytes) throws IOException {
            entered.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            writes++;
            if (full) {
                super.write(position, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                throw new IOException("No space left on device");
            }
            super.write(position, bytes);
        }

        @Override
        void truncate(long length) throws IOException {
            if (dead) {
                throw new IOException("Input/output error");
            }
            super.truncate(length);
        }
    }

    private Journal journal(JournalFile file, Journal.Head head) {
        return new Journal(
                file, codec, head, Clock.systemUTC(), "test", (number, position, hash, change) -> flushed.add(number));
    }

    private Journal fresh(JournalFile file) {
        return journal(file, new Journal.Head(0, JournalEntry.NO_PREVIOUS, 0));
    }

    private static long document(Journal journal, String text) {
        return journal.write(
                EntryType.DOCUMENT, "test", text, text.getBytes(StandardCharsets.UTF_8), ViewChange.NOTHING);
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (JournalFile file = new JournalFile(path)) {
            file.walk(0, placed -> {
                JournalEntry entry = codec.decode(placed.frame());
                if (entry.type() == EntryType.DOCUMENT) {
                    texts.add(entry.summary());
                }
                return true;
            });
        }
        return texts;
    }

    @Test
    void flushesAllWhoWaitAtOnceAndNumbersThemWithoutGaps() throws Exception {
        TestDisk disk = new TestDisk(path);
        Journal journal = fresh(disk);
        disk.entered = new CountDownLatch(1);
        disk.gate = new CountDownLatch(1);
        CompletableFuture<Long> first = append(journal, "first");
        disk.entered.await();
        List<CompletableFuture<Long>> others = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            others.add(append(journal, "other " + i));
        }
        assertFalse(first.isDone());

        disk.gate.countDown();
        Set<Long> numbers = new HashSet<>();
        others.forEach(other -> numbers.add(other.join()));

        assertEquals(2, first.join());
        assertEquals(200, numbers.size());
        assertEquals(202, journal.head().number());
        assertEquals(2, disk.writes);
        journal.close();
    }

    private static CompletableFuture<Long> append(Journal journal, String text) {
        return journal.append(EntryType.DOCUMENT, "test", text, new byte[0], ViewChange.NOTHING);
    }

    @Test
    void keepsTheOrderOfManyThreads() throws Exception {
        Journal journal = fresh(new JournalFile(path));
        ConcurrentLinkedQueue<Long> numbers = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    return;
                }
                for (int i = 0; i < 50; i++) {
                    numbers.add(document(journal, "x"));
                }
            });
            threads.add(thread);
            thread.start();
        }

        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        journal.close();

        assertEquals(400, new HashSet<>(numbers).size());
        assertEquals(400, texts().size());
        assertEquals(flushed.stream().sorted().toList(), flushed);
    }

    @Test
    void refusesOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        TestDisk disk = new TestDisk(path);
        Journal journal = fresh(disk);
        document(journal, "before");
        long length = Files.size(path);
        disk.full = true;

        TroubleException full = assertThrows(TroubleException.class, () -> document(journal, "refused"));
        long lengthWhenFull = Files.size(path);
        disk.full = false;
        document(journal, "after");
        journal.close();

        assertEquals("DISK", full.trouble().code());
        assertEquals(length, lengthWhenFull);
        assertEquals(List.of("before", "after"), texts());
    }

    @Test
    void keepsWhatNobodyWaitsForUntilTheDiskTakesIt() throws Exception {
        TestDisk disk = new TestDisk(path);
        Journal journal = fresh(disk);
        disk.full = true;
        journal.post(EntryType.DOCUMENT, "test", "posted", new byte[0], ViewChange.NOTHING);
        assertThrows(TroubleException.class, () -> document(journal, "refused"));

        disk.full = false;
        document(journal, "after");
        journal.close();

        assertEquals(List.of("posted", "after"), texts());
    }

    @Test
    void waitsForWhatWasPostedOrSaysThatItCannotBeWritten() throws Exception {
        TestDisk disk = new TestDisk(path);
        Journal journal = fresh(disk);
        disk.full = true;
        journal.post(EntryType.DOCUMENT, "test", "posted", new byte[0], ViewChange.NOTHING);
        String code = assertThrows(TroubleException.class, journal::awaitWritten).trouble().code();
        assertThrows(TroubleException.class, journal::awaitWritten);
        disk.full = false;

        journal.awaitWritten();

        assertEquals("DISK", code);
        assertEquals(List.of("posted"), texts());
        journal.close();
    }

    @Test
    void saysOnClosingThatTheEndCouldNotBeNoted() throws Exception {
        TestDisk disk = new TestDisk(path);
        Journal journal = fresh(disk);
        document(journal, "before");
        disk.full = true;

        assertThrows(IOException.class, journal::close);
        assertEquals(List.of("before"), texts());
    }

    @Test
    void takesNothingOnceItIsClosed() throws Exception {
        Journal journal = fresh(new JournalFile(path));
        journal.close();

        TroubleException trouble = assertThrows(TroubleException.class, () -> document(journal, "late"));

        assertEquals("CLOSED", trouble.trouble().code());
        assertEquals(0, Files.size(path));
    }

    @Test
    void readsLongTextsAndPayloads() throws Exception {
        Journal journal = fresh(new JournalFile(path));
        byte[] payload = "long \u00e9 ".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        journal.write(EntryType.DOCUMENT, "two\nlines", "s".repeat(5_000), payload, ViewChange.NOTHING);
        Journal.Head head = journal.head();
        List<JournalEntry> entries = new ArrayList<>();
        try (JournalFile file = new JournalFile(path)) {
            file.walk(0, placed -> entries.add(codec.decode(placed.frame())));
        }
        journal.close();

        JournalEntry entry = entries.get(1);
        assertEquals("two lines", entry.by());
        assertEquals(2_000, entry.summary().length());
        assertTrue(java.util.Arrays.equals(payload, entry.payload()));
        assertTrue(java.util.Arrays.equals(head.hash(), entry.hash()));
    }

    private List<JournalFile.Placed> tenEntries() throws IOException {
        return entries(10);
    }

    private List<JournalFile.Placed> entries(int count) throws IOException {
        Journal journal = fresh(new JournalFile(path));
        for (int i = 0; i < count; i++) {
            document(journal, "entry " + i);
        }
        journal.close();
        List<JournalFile.Placed> all = new ArrayList<>();
        try (JournalFile file = new JournalFile(path)) {
            file.walk(0, all::add);
        }
        return all;
    }

    private JournalScan scan() throws IOException {
        try (JournalFile file = new JournalFile(path)) {
            return JournalScan.of(file);
        }
    }

    @Test
    void findsTheLastWholeEntryWhereverItIsCut() throws IOException {
        List<JournalFile.Placed> all = entries(2);
        long length = Files.size(path);

        for (long cut = length; cut >= 0; cut--) {
            Folders.cut(path, cut);
            long at = cut;
            Optional<JournalFile.Placed> expected =
                    all.stream().filter(placed -> placed.end() <= at).reduce((a, b) -> b);
            JournalScan scan = scan();
            assertEquals(expected.map(JournalFile.Placed::end).orElse(0L), scan.end());
            assertEquals(expected.map(p -> p.frame().number()), scan.last().map(p -> p.frame().number()));
        }
    }

    @Test
    void saysWhichAcknowledgedEntriesAreDamaged() throws IOException {
        List<JournalFile.Placed> all = tenEntries();
        Folders.zero(path, all.get(4).position() + 40, 3);
        String one = assertThrows(TroubleException.class, this::scan).trouble().happened();
        Folders.zero(path, all.get(5).position(), 4);
        TroubleException two = assertThrows(TroubleException.class, this::scan);

        assertEquals("DAMAGED", two.trouble().code());
        assertTrue(one.contains("entry 5 "), one);
        assertTrue(two.trouble().happened().contains("entries 5 to 6"), two.trouble().happened());
    }

    @Test
    void dropsAGroupOfWhichThePowerCutLeftOnlyTheEnd() throws IOException {
        List<JournalFile.Placed> acknowledged = tenEntries();
        JournalFile.Placed last = acknowledged.get(acknowledged.size() - 1);
        JournalEntry before = codec.decode(last.frame());
        try (JournalFile file = new JournalFile(path)) {
            long position = last.end();
            for (int i = 0; i < 3; i++) {
                before = JournalEntry.after(
                        before.number(), before.hash(), Samples.NOON, EntryType.DOCUMENT, "test", "lost", new byte[9]);
                byte[] frame = codec.encode(before, last.frame().number() + 1).bytes();
                file.write(position, i == 0 ? new byte[frame.length] : frame);
                position += frame.length;
            }
        }

        assertEquals(last.end(), scan().end());
    }

    @Test
    void refusesEntriesOfANewerProgram() throws IOException {
        tenEntries();
        byte[] file = Files.readAllBytes(path);
        Frame first = Frame.parse(
                java.util.Arrays.copyOf(file, Frame.HEAD),
                java.util.Arrays.copyOfRange(file, Frame.HEAD, Frame.HEAD + Frame.bodyLength(file).orElseThrow()))
                .orElseThrow();
        byte[] bytes = first.bytes();
        bytes[Frame.HEAD] = 2;
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(bytes, Frame.HEAD, bytes.length - Frame.HEAD);
        java.nio.ByteBuffer.wrap(bytes).putInt(8, (int) crc.getValue());
        Files.write(path, bytes);

        assertEquals("NEWER", assertThrows(TroubleException.class, this::scan).trouble().code());
    }

    @Test
    void failsAJoinWithTheTroubleItself() throws Exception {
        TestDisk disk = new TestDisk(path);
        Journal journal = fresh(disk);
        disk.full = true;

        CompletionException failed = assertThrows(CompletionException.class, () -> append(journal, "x").join());

        assertTrue(failed.getCause() instanceof TroubleException);
        journal.close();
    }

    @Test
    void writesOverWhatAFailedGroupLeftAndCouldNotBeCutOff() throws Exception {
        TestDisk disk = new TestDisk(path);
        Journal journal = fresh(disk);
        document(journal, "before");
        long length = Files.size(path);
        disk.full = true;
        disk.dead = true;
        assertThrows(TroubleException.class, () -> document(journal, "refused, and so long that it stays behind the next"));
        assertTrue(Files.size(path) > length);

        disk.full = false;
        document(journal, "after");
        journal.close();

        assertEquals(List.of("before", "after"), texts());
        assertEquals(journal.head().end(), scan().end());
    }

    @Test
    void beginsEachSessionWithANoteAndEndsItWithOne() throws Exception {
        Journal journal = fresh(new JournalFile(path));
        document(journal, "one");
        document(journal, "two");
        journal.close();

        List<String> all = new ArrayList<>();
        try (JournalFile file = new JournalFile(path)) {
            file.walk(0, placed -> all.add(codec.decode(placed.frame()).summary()));
        }
        assertEquals(List.of("opened by Bridgework test", "one", "two", "closed"), all);
        assertEquals(List.of(1L, 2L, 3L, 4L), flushed);
    }

    @Test
    void leavesNoNoteWhenItIsAbandonedAndNothingWhenNothingWasWritten() throws Exception {
        JournalFile file = new JournalFile(path);
        Journal idle = fresh(file);
        idle.abandon();
        assertEquals(0, file.length());

        Journal journal = fresh(file);
        document(journal, "one");
        journal.abandon();

        assertEquals(2, journal.head().number());
        assertEquals(journal.head().end(), file.length());
        assertEquals("CLOSED", assertThrows(TroubleException.class, () -> document(journal, "late")).trouble().code());
        file.close();
    }

    @Test
    void writesAGroupAsOne() throws Exception {
        Journal journal = fresh(new JournalFile(path));
        document(journal, "one");
        document(journal, "two");
        journal.close();

        List<Long> groups = new ArrayList<>();
        try (JournalFile file = new JournalFile(path)) {
            file.walk(0, placed -> groups.add(placed.frame().group()));
        }
        assertEquals(List.of(1L, 1L, 3L, 4L), groups);
    }

    @Test
    void tellsItsListenerWhereEachEntryBegins() throws Exception {
        List<Long> positions = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        Journal journal = new Journal(
                new JournalFile(path), codec, new Journal.Head(0, JournalEntry.NO_PREVIOUS, 0), Clock.systemUTC(), "test",
                (number, position, hash, change) -> {
                    positions.add(position);
                    hashes.add(hash);
                });
        long number = document(journal, "one");

        JournalEntry entry = journal.read(positions.get(1));
        journal.close();

        assertEquals(number, entry.number());
        assertEquals("one", entry.summary());
        assertTrue(java.util.Arrays.equals(hashes.get(1), entry.hash()));
    }

    @Test
    void endsWhenItsListenerHasLostItsPlace() throws Exception {
        JournalFile file = new JournalFile(path);
        Journal journal = new Journal(
                file, codec, new Journal.Head(0, JournalEntry.NO_PREVIOUS, 0), Clock.systemUTC(), "test",
                (number, position, hash, change) -> {
                    throw new IllegalStateException("lost");
                });

        String failed = assertThrows(TroubleException.class, () -> document(journal, "on disk")).trouble().code();
        String closed = assertThrows(TroubleException.class, () -> {
            while (true) {
                document(journal, "late");
            }
        }).trouble().code();

        assertEquals("DISK", failed);
        assertTrue(List.of("CLOSED", "DISK").contains(closed));
        assertThrows(IOException.class, journal::close);
        assertEquals(List.of("on disk"), texts());
        assertEquals(Files.size(path), scan().end());
    }

    @Test
    void saysThatAnEntryCannotBeReadAnyMore() throws Exception {
        Journal journal = fresh(new JournalFile(path));
        document(journal, "one");

        String nowhere = assertThrows(TroubleException.class, () -> journal.read(1)).trouble().code();
        journal.close();
        String closed = assertThrows(TroubleException.class, () -> journal.read(0)).trouble().code();

        assertEquals("DAMAGED", nowhere);
        assertEquals("DAMAGED", closed);
    }

    @Test
    void tellsTheWatchOfEachEntryThatComesAndThatIsTold() throws Exception {
        ConcurrentLinkedQueue<String> moments = new ConcurrentLinkedQueue<>();
        Journal journal = new Journal(
                new JournalFile(path), codec, new Journal.Head(0, JournalEntry.NO_PREVIOUS, 0), Clock.systemUTC(), "test",
                (number, position, hash, change) -> { }, (moment, what) -> moments.add(moment + " " + what));

        document(journal, "one");
        journal.awaitWritten();

        assertEquals(
                List.of("ENTRY_APPENDED document", "ENTRY_TOLD opened", "ENTRY_TOLD document"), List.copyOf(moments));
        journal.close();
    }
}
