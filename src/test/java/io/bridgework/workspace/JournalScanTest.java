package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalScanTest {
    @TempDir
    Path folder;

    private HandJournal journal;

    @BeforeEach
    void begin() throws IOException {
        journal = new HandJournal(folder.resolve("1.bwj"), new EntryCodec(new Seal(new byte[32])));
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
    }

    private long add() throws IOException {
        return journal.add(EntryType.DOCUMENT, HandJournal.document("a"));
    }

    private void ofGroup(long number, long group) throws IOException {
        journal.addAs(number, group, journal.hash(), EntryType.DOCUMENT, HandJournal.document("a"));
    }

    private JournalScan scan() throws IOException {
        return JournalScan.of(journal.file());
    }

    private String damage() {
        TroubleException trouble = assertThrows(TroubleException.class, this::scan);
        assertEquals("DAMAGED", trouble.trouble().code());
        return trouble.trouble().happened();
    }

    @Test
    void findsNothingInAnEmptyJournal() throws IOException {
        assertTrue(scan().last().isEmpty());
        assertEquals(0, scan().end());
    }

    @Test
    void endsWithTheLastEntry() throws IOException {
        add();
        long last = add();

        assertEquals(last, scan().last().orElseThrow().position());
        assertEquals(journal.end(), scan().end());
    }

    @Test
    void endsBeforeATornEntry() throws IOException {
        add();
        long end = journal.end();
        journal.append(new byte[70]);

        assertEquals(end, scan().end());
        assertEquals(1, scan().last().orElseThrow().frame().number());
    }

    @Test
    void endsBeforeAGroupOfWhichOnlyLaterEntriesReachedTheDisk() throws IOException {
        add();
        long end = journal.end();
        journal.append(new byte[70]);
        ofGroup(3, 2);
        journal.append(new byte[70]);
        ofGroup(5, 2);

        assertEquals(end, scan().end());
    }

    @Test
    void saysWhichEntryIsLostWhenALaterGroupWasFlushed() throws IOException {
        add();
        journal.append(new byte[70]);
        ofGroup(3, 3);

        String damage = damage();

        assertTrue(damage.contains("entry 2 cannot be read"), damage);
    }

    @Test
    void findsDamageAlsoBehindASecondGap() throws IOException {
        add();
        journal.append(new byte[70]);
        ofGroup(3, 2);
        journal.append(new byte[70]);
        ofGroup(9, 9);

        String damage = damage();

        assertTrue(damage.contains("the entries 2 to 8"), damage);
    }

    @Test
    void takesEntriesWhoseNumbersDoNotFollowForDamage() throws IOException {
        add();
        ofGroup(5, 5);

        String damage = damage();

        assertTrue(damage.contains("the entries 2 to 4"), damage);
    }

    @Test
    void looksOnBehindARunWhoseNumbersDoNotFollow() throws IOException {
        add();
        long end = journal.end();
        journal.append(new byte[70]);
        ofGroup(3, 2);
        ofGroup(7, 2);

        assertEquals(end, scan().end());
    }
}
