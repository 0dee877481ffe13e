package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view that takes nothing any more: what it could not show is not begun. */
class LedgerStoppedViewTest {
    private static final String PAT = "person//patient:1";

    @TempDir
    Path folder;

    private final LastingView view = new LastingView();
    private Journal journal;
    private ViewWriter writer;
    private Ledger ledger;

    @BeforeEach
    void stop() throws IOException, SQLException {
        ViewDatabase database = view.open();
        writer = new ViewWriter(database, Duration.ofMillis(1));
        journal = new Journal(
                new JournalFile(folder.resolve("1.bwj")), new EntryCodec(new Seal(new byte[32])),
                new Journal.Head(0, JournalEntry.NO_PREVIOUS, 0), Clock.systemUTC(), "test", writer::add);
        ledger = new Ledger(journal, writer, database, Map.of(), Clock.systemUTC());
        assertThrows(TroubleException.class, () -> writer.run(connection -> {
            throw new SQLException("damaged");
        }));
    }

    @AfterEach
    void close() throws IOException {
        journal.close();
        writer.close();
        view.close();
    }

    private static String code(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(TroubleException.class, work).trouble().code();
    }

    @Test
    void takesNoIntent() {
        assertEquals("VIEW", code(() -> ledger.intend(Samples.create(PAT, "{}"))));

        assertEquals(0, journal.head().number());
        assertTrue(ledger.inDoubt().isEmpty());
        assertEquals(0, ledger.count());
    }

    @Test
    void takesNoAdoption() {
        assertEquals("VIEW", code(() -> ledger.adopt("person", PAT, "99", Samples.json("{'id':99}"), 1)));

        assertEquals(0, journal.head().number());
    }
}
