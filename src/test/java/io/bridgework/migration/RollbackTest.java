package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.engine.Workers;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackTest {
    private static final String PAT = "person//patient:1";

    @TempDir
    Path folder;

    private final CancellationToken cancellation = new CancellationToken();
    private final List<Progress> progress = new ArrayList<>();
    private LedgerBench bench;
    private HandAccount hand;
    private Rollback rollback;

    @BeforeEach
    void open() {
        bench = new LedgerBench(folder);
        hand = bench.hand();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Conflict> roll(Predicate<String> chosen, boolean all) {
        Account account = bench.account();
        rollback = new Rollback(
                bench.ledger(), account, new Writer(bench.ledger(), account, -1), new RemoteSchema(),
                new ProgressMeter("rollback", progress::add, System::nanoTime), cancellation, bench.quiet());
        try (var workers = new Workers("rollback", 1, cancellation)) {
            rollback.run(chosen, all, workers);
        }
        return rollback.leftAlone();
    }

    private List<Conflict> roll() {
        return roll(subject -> true, true);
    }

    private void made(String entity, String subject, String id, String after) {
        bench.made(entity, subject, id, after);
        hand.put(Entities.resource(entity), after);
    }

    private void changed(String subject, String id, String sent, String before, String now) {
        bench.adopted("person", subject, id, before);
        bench.updated("person", subject, id, sent, before, "{}");
        hand.put(Resource.PERSONS, now);
    }

    @Test
    void deletesWhatWeMadeNewestFirstAndWhatLinksToARecordBeforeIt() {
        made("organization", "organization//practice:1", "1", "{'id':1,'name':'Place'}");
        made("person", PAT, "2", "{'id':2,'name':'Pat'}");
        made("person", "person//patient:2", "3", "{'id':3,'name':'Pam'}");
        made("deal", "deal//treatment_plan:1", "4", "{'id':4,'title':'Crown'}");
        made("activity", "activity//appointment:1", "5", "{'id':5,'subject':'Visit'}");
        made("note", "note//note:1", "6", "{'id':6,'content':'Hello'}");
        made("file", "file//attachment:1", "7", "{'id':7,'person_id':2}");
        made("org_relationship", "org_relationship//practice:1", "8", "{'id':8}");
        made("stage", "stage//stage:1", "9", "{'id':9}");

        List<Conflict> left = roll();

        assertEquals(
                List.of("delete FILES 7", "delete NOTES 6", "delete ACTIVITIES 5", "delete DEALS 4", "delete PERSONS 3",
                        "delete PERSONS 2", "delete ORGANIZATION_RELATIONSHIPS 8", "delete ORGANIZATIONS 1", "delete STAGES 9"),
                hand.calls("delete"));
        assertEquals(List.of(), left);
        assertTrue(bench.ledger().find(PAT).isEmpty());
        assertEquals(
                List.of("Documents", "Notes", "Visits and recalls", "Treatment plans", "Patients", "Practices", "Fields, stages and pipelines"),
                progress.stream().map(Progress::message).distinct().map(message -> message.replace(" are being taken back", "")).toList());
    }

    @Test
    void takesBackOnlyWhatIsChosenAndThenLeavesFieldsAndStages() {
        made("person", PAT, "2", "{'id':2}");
        made("person", "person//patient:2", "3", "{'id':3}");
        made("stage", "stage//stage:1", "9", "{'id':9}");

        roll(PAT::equals, false);

        assertEquals(List.of("delete PERSONS 2"), hand.calls("delete"));
    }

    @Test
    void forgetsWhatIsGoneAlready() {
        bench.made("person", PAT, "2", "{'id':2}");

        assertEquals(List.of(), roll());
        assertTrue(bench.ledger().find(PAT).isEmpty());
        assertEquals(List.of(), hand.calls("delete"));
    }

    @Test
    void leavesWhatAPersonChanged() {
        made("person", PAT, "2", "{'id':2,'name':'Pat','custom_fields':{'a':1}}");
        made("person", "person//patient:2", "3", "{'id':3,'name':'Pam','custom_fields':{'a':1}}");
        hand.put(Resource.PERSONS, "{'id':2,'name':'By Hand','custom_fields':{'a':1}}")
                .put(Resource.PERSONS, "{'id':3,'name':'Pam','custom_fields':{'a':1},'update_time':'later'}");

        List<Conflict> left = roll();

        assertEquals(List.of(new Conflict(PAT, "person", "name", "Pat", "", "By Hand")), left);
        assertEquals(List.of("delete PERSONS 3"), hand.calls("delete"));
        assertTrue(bench.ledger().find(PAT).isPresent());
    }

    @Test
    void listsWhatPipedriveRefusedToDeleteAndAsksOnce() {
        made("person", PAT, "2", "{'id':2}");
        hand.answer("delete PERSONS 2", new Reply.Rejected(403, "", "owned by another"));

        List<Conflict> left = roll();

        assertEquals(List.of(new Conflict(PAT, "person", "", "", "", "deleting was refused: owned by another")), left);
        assertEquals(1, hand.calls("delete").size());
    }

    @Test
    void settlesADeletionInDoubtAndTriesItOnceMore() {
        made("person", PAT, "2", "{'id':2}");
        hand.answer("delete PERSONS 2", new Reply.InDoubt("no answer"));

        List<Conflict> left = roll();

        assertEquals(List.of(), left);
        assertEquals(2, hand.calls("delete PERSONS").size());
        assertEquals(List.of(), bench.ledger().inDoubt());
        assertTrue(bench.ledger().find(PAT).isPresent());
    }

    @Test
    void leavesWhatWasRefusedAloneWhenItTriesAnotherOnceMore() {
        made("person", PAT, "2", "{'id':2}");
        made("person", "person//patient:2", "3", "{'id':3}");
        hand.answer("delete PERSONS 2", new Reply.Rejected(403, "", "owned by another"));
        hand.answer("delete PERSONS 3", new Reply.InDoubt("no answer"));

        List<Conflict> left = roll();

        assertEquals(1, left.size());
        assertEquals(1, hand.calls("delete PERSONS 2").size());
        assertEquals(2, hand.calls("delete PERSONS 3").size());
    }

    @Test
    void doesNotSendADeletionAgainThatWasDone() {
        made("person", PAT, "2", "{'id':2}");
        hand.answer("delete PERSONS 2", new Reply.InDoubt("no answer"));
        hand.at("get PERSONS 2", () -> hand.remove(Resource.PERSONS, "2"));

        roll();

        assertEquals(1, hand.calls("delete PERSONS").size());
        assertTrue(bench.ledger().find(PAT).isEmpty());
    }

    @Test
    void stopsAtWhatEndsAllWork() {
        made("person", PAT, "2", "{'id':2}");
        hand.answer("delete PERSONS 2", new Reply.Offline("no network"));

        assertEquals("NET", assertThrows(TroubleException.class, this::roll).trouble().code());
    }

    @Test
    void putsBackWhatWeChanged() {
        changed(PAT, "2", "{'name':'New','org_id':4}", "{'id':2,'name':'Old','org_id':3}", "{'id':2,'name':'New','org_id':4}");

        List<Conflict> left = roll();

        assertEquals(List.of("update PERSONS 2 {\"name\":\"Old\",\"org_id\":3}"), hand.calls("update"));
        assertEquals(List.of(), left);
        assertEquals(List.of(), hand.calls("delete"));
    }

    @Test
    void putsBackNoValueThatAPersonWroteOver() {
        changed(PAT, "2", "{'name':'New','org_id':4,'job_title':'x'}", "{'id':2,'name':'Old','org_id':3,'job_title':'y'}",
                "{'id':2,'name':'By Hand','org_id':4,'job_title':'y'}");

        List<Conflict> left = roll();

        assertEquals(List.of("update PERSONS 2 {\"org_id\":3}"), hand.calls("update"));
        assertEquals(List.of("name"), left.stream().map(Conflict::field).toList());
        assertEquals("By Hand", left.get(0).pipedrive());
    }

    @Test
    void sendsNothingWhereAPersonPutEverythingBack() {
        changed(PAT, "2", "{'name':'New'}", "{'id':2,'name':'Old'}", "{'id':2,'name':'Old'}");

        assertEquals(List.of(), roll());
        assertEquals(List.of(), hand.calls("update"));
    }

    @Test
    void leavesWhatWasNeverChanged() {
        bench.adopted("person", PAT, "2", "{'id':2}");

        roll();

        assertEquals(List.of(), hand.calls());
    }

    @Test
    void listsWhatAPersonArchivedThatWasThereBefore() {
        bench.adopted("deal", "deal//treatment_plan:1", "1", "{'id':1,'title':'Old'}");
        bench.updated("deal", "deal//treatment_plan:1", "1", "{'title':'New'}", "{'id':1,'title':'Old'}", "{}");
        hand.put(Resource.DEALS, "{'id':1,'title':'New','is_archived':true}");

        List<Conflict> left = roll();

        assertEquals(List.of("archived in Pipedrive, where it can't be changed"), left.stream().map(Conflict::pipedrive).toList());
        assertEquals(List.of(), hand.calls("update"));
    }

    @Test
    void listsWhatAPersonDeletedThatWasThereBefore() {
        changed(PAT, "2", "{'name':'New'}", "{'id':2,'name':'Old'}", "{'id':2}");
        hand.remove(Resource.PERSONS, "2");

        List<Conflict> left = roll();

        assertEquals(List.of("deleted by a person"), left.stream().map(Conflict::pipedrive).toList());
    }

    @Test
    void listsOldValuesThatPipedriveRefused() {
        changed(PAT, "2", "{'name':'New'}", "{'id':2,'name':'Old'}", "{'id':2,'name':'New'}");
        hand.answer("update PERSONS 2 {\"name\":\"Old\"}", new Reply.Rejected(400, "", "too long"));

        List<Conflict> left = roll();

        assertEquals(List.of("putting the old values back was refused: too long"), left.stream().map(Conflict::pipedrive).toList());
    }

    @Test
    void settlesAChangeInDoubtAndTriesItOnceMore() {
        changed(PAT, "2", "{'name':'New'}", "{'id':2,'name':'Old'}", "{'id':2,'name':'New'}");
        hand.answer("update PERSONS 2 {\"name\":\"Old\"}", new Reply.InDoubt("no answer"));

        roll();

        assertEquals(2, hand.calls("update").size());
        assertEquals(List.of(), bench.ledger().inDoubt());
    }

    @Test
    void stopsWhenOldValuesCannotBeSent() {
        changed(PAT, "2", "{'name':'New'}", "{'id':2,'name':'Old'}", "{'id':2,'name':'New'}");
        hand.answer("update PERSONS 2 {\"name\":\"Old\"}", new Reply.Blocked());

        assertEquals("BLOCK", assertThrows(TroubleException.class, this::roll).trouble().code());
    }

    @Test
    void doesNothingMoreWhenItIsCancelled() {
        made("note", "note//note:1", "6", "{'id':6,'content':'Hello'}");
        made("person", PAT, "2", "{'id':2}");
        made("stage", "stage//stage:1", "9", "{'id':9}");
        hand.at("delete NOTES 6", cancellation::cancel);

        roll();

        assertEquals(List.of("delete NOTES 6"), hand.calls("delete"));
        assertEquals(List.of("list NOTES {}"), hand.calls("list"));
    }

    private void manyPeople(int count) {
        for (int i = 1; i <= count; i++) {
            made("person", "person//patient:" + i, Integer.toString(i), "{'id':" + i + "}");
        }
    }

    @Test
    void worksByTheHundred() {
        manyPeople(100);

        roll();

        assertEquals(1, hand.calls("list PERSONS").size());
        assertEquals(100, hand.calls("delete").size());
    }

    @Test
    void seesInAListWhatManyWereDeletedByHand() {
        manyPeople(103);
        for (int i = 1; i <= 101; i++) {
            hand.remove(Resource.PERSONS, Integer.toString(i));
        }
        changed("person//patient:theirs", "900", "{'name':'New'}", "{'id':900,'name':'Old'}", "{'id':900}");
        hand.remove(Resource.PERSONS, "900");

        List<Conflict> left = roll();

        assertEquals(List.of("delete PERSONS 103", "delete PERSONS 102"), hand.calls("delete"));
        assertEquals(List.of(), hand.calls("get"));
        assertEquals(List.of("deleted by a person"), left.stream().map(Conflict::pipedrive).toList());
        var rest = new ArrayList<String>();
        bench.ledger().forEachEntry("person", entry -> rest.add(entry.subject()));
        assertEquals(List.of("person//patient:theirs"), rest);
    }

    @Test
    void stopsBetweenTwoHundreds() {
        manyPeople(101);
        hand.at("delete PERSONS 101", cancellation::cancel);

        roll();

        assertEquals(List.of("delete PERSONS 101"), hand.calls("delete"));
        assertEquals(2, hand.calls("list PERSONS").size());
    }

    @Test
    void countsWhatIsDone() {
        manyPeople(3);
        changed("person//patient:9", "9", "{'name':'New'}", "{'id':9,'name':'Old'}", "{'id':9,'name':'New'}");

        roll();

        assertEquals(4, progress.get(progress.size() - 1).done());
    }
}
