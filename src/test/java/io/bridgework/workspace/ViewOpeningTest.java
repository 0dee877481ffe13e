package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewOpeningTest {
    @TempDir
    Path folder;

    private final KeyRing keys = KeyRing.random();
    private final EntryCodec codec = new EntryCodec(new Seal(new byte[32]));
    private final List<Moment> moments = new ArrayList<>();
    private final Watch watch = (moment, what) -> moments.add(moment);
    private HandJournal journal;

    @BeforeEach
    void begin() throws IOException {
        journal = new HandJournal(folder.resolve("1.bwj"), codec);
        journal.add(EntryType.CREATED, HandJournal.text("\"w\""));
    }

    @AfterEach
    void end() throws IOException {
        journal.close();
    }

    private ViewOpening open() throws IOException {
        return ViewOpening.of(new ViewOpening.Place(
                new ViewFiles(folder, keys, watch), "w", journal.file(), codec, journal.number(), watch));
    }

    /** Opens, checks that the view is as of the journal's last entry, and closes it in good order. */
    private ViewOpening opened() throws IOException, SQLException {
        ViewOpening opening = open();
        assertArrayEquals(journal.hash(), opening.lastHash());
        assertEquals(journal.number(), opening.database().query("select applied_number from view_state", r -> r.getLong(1)).get(0));
        opening.database().close();
        ViewChecksum.note(folder, Watch.NOTHING);
        return opening;
    }

    private void document(String name) throws IOException {
        journal.add(EntryType.DOCUMENT, HandJournal.document(name));
    }

    /** What somebody does to the view; its checksum is that of what they leave. */
    private void tamper(String sql) throws IOException, SQLException {
        ViewDatabase database = new ViewFiles(folder, keys, Watch.NOTHING).open();
        database.write(connection -> {
            Sql.update(connection, sql);
            return null;
        });
        database.close();
        ViewChecksum.note(folder, Watch.NOTHING);
    }

    private void kill() throws IOException {
        ViewChecksum.forget(folder);
    }

    @Test
    void makesTheViewOfANewWorkspaceWithoutAWordOfDamage() throws Exception {
        ViewOpening opening = opened();

        assertFalse(opening.rebuilt());
        assertFalse(opening.ahead());
        assertTrue(opening.open().isEmpty());
    }

    @Test
    void takesASoundViewAsItIs() throws Exception {
        document("a");
        opened();
        moments.clear();

        ViewOpening opening = opened();

        assertFalse(opening.rebuilt());
        assertFalse(moments.contains(Moment.VIEW_DELETED));
    }

    @Test
    void doesNotTakeAnOpenViewForOneThatWasClosed() throws Exception {
        document("a");
        opened();

        ViewOpening opening = open();

        assertFalse(ViewChecksum.isPresent(folder));
        opening.database().close();
    }

    @Test
    void catchesAViewUpThatLags() throws Exception {
        opened();
        document("a");
        moments.clear();

        ViewOpening opening = opened();

        assertFalse(opening.rebuilt());
        assertFalse(moments.contains(Moment.VIEW_DELETED));
    }

    @Test
    void takesTheViewOfAKilledProgramWhenItIsSound() throws Exception {
        document("a");
        opened();
        kill();
        moments.clear();

        assertFalse(opened().rebuilt());
        assertFalse(moments.contains(Moment.VIEW_DELETED));
    }

    @Test
    void takesTheViewOfAProgramThatWasKilledBeforeItHadAppliedAnything() throws Exception {
        document("a");
        opened();
        tamper("delete from document");
        tamper("update view_state set applied_number = 0, applied_position = -1, applied_hash = '" + "00".repeat(32) + "'");
        kill();
        moments.clear();

        assertFalse(opened().rebuilt());
        assertFalse(moments.contains(Moment.VIEW_DELETED));
    }

    @Test
    void buildsAMissingViewAnew() throws Exception {
        document("a");
        opened();
        Files.delete(ViewFiles.file(folder));

        ViewOpening opening = opened();

        assertTrue(opening.rebuilt());
        assertFalse(opening.ahead());
    }

    @Test
    void noticesAMissingViewAlsoWhenOnlyTheJournalTellsOfIt() throws Exception {
        document("a");

        assertTrue(opened().rebuilt());
    }

    @Test
    void noticesAMissingViewAlsoWhenOnlyItsChecksumTellsOfIt() throws Exception {
        opened();
        Files.delete(ViewFiles.file(folder));

        assertTrue(opened().rebuilt());
    }

    @Test
    void throwsAViewAwayThatIsNotAsItWasClosed() throws Exception {
        document("a");
        opened();
        Folders.zero(ViewFiles.file(folder), Files.size(ViewFiles.file(folder)) / 2, 64);

        assertTrue(opened().rebuilt());
        assertTrue(moments.contains(Moment.VIEW_DELETED));
    }

    @Test
    void throwsAViewAwayThatDoesNotOpen() throws Exception {
        document("a");
        Files.writeString(ViewFiles.file(folder), "no database at all ".repeat(1_000));

        assertTrue(opened().rebuilt());
    }

    @Test
    void throwsTheViewOfAKilledProgramAwayWhenItDoesNotPassTheChecks() throws Exception {
        document("a");
        opened();
        tamper("drop table draft_fate");
        kill();

        ViewOpening opening = opened();

        assertTrue(opening.rebuilt());
        assertFalse(opening.ahead());
    }

    @Test
    void throwsAViewAwayThatDoesNotSayAsOfWhenItIs() throws Exception {
        document("a");
        opened();
        tamper("delete from view_state");

        assertTrue(opened().rebuilt());
    }

    @Test
    void throwsAViewAwayThatFailsWhileItIsCaughtUp() throws Exception {
        document("a");
        opened();
        tamper("drop table ledger_operation");

        assertTrue(opened().rebuilt());
    }

    @Test
    void saysWhenTheViewKnewMoreThanTheJournal() throws Exception {
        document("a");
        opened();
        tamper("update view_state set applied_number = 7, applied_position = 99999");

        ViewOpening opening = opened();

        assertTrue(opening.rebuilt());
        assertTrue(opening.ahead());
    }

    @Test
    void saysWhenTheJournalHasAnotherEntryWhereTheViewKnewOne() throws Exception {
        document("a");
        opened();
        tamper("update view_state set applied_hash = '" + "ab".repeat(32) + "'");
        assertTrue(opened().ahead());

        tamper("update view_state set applied_number = 1");
        assertTrue(opened().ahead());
    }

    @Test
    void doesNotTakeTheViewOfAnotherWorkspace() throws Exception {
        document("a");
        opened();
        tamper("update view_state set applied_number = 0, applied_position = -1, workspace_id = 'other'");

        ViewOpening opening = opened();

        assertTrue(opening.rebuilt());
        assertFalse(opening.ahead());
    }

    private String codeOfOpening() {
        return assertThrows(TroubleException.class, this::open).trouble().code();
    }

    @Test
    void doesNotBuildAnewWhatIsDamageOfTheJournal() throws Exception {
        opened();
        journal.addAs(2, 2, new byte[32], EntryType.DOCUMENT, HandJournal.document("a"));

        assertEquals("DAMAGED", codeOfOpening());
        assertFalse(moments.contains(Moment.REPLAY_COMMITTED) && !Files.exists(ViewFiles.file(folder)));
        assertEquals(1, moments.stream().filter(moment -> moment == Moment.VIEW_DELETED).count());
        assertEquals("DAMAGED", codeOfOpening());
    }

    @Test
    void saysThatTheJournalIsDamagedAlsoWhenThereIsNoViewYet() throws Exception {
        journal.addAs(2, 2, new byte[32], EntryType.DOCUMENT, HandJournal.document("a"));

        assertEquals("DAMAGED", codeOfOpening());
        assertEquals("DAMAGED", codeOfOpening());
    }

    @Test
    void saysWhenTheViewCannotBeBuilt() throws Exception {
        journal.add(EntryType.SNAPSHOT, new SnapshotEntry(3, List.of()).payload());
        journal.add(EntryType.SNAPSHOT, new SnapshotEntry(3, List.of()).payload());

        assertEquals("DISK", codeOfOpening());
        assertEquals("DISK", codeOfOpening());
    }
}
