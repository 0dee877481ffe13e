package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
    @TempDir
    Path folder;

    private Path path;
    private HandJournal journal;
    private JournalFile file;
    private long first;
    private long second;

    @BeforeEach
    void write() throws IOException {
        path = folder.resolve("1.bwj");
        journal = new HandJournal(path, new EntryCodec(new Seal(new byte[32])));
        file = journal.file();
        first = journal.add(EntryType.DOCUMENT, HandJournal.document("a"));
        second = journal.add(EntryType.DOCUMENT, HandJournal.document("b"));
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    private List<Long> walked(long from) throws IOException {
        List<Long> numbers = new ArrayList<>();
        file.walk(from, placed -> numbers.add(placed.frame().number()));
        return numbers;
    }

    @Test
    void findsAFrameWhereItBegins() throws IOException {
        assertEquals(1, file.at(first).orElseThrow().frame().number());
        assertEquals(2, file.at(second).orElseThrow().frame().number());
        assertEquals(second, file.at(first).orElseThrow().end());
        assertEquals(journal.end(), file.length());
    }

    @Test
    void findsNothingWhereNoFrameBegins() throws IOException {
        assertTrue(file.at(-1).isEmpty());
        assertTrue(file.at(first + 1).isEmpty());
        assertTrue(file.at(journal.end()).isEmpty());
        assertTrue(file.at(journal.end() - Frame.HEAD).isEmpty());
        assertTrue(file.at(journal.end() + 100).isEmpty());
    }

    @Test
    void findsNoFrameThatIsCutOff() throws IOException {
        for (long length = journal.end() - 1; length >= second; length -= 9) {
            Path cut = Files.copy(path, folder.resolve("cut" + length));
            Folders.cut(cut, length);
            try (JournalFile shorter = new JournalFile(cut)) {
                assertTrue(shorter.at(second).isEmpty());
                assertEquals(second, shorter.walk(0, placed -> true));
            }
        }
    }

    @Test
    void readsTheLastFrameToTheLastByte() throws IOException {
        byte[] whole = Files.readAllBytes(path);

        assertEquals(whole.length, file.at(second).orElseThrow().end());
        assertEquals(whole.length, file.walk(second, placed -> true));
    }

    @Test
    void walksFromAnyFrameUntilTheVisitorHasEnough() throws IOException {
        assertEquals(List.of(1L, 2L), walked(first));
        assertEquals(List.of(2L), walked(second));
        assertEquals(List.of(), walked(journal.end()));
        assertEquals(second, file.walk(0, placed -> false));
    }

    @Test
    void walksToTheFirstFrameThatIsHurt() throws IOException {
        Folders.zero(path, second + Frame.HEAD + 17, 4);

        assertEquals(List.of(1L), walked(0));
        assertEquals(second, file.walk(0, placed -> true));
    }

    @Test
    void searchesTheNextUnhurtFrame() throws IOException {
        assertEquals(first, file.search(0).orElseThrow().position());
        assertEquals(second, file.search(1).orElseThrow().position());
        assertEquals(second, file.search(second).orElseThrow().position());
        assertTrue(file.search(second + 1).isEmpty());
        assertTrue(file.search(journal.end()).isEmpty());
        assertTrue(file.search(journal.end() + 100).isEmpty());
    }

    @Test
    void searchesOnBehindWhatOnlyLooksLikeABeginning() throws IOException {
        journal.append(new byte[] {0x42, 0x57, 0x4A, 0x31, 0, 0, 0, 60, 1, 2, 3, 4});
        long third = journal.add(EntryType.DOCUMENT, HandJournal.document("c"));

        assertEquals(third, file.search(second + 1).orElseThrow().position());
    }

    @Test
    void putsAsideWhatItCutsOff() throws IOException {
        byte[] whole = Files.readAllBytes(path);

        file.cut(second);

        assertEquals(second, Files.size(path));
        assertArrayEquals(
                Arrays.copyOfRange(whole, (int) second, whole.length), Files.readAllBytes(folder.resolve("1.bwj.cut")));
        Files.write(path, whole);
        file.cut(journal.end());
        assertEquals(0, Files.size(folder.resolve("1.bwj.cut")));
    }

    @Test
    void writesWhereItIsTold() throws IOException {
        file.write(second, new byte[] {9});
        file.truncate(second + 1);

        byte[] bytes = Files.readAllBytes(path);
        assertEquals(second + 1, bytes.length);
        assertEquals(9, bytes[(int) second]);
    }

    @Test
    void tellsTheWatchWhatHappensToTheFileInOrder() throws IOException {
        List<Moment> moments = new ArrayList<>();
        try (JournalFile watched = new JournalFile(path, (moment, what) -> {
            assertEquals("1.bwj", what);
            moments.add(moment);
        })) {
            watched.write(second, new byte[1]);
            watched.cut(second);
        }

        assertEquals(
                List.of(Moment.JOURNAL_WRITTEN, Moment.JOURNAL_FORCED, Moment.JOURNAL_CUTTING, Moment.JOURNAL_CUT),
                moments);
    }

    @Test
    void isOfNoUseOnceItIsClosed() throws IOException {
        file.close();

        assertThrows(IOException.class, () -> file.at(first));
        assertThrows(IOException.class, () -> file.write(0, new byte[1]));
        file = new JournalFile(path);
        journal = new HandJournal(path, new EntryCodec(new Seal(new byte[32])));
        assertEquals(1, file.at(first).orElseThrow().frame().number());
        file.close();
    }
}
