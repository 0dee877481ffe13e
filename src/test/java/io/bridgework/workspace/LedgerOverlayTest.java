package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.bridgework.model.TroubleException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerOverlayTest {
    private static final String PAT = "person//patient:1";

    private final LastingView view = new LastingView();
    private ViewDatabase database;
    private LedgerOverlay overlay;

    @BeforeEach
    void open() throws SQLException {
        database = view.open();
        overlay = new LedgerOverlay(database);
    }

    @AfterEach
    void close() {
        view.close();
    }

    private static LedgerRow row(String remoteId, long number) {
        return new LedgerRow(
                new Ledger.Entry(PAT, "person", remoteId, true, "f", Samples.json("{}"), Samples.json("{}"), number), number);
    }

    private LedgerChange change(String remoteId, long number) {
        return new LedgerChange(overlay, PAT, Optional.of(row(remoteId, number)), number);
    }

    private void write(LedgerRow row) throws SQLException {
        database.write(connection -> {
            LedgerTable.write(connection, Map.of(PAT, Optional.of(row)));
            return null;
        });
    }

    private long found() {
        return overlay.find(PAT).map(row -> row.entry().number()).orElse(0L);
    }

    private long foundRemote(String remoteId) {
        return overlay.findRemote("person", remoteId).map(row -> row.entry().number()).orElse(0L);
    }

    @Test
    void showsTheNewestUntilTheViewHasIt() throws SQLException {
        write(row("11", 1));
        LedgerChange older = change("11", 2);
        LedgerChange newer = change("11", 3);
        overlay.put(older);
        overlay.put(newer);

        older.applied();
        assertEquals(3, found());
        assertEquals(3, foundRemote("11"));
        write(row("11", 3));
        newer.applied();
        assertEquals(3, found());
        assertEquals(3, foundRemote("11"));
    }

    @Test
    void doesNotShowWhatItReadBeforeAChange() throws SQLException {
        write(row("11", 1));
        long before = found();
        LedgerChange change = change("11", 2);

        overlay.put(change);
        write(row("11", 2));
        change.applied();

        assertEquals(1, before);
        assertEquals(2, found());
    }

    @Test
    void findsARecordByTheIdThatItHasNowOnly() throws SQLException {
        write(row("11", 1));

        overlay.put(change("12", 2));

        assertEquals(2, foundRemote("12"));
        assertEquals(0, foundRemote("11"));
        overlay.put(change("13", 3));
        assertEquals(0, foundRemote("12"));
        assertEquals(3, foundRemote("13"));
    }

    @Test
    void doesNotFindWhatIsAboutToBeGone() throws SQLException {
        write(row("11", 1));

        overlay.put(new LedgerChange(overlay, PAT, Optional.empty(), 2));

        assertEquals(0, found());
        assertEquals(0, foundRemote("11"));
    }

    @Test
    void letsACreateBuildOnNothingUnlessSomethingIsPending() throws SQLException {
        write(row("11", 1));

        assertEquals(Optional.empty(), overlay.base(Samples.create(PAT, "{}")));
        assertEquals(1, overlay.base(Samples.update(PAT, "11", "{}")).orElseThrow().entry().number());
        overlay.put(change("12", 2));
        assertEquals(2, overlay.base(Samples.create(PAT, "{}")).orElseThrow().entry().number());
    }

    @Test
    void showsAnAdoptionUntilTheViewHasIt() throws SQLException {
        AdoptionChange adoption = new AdoptionChange(overlay, new Adoption("person", PAT, "99", Samples.json("{}"), 1, true, Samples.json("{}")));

        adoption.show(5);
        long shown = found();
        write(row("99", 5));
        adoption.applied();
        long applied = found();
        overlay.forget(PAT);
        write(row("99", 6));

        assertEquals(5, shown);
        assertEquals(5, applied);
        assertEquals(6, found());
    }

    @Test
    void doesNotShowAnAdoptionThatTheViewHadFirst() {
        assertEquals(0, found());
        AdoptionChange adoption = new AdoptionChange(overlay, new Adoption("person", PAT, "99", Samples.json("{}"), 1, true, Samples.json("{}")));

        adoption.applied();
        adoption.show(5);

        assertEquals(0, found());
    }

    @Test
    void saysWhenAnEntryOfTheTableIsDamaged() throws SQLException {
        write(row("11", 1));
        database.write(connection -> {
            Sql.update(connection, "update ledger_entry set content = ?", (Object) new byte[] {1, 2, 3});
            return null;
        });

        assertEquals("VIEW", assertThrows(TroubleException.class, this::found).trouble().code());
    }

    @Test
    void readsWhatTheViewHasOnce() throws SQLException {
        write(row("11", 1));
        long first = found();
        write(row("11", 2));

        assertEquals(1, first);
        assertEquals(1, found());
        assertEquals(0, overlay.find("person//patient:nobody").stream().count());
    }
}
