package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import io.bridgework.workspace.Ledger.Operation;
import io.bridgework.workspace.Ledger.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String PAT = "person//patient:1";

    @TempDir
    Path folder;

    private final EntryCodec codec = new EntryCodec(new Seal(new byte[32]));
    private final List<Moment> commits = new ArrayList<>();
    private final LastingView view = new LastingView((moment, what) -> commits.add(moment));
    private HandJournal journal;
    private ViewDatabase database;

    @BeforeEach
    void begin() throws IOException, SQLException {
        journal = new HandJournal(folder.resolve("1.bwj"), codec);
        database = view.open();
        database.write(connection -> {
            Sql.update(connection, "insert into view_state values (0, -1, '', 'w')");
            return null;
        });
        commits.clear();
    }

    @AfterEach
    void end() throws IOException {
        view.close();
        journal.close();
    }

    private TreeMap<Long, Operation> replay(long from, byte[] hash) throws IOException, SQLException {
        Replay replay = new Replay(journal.file(), codec, database);
        TreeMap<Long, Operation> open = replay.run(from, hash);
        assertArrayEquals(journal.hash(), replay.lastHash());
        return open;
    }

    private TreeMap<Long, Operation> replay() throws IOException, SQLException {
        return replay(0, JournalEntry.NO_PREVIOUS);
    }

    private long number(String sql) {
        return database.query(sql, row -> row.getLong(1)).get(0);
    }

    private Optional<Ledger.Entry> entry() {
        return database.read(connection -> LedgerTable.find(connection, PAT)).map(LedgerRow::entry);
    }

    private long intend(Ledger.Intent intent) throws IOException {
        journal.add(EntryType.INTENT, LedgerJson.bytes(intent));
        return journal.number();
    }

    private void settle(long operation, Outcome outcome) throws IOException {
        journal.add(EntryType.OUTCOME, LedgerJson.bytes(operation, outcome));
    }

    @Test
    void bringsEveryKindOfEntryIntoTheView() throws Exception {
        journal.add(EntryType.CREATED, HandJournal.text("\"w\""));
        journal.add(EntryType.OPENED, new byte[0]);
        journal.add(EntryType.DOCUMENT, HandJournal.document("older"));
        long document = journal.add(EntryType.DOCUMENT, HandJournal.document("older"));
        journal.add(EntryType.SNAPSHOT, new SnapshotEntry(3, List.of()).payload());
        journal.add(EntryType.ADOPTION, LedgerJson.bytes(new Adoption("person", PAT, "99", Samples.json("{'id':99}"), 3, false, Samples.json("{}"))));
        long adopted = journal.number();
        journal.add(EntryType.RECOVERED, new byte[0]);
        journal.add(EntryType.CLOSED, new byte[0]);

        TreeMap<Long, Operation> open = replay();

        assertTrue(open.isEmpty());
        assertEquals(document, number("select entry_position from document where name = 'older'"));
        assertEquals(3, number("select snapshot_number from snapshot"));
        assertEquals("99", entry().orElseThrow().remoteId());
        assertEquals(adopted, entry().orElseThrow().number());
        assertFalse(entry().orElseThrow().created());
        assertEquals(8, number("select applied_number from view_state"));
    }

    @Test
    void findsWhatIsInDoubt() throws Exception {
        long settled = intend(Samples.create(PAT, "{'name':'Pat'}"));
        settle(settled, Samples.written("11"));
        long doubt = intend(Samples.update(PAT, "11", "{'name':'New'}"));

        TreeMap<Long, Operation> open = replay();

        assertEquals(List.of(doubt), List.copyOf(open.keySet()));
        assertEquals("11", open.get(doubt).intent().remoteId());
        assertEquals(Samples.NOON, open.get(doubt).at());
        assertEquals("11", entry().orElseThrow().remoteId());
        assertEquals(1, number("select count(*) from ledger_operation where outcome_position is null"));
    }

    @Test
    void goesOnFromWhereTheViewStandsWithTheIntentsOfBefore() throws Exception {
        long create = intend(Samples.create(PAT, "{'name':'Pat','x':1}"));
        settle(create, Samples.written("11"));
        long update = intend(Samples.update(PAT, "11", "{'name':'New'}"));
        replay();
        long from = journal.end();
        byte[] hash = journal.hash();
        settle(update, Samples.written("11"));

        TreeMap<Long, Operation> open = replay(from, hash);

        assertTrue(open.isEmpty());
        assertEquals(Samples.json("{'name':'New','x':1}"), entry().orElseThrow().fields());
        assertEquals(0, number("select count(*) from ledger_operation where outcome_position is null"));
    }

    @Test
    void takesWhatIsDeletedAndMadeAgainInOneGo() throws Exception {
        settle(intend(Samples.create(PAT, "{'name':'Pat'}")), Samples.written("11"));
        settle(intend(Samples.delete(PAT, "11")), Samples.written("11"));
        replay();
        assertEquals(Optional.empty(), entry());
        long from = journal.end();
        byte[] hash = journal.hash();
        settle(intend(Samples.create(PAT, "{'name':'Pat'}")), Samples.written("12"));
        settle(intend(Samples.update(PAT, "12", "{'phone':1}")), new Outcome.Refused("400", "no", 5));

        replay(from, hash);

        assertEquals("12", entry().orElseThrow().remoteId());
        assertEquals(Samples.json("{'name':'Pat'}"), entry().orElseThrow().fields());
    }

    @Test
    void commitsALongJournalInParts() throws Exception {
        journal.addNotes(2_000);
        replay();
        int exact = commits.size();
        commits.clear();
        long from = journal.end();
        byte[] hash = journal.hash();
        journal.add(EntryType.DOCUMENT, HandJournal.document("first"));
        journal.addNotes(3_999);
        journal.add(EntryType.DOCUMENT, HandJournal.document("last"));

        replay(from, hash);

        assertEquals(4, exact);
        assertEquals(6, commits.size());
        assertEquals(2, number("select count(*) from document"));
        assertEquals(6_001, number("select applied_number from view_state"));
    }

    @Test
    void noticesAnEntryThatDoesNotFollowFromTheOneBefore() throws Exception {
        journal.add(EntryType.DOCUMENT, HandJournal.document("a"));
        journal.addAs(2, 2, new byte[32], EntryType.DOCUMENT, HandJournal.document("b"));

        TroubleException trouble = assertThrows(TroubleException.class, this::replay);

        assertEquals("DAMAGED", trouble.trouble().code());
        assertTrue(trouble.trouble().happened().contains("Entry 2 "), trouble.trouble().happened());
    }

    @Test
    void noticesAnOutcomeWithoutItsIntent() throws Exception {
        settle(17, Samples.written("1"));

        TroubleException trouble = assertThrows(TroubleException.class, this::replay);

        assertEquals("DAMAGED", trouble.trouble().code());
        assertTrue(trouble.trouble().happened().contains("lost its beginning"), trouble.trouble().happened());
    }

    @Test
    void saysWhenTheViewKnowsAnIntentThatTheJournalHasNot() throws Exception {
        database.write(connection -> {
            Sql.update(connection, "insert into ledger_operation values (5, 12345, null)");
            return null;
        });

        assertThrows(IOException.class, this::replay);
    }
}
