package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Recovery;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
    private static final Recovery IN_ORDER = new Recovery(true, true, true, false, false, false, true);
    private static final Recovery KILLED = new Recovery(false, false, false, true, false, false, false);
    private static final Recovery ELSEWHERE = new Recovery(false, false, false, false, false, true, false);
    private static final Recovery CUT = new Recovery(false, false, false, true, true, false, false);

    @TempDir
    Path folder;

    private LedgerBench bench;
    private HandAccount hand;

    @BeforeEach
    void open() {
        bench = new LedgerBench(folder);
        hand = bench.hand();
        bench.made("person", "person//patient:1", "9", "{}");
        bench.made("person", "person//patient:2", "10", "{}");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private boolean mayHaveForgotten(Recovery recovery) {
        return new Memory(recovery, bench.ledger(), bench.account()).mayHaveForgotten();
    }

    @Test
    void asksNothingAfterAnEndThatWasInOrder() {
        hand.put(Resource.PERSONS, "{'id':11}");

        assertFalse(mayHaveForgotten(IN_ORDER));
        assertEquals(List.of(), hand.calls());
    }

    @Test
    void asksNothingWhenItIsKnownAlready() {
        assertTrue(mayHaveForgotten(CUT));
        assertEquals(List.of(), hand.calls());
    }

    @Test
    void trustsTheLedgerWhenTheAccountHoldsNothingNewer() {
        hand.put(Resource.PERSONS, "{'id':10}").put(Resource.PERSONS, "{'id':8}");

        assertFalse(mayHaveForgotten(KILLED));
        assertFalse(mayHaveForgotten(ELSEWHERE));
    }

    @Test
    void asksForThePageOfTheNewestOfEachKindOnce() {
        mayHaveForgotten(KILLED);

        assertEquals(
                List.of(
                        "list ACTIVITIES {sort_by=id, sort_direction=desc}", "list PERSONS {sort_by=id, sort_direction=desc}",
                        "list DEALS {sort_by=id, sort_direction=desc}", "list NOTES {sort=id DESC}", "list FILES {sort=id DESC}",
                        "list ORGANIZATIONS {sort_by=id, sort_direction=desc}"),
                hand.calls());
    }

    /** Settling doubts looked at the newest already. */
    @Test
    void doesNotAskForAPageThatWasSeenJustNow() {
        hand.put(Resource.PERSONS, "{'id':11}");
        Account account = bench.account();
        account.newest("person");
        account.newest("activity");
        var memory = new Memory(KILLED, bench.ledger(), account);

        assertTrue(memory.mayHaveForgotten());
        assertEquals(
                List.of("list PERSONS {sort_by=id, sort_direction=desc}", "list ACTIVITIES {sort_by=id, sort_direction=desc}"),
                hand.calls());
        assertTrue(memory.mayHaveForgotten());
        assertEquals(4, hand.calls().size());
    }

    @Test
    void noticesARecordThatIsNewerThanAllThatTheLedgerKnows() {
        hand.put(Resource.PERSONS, "{'id':9}").put(Resource.PERSONS, "{'id':11}");

        assertTrue(mayHaveForgotten(KILLED));
        assertTrue(mayHaveForgotten(ELSEWHERE));
    }

    @Test
    void noticesOneOfAKindOfWhichTheLedgerKnowsNone() {
        hand.put(Resource.FILES, "{'id':1}");

        assertTrue(mayHaveForgotten(KILLED));
    }

    @Test
    void looksIntoTheArchiveWhereSomeOfOursAreThere() {
        hand.put(Resource.ARCHIVED_DEALS, "{'id':12,'is_archived':true}");
        bench.made("deal", "deal//treatment_plan:1", "11", "{'id':11}");

        assertFalse(mayHaveForgotten(KILLED));
        assertEquals(List.of(), hand.calls("list ARCHIVED"));

        bench.made("deal", "deal//treatment_plan:2", "12", "{'id':12,'is_archived':true}");
        assertFalse(mayHaveForgotten(KILLED));
        assertEquals(List.of("list ARCHIVED_DEALS {sort_by=id, sort_direction=desc}"), hand.calls("list ARCHIVED"));

        hand.put(Resource.ARCHIVED_DEALS, "{'id':13,'is_archived':true}");
        assertTrue(mayHaveForgotten(KILLED));
        hand.answer("list ARCHIVED_DEALS", new Reply.Blocked());
        assertThrows(TroubleException.class, () -> mayHaveForgotten(KILLED));
    }

    @Test
    void saysWhenTheAccountCannotBeAsked() {
        hand.answer("list ACTIVITIES", new Reply.Blocked());

        assertEquals("BLOCK", assertThrows(TroubleException.class, () -> mayHaveForgotten(KILLED)).trouble().code());
    }

    @Test
    void missesRelationshipsOnlyAfterAnEndThatWasNotInOrderAndOnlyWhenSomeAreUnknown() {
        bench.made("org_relationship", "org_relationship//practice:1", "81", "{}");

        assertTrue(new Memory(KILLED, bench.ledger(), bench.account()).mayHaveForgottenRelationships(2));
        assertTrue(new Memory(ELSEWHERE, bench.ledger(), bench.account()).mayHaveForgottenRelationships(2));
        assertFalse(new Memory(KILLED, bench.ledger(), bench.account()).mayHaveForgottenRelationships(1));
        assertFalse(new Memory(IN_ORDER, bench.ledger(), bench.account()).mayHaveForgottenRelationships(2));
        assertEquals(List.of(), hand.calls());
    }
}
