package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentTest {
    @TempDir
    Path folder;

    private LedgerBench bench;
    private HandAccount hand;

    @BeforeEach
    void open() {
        bench = new LedgerBench(folder);
        hand = bench.hand();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Recent recent(String entity) {
        return new Recent(bench.ledger(), bench.account(), entity, bench.ledger().inDoubt());
    }

    private static List<String> ids(String entity, Recent recent) {
        return recent.look().stream().map(record -> Recent.id(entity, record)).toList();
    }

    /** Entries of the ledger that come between. */
    private void pass(int entries) {
        for (int i = 0; i < entries; i++) {
            bench.workspace().documents().put("x", Json.object(), "x", "test");
        }
    }

    @Test
    void findsWhatNoLineOfTheLedgerOwnsNewestFirst() {
        bench.made("person", "person//patient:1", "2", "{}");
        bench.creating("person", "person//patient:2", "{}");
        hand.put(Resource.PERSONS, "{'id':1}").put(Resource.PERSONS, "{'id':2}").put(Resource.PERSONS, "{'id':3}")
                .put(Resource.PERSONS, "{'id':4,'is_deleted':true}").put(Resource.PERSONS, "{'id':5}");

        assertEquals(List.of("5", "3", "1"), ids("person", recent("person")));
        assertEquals(List.of("list PERSONS {sort_by=id, sort_direction=desc}"), hand.calls());
    }

    @Test
    void asksVersionOneInItsOwnWords() {
        bench.creating("note", "note//note:1", "{}");

        recent("note").look();
        recent("file").look();

        assertEquals(List.of("list NOTES {sort=id DESC}", "list FILES {sort=id DESC}"), hand.calls());
    }

    @Test
    void readsListsThatAreNotSortedToTheirEnd() {
        bench.creating("stage", "stage//stage:1", "{}");
        hand.pagesOf(1);
        for (int i = 1; i <= 5; i++) {
            hand.put(Resource.STAGES, "{'id':" + i + ",'update_time':'2019-01-01T00:00:00Z'}");
        }
        Recent recent = recent("stage");

        assertEquals(List.of("1", "2", "3", "4", "5"), ids("stage", recent));
        assertEquals(List.of("1", "2", "3", "4", "5"), ids("stage", recent));
        assertEquals("list STAGES {}", hand.calls().get(0));
    }

    @Test
    void looksForPlansInTheArchiveToo() {
        bench.made("deal", "deal//treatment_plan:1", "5", "{}");
        bench.creating("deal", "deal//treatment_plan:2", "{}");
        hand.put(Resource.DEALS, "{'id':4}").put(Resource.ARCHIVED_DEALS, "{'id':5}").put(Resource.ARCHIVED_DEALS, "{'id':6}");
        Recent recent = recent("deal");

        assertEquals(List.of("4", "6"), ids("deal", recent));
        assertEquals(List.of(), ids("deal", recent));
        assertEquals(
                List.of("list DEALS {sort_by=id, sort_direction=desc}", "list ARCHIVED_DEALS {sort_by=id, sort_direction=desc}"),
                hand.calls().subList(0, 2));
    }

    @Test
    void asksForTheRelationsOfEachOrganizationOnce() {
        bench.creating("org_relationship", "org_relationship//practice:1", "{'org_id':7}");
        bench.creating("org_relationship", "org_relationship//practice:2", "{'org_id':8}");
        bench.creating("org_relationship", "org_relationship//practice:3", "{'org_id':7}");
        hand.put(Resource.ORGANIZATION_RELATIONSHIPS, "{'id':1,'rel_owner_org_id':7}")
                .put(Resource.ORGANIZATION_RELATIONSHIPS, "{'id':2,'rel_owner_org_id':8}")
                .put(Resource.ORGANIZATION_RELATIONSHIPS, "{'id':3,'rel_owner_org_id':9}");

        assertEquals(List.of("1", "2"), ids("org_relationship", recent("org_relationship")));
        assertEquals(
                List.of("list ORGANIZATION_RELATIONSHIPS {org_id=7}", "list ORGANIZATION_RELATIONSHIPS {org_id=8}"), hand.calls());
    }

    @Test
    void findsOnlyWhatCameSinceWhenItLooksAgain() {
        bench.creating("deal", "deal//treatment_plan:1", "{}");
        hand.put(Resource.DEALS, "{'id':1}").put(Resource.DEALS, "{'id':2}");
        Recent recent = recent("deal");

        List<String> first = ids("deal", recent);
        List<String> none = ids("deal", recent);
        hand.put(Resource.DEALS, "{'id':3}");

        assertEquals(List.of("2", "1"), first);
        assertEquals(List.of(), none);
        assertEquals(List.of("3"), ids("deal", recent));
    }

    @Test
    void stopsAtARecordThatWasOursLongBeforeTheOldestIntent() {
        bench.made("person", "person//patient:1", "2", "{}");
        pass(200);
        bench.creating("person", "person//patient:2", "{}");
        hand.put(Resource.PERSONS, "{'id':1}").put(Resource.PERSONS, "{'id':2}").put(Resource.PERSONS, "{'id':3}");

        assertEquals(List.of("3"), ids("person", recent("person")));
    }

    @Test
    void goesOnPastARecordThatWasMadeWhileAsManyRequestsAsEverWereOnTheirWay() {
        long ours = bench.made("person", "person//patient:1", "2", "{}");
        pass(198);
        long doubt = bench.creating("person", "person//patient:2", "{}");
        hand.put(Resource.PERSONS, "{'id':1}").put(Resource.PERSONS, "{'id':2}").put(Resource.PERSONS, "{'id':3}");

        assertEquals(200, doubt - ours);
        assertEquals(List.of("3", "1"), ids("person", recent("person")));
    }

    @Test
    void readsTwoPagesWhateverTheClocksSayAndNoMoreOfWhatIsLongUntouched() {
        bench.creating("activity", "activity//appointment:1", "{}");
        hand.pagesOf(1);
        for (int i = 1; i <= 5; i++) {
            hand.put(Resource.ACTIVITIES, "{'id':" + i + ",'update_time':'2026-03-01T06:00:00Z'}");
        }

        assertEquals(List.of("5", "4"), ids("activity", recent("activity")));
        assertEquals(2, hand.calls().size());
    }

    @Test
    void goesOnAsLongAsRecordsMayHaveComeSinceTheOldestIntent() {
        bench.creating("activity", "activity//appointment:1", "{}");
        bench.time().pass(Duration.ofDays(3));
        bench.creating("activity", "activity//appointment:2", "{}");
        hand.pagesOf(1);
        // The oldest intent is of 2 March, 9:00; clocks may be off by 26 hours.
        hand.put(Resource.ACTIVITIES, "{'id':1,'update_time':'2019-03-01T07:00:00Z'}")
                .put(Resource.ACTIVITIES, "{'id':2,'update_time':'2026-03-01T06:59:59Z'}")
                .put(Resource.ACTIVITIES, "{'id':3,'update_time':'2026-03-01T07:00:00Z'}")
                .put(Resource.ACTIVITIES, "{'id':4}").put(Resource.ACTIVITIES, "{'id':5,'update_time':'2019-01-01T00:00:00Z'}");

        assertEquals(List.of("5", "4", "3", "2"), ids("activity", recent("activity")));
    }

    @Test
    void goesOnBehindAPageWithoutRecords() {
        bench.creating("activity", "activity//appointment:1", "{}");
        hand.pagesOf(0);
        hand.at("list ACTIVITIES", () -> hand.pagesOf(hand.calls().size() < 3 ? 0 : 500));
        hand.put(Resource.ACTIVITIES, "{'id':1}");

        assertEquals(List.of("1"), ids("activity", recent("activity")));
    }

    @Test
    void saysWhenTheListCannotBeRead() {
        bench.creating("person", "person//patient:1", "{}");
        hand.answer("list PERSONS", new Reply.Offline("no network"));

        Recent recent = recent("person");

        assertEquals("NET", assertThrows(TroubleException.class, recent::look).trouble().code());
    }

    @Test
    void knowsAFieldByItsCodeAndEverythingElseByItsId() {
        assertEquals("c1", Recent.id("person_field", HandAccount.json("{'id':7,'field_code':'c1'}")));
        assertEquals("7", Recent.id("person", HandAccount.json("{'id':7,'field_code':'c1'}")));
    }

    @Test
    void takesARecordForDeletedByEitherMark() {
        assertTrue(Recent.isLive(HandAccount.json("{'id':1}")));
        assertTrue(Recent.isLive(HandAccount.json("{'id':1,'is_deleted':false,'active_flag':true}")));
        assertTrue(Recent.isLive(HandAccount.json("{'id':1,'active_flag':null}")));
        assertFalse(Recent.isLive(HandAccount.json("{'id':1,'is_deleted':true}")));
        assertFalse(Recent.isLive(HandAccount.json("{'id':1,'active_flag':false}")));
    }
}
