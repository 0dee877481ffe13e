package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.CancellationToken;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger.Outcome;
import io.bridgework.workspace.Ledger.Verb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountClearingTest {
    @TempDir
    Path folder;

    private final CancellationToken cancellation = new CancellationToken();
    private final List<String> left = new ArrayList<>();
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

    private void clear() {
        Account account = bench.account();
        new AccountClearing(
                bench.ledger(), account, new Writer(bench.ledger(), account, -1), new Comparison(new RemoteSchema()),
                (entry, key, now) -> left.add(entry.subject() + key + ": " + now)).run(cancellation);
    }

    private void made(String entity, Resource resource, String id, String after) {
        bench.made(entity, entity + ":" + id, id, after);
        hand.put(resource, after);
    }

    @Test
    void asksNothingWhereNothingIsOurs() {
        bench.adopted("pipeline", "pipeline:1", "1", "{'id':1}");

        clear();

        assertEquals(List.of(), hand.calls());
    }

    @Test
    void removesWhatWeMadeNewestFirstAndWhatStandsInItBeforeIt() {
        made("pipeline", Resource.PIPELINES, "1", "{'id':1}");
        made("stage", Resource.STAGES, "2", "{'id':2,'pipeline_id':1}");
        made("stage", Resource.STAGES, "3", "{'id':3,'pipeline_id':1}");
        made("activity_type", Resource.ACTIVITY_TYPES, "4", "{'id':4,'key_string':'recall'}");
        made("deal_field", Resource.DEAL_FIELDS, "5", "{'field_code':'5'}");
        made("person_field", Resource.PERSON_FIELDS, "6", "{'field_code':'6'}");
        made("organization_field", Resource.ORGANIZATION_FIELDS, "7", "{'field_code':'7'}");
        bench.adopted("stage", "theirs", "9", "{'id':9}");

        clear();

        assertEquals(
                List.of("delete STAGES 3", "delete STAGES 2", "delete PIPELINES 1", "delete ACTIVITY_TYPES 4", "delete DEAL_FIELDS 5",
                        "delete PERSON_FIELDS 6", "delete ORGANIZATION_FIELDS 7"),
                hand.calls("delete"));
        assertTrue(bench.ledger().find("stage:3").isEmpty());
        assertEquals(List.of(), left);
    }

    @Test
    void leavesStagesInWhichPlansStand() {
        for (int i = 2; i <= 4; i++) {
            made("stage", Resource.STAGES, "" + i, "{'id':" + i + ",'pipeline_id':1}");
        }
        hand.put(Resource.DEALS, "{'id':50,'stage_id':2,'pipeline_id':1}").put(Resource.ARCHIVED_DEALS, "{'id':51,'stage_id':3,'pipeline_id':1}");

        clear();

        assertEquals(List.of("delete STAGES 4"), hand.calls("delete"));
        assertEquals(List.of(), left);
    }

    @Test
    void leavesFieldsThatArchivedPlansFill() {
        made("deal_field", Resource.DEAL_FIELDS, "5", "{'field_code':'5'}");
        made("deal_field", Resource.DEAL_FIELDS, "6", "{'field_code':'6'}");
        hand.put(Resource.ARCHIVED_DEALS, "{'id':51,'custom_fields':{'5':'kept','6':null}}");

        clear();

        assertEquals(List.of("delete DEAL_FIELDS 6"), hand.calls("delete"));
    }

    @Test
    void leavesPipelinesInWhichPlansOrStagesStand() {
        for (int i = 1; i <= 4; i++) {
            made("pipeline", Resource.PIPELINES, "" + i, "{'id':" + i + "}");
        }
        hand.put(Resource.DEALS, "{'id':50,'stage_id':8,'pipeline_id':1}").put(Resource.ARCHIVED_DEALS, "{'id':51,'stage_id':9,'pipeline_id':2}")
                .put(Resource.STAGES, "{'id':60,'pipeline_id':3}");

        clear();

        assertEquals(List.of("delete PIPELINES 4"), hand.calls("delete"));
    }

    @Test
    void leavesActivityTypesThatVisitsHave() {
        made("activity_type", Resource.ACTIVITY_TYPES, "1", "{'id':1,'key_string':'recall'}");
        made("activity_type", Resource.ACTIVITY_TYPES, "2", "{'id':2,'key_string':'visit'}");
        hand.put(Resource.ACTIVITIES, "{'id':50,'type':'visit'}");

        clear();

        assertEquals(List.of("delete ACTIVITY_TYPES 1"), hand.calls("delete"));
    }

    @Test
    void leavesFieldsThatHoldAValueSomewhere() {
        made("person_field", Resource.PERSON_FIELDS, "1", "{'field_code':'1'}");
        made("person_field", Resource.PERSON_FIELDS, "2", "{'field_code':'2'}");
        made("person_field", Resource.PERSON_FIELDS, "3", "{'field_code':'3'}");
        hand.put(Resource.PERSONS, "{'id':50,'custom_fields':{'1':'x','2':null,'3':''}}");

        clear();

        assertEquals(List.of("delete PERSON_FIELDS 3", "delete PERSON_FIELDS 2"), hand.calls("delete"));
    }

    @Test
    void listsWhatPipedriveRefusedToDelete() {
        made("person_field", Resource.PERSON_FIELDS, "1", "{'field_code':'1'}");
        made("person_field", Resource.PERSON_FIELDS, "2", "{'field_code':'2'}");
        hand.answer("delete PERSON_FIELDS 2", new Reply.Rejected(400, "", "in use"));

        clear();

        assertEquals(List.of("person_field:2: deleting was refused: in use"), left);
        assertFalse(hand.has(Resource.PERSON_FIELDS, "1"));
    }

    @Test
    void stopsWhenNobodyKnowsWhetherItWasDone() {
        made("person_field", Resource.PERSON_FIELDS, "1", "{'field_code':'1'}");
        hand.answer("delete PERSON_FIELDS 1", new Reply.InDoubt("no answer"));

        assertEquals("PIPEDRIVE", assertThrows(TroubleException.class, this::clear).trouble().code());
        assertEquals(1, bench.ledger().inDoubt().size());
    }

    @Test
    void removesNothingMoreWhenItIsCancelled() {
        made("stage", Resource.STAGES, "2", "{'id':2}");
        made("person_field", Resource.PERSON_FIELDS, "1", "{'field_code':'1'}");
        hand.at("delete STAGES 2", cancellation::cancel);

        clear();

        assertEquals(List.of("delete STAGES 2"), hand.calls("delete"));
    }

    /** Options that we added to a field that was there before. */
    private void added(String field, String subject, String code, String options) {
        bench.adopted(field, field + ":" + code, code, "{}");
        bench.updated(field + "_option", subject, code, "{'options':[]}", "[]", options);
    }

    @Test
    void takesOptionsThatNobodyUsesOffFieldsThatWereThereBefore() {
        added("person_field", "option:a", "c1", "[{'id':1},{'id':2},{'id':3}]");
        hand.put(Resource.PERSONS, "{'id':50,'custom_fields':{'c1':2}}").put(Resource.PERSONS, "{'id':51,'custom_fields':{}}");

        clear();

        assertEquals(List.of("options off PERSON_FIELDS c1 [{\"id\":1},{\"id\":3}]"), hand.calls("options"));
        assertTrue(bench.ledger().find("option:a").isEmpty());
        assertEquals(List.of(), hand.calls("delete"));
    }

    @Test
    void leavesOptionsThatAreChosenAmongSeveral() {
        added("deal_field", "option:a", "c1", "[{'id':1},{'id':2},{'id':3}]");
        hand.put(Resource.DEALS, "{'id':50,'custom_fields':{'c1':[1,3]}}");

        clear();

        assertEquals(List.of("options off DEAL_FIELDS c1 [{\"id\":2}]"), hand.calls("options"));
    }

    @Test
    void takesNothingOffWhereEveryOptionIsUsed() {
        added("organization_field", "option:a", "c1", "[{'id':1}]");
        hand.put(Resource.ORGANIZATIONS, "{'id':50,'custom_fields':{'c1':1}}");

        clear();

        assertEquals(List.of(), hand.calls("options"));
        assertTrue(bench.ledger().find("option:a").isPresent());
    }

    @Test
    void leavesOptionsOfOurOwnFieldsToGoWithThem() {
        made("person_field", Resource.PERSON_FIELDS, "1", "{'field_code':'1'}");
        bench.adopted("person_field_option", "option:a", "1", "{}");
        bench.updated("person_field_option", "option:a", "1", "{'options':[]}", "[]", "[{'id':1}]");
        bench.updated("person_field_option", "option:b", "unknown", "{'options':[]}", "[]", "[{'id':1}]");

        clear();

        assertEquals(List.of(), hand.calls("options"));
        assertEquals(List.of("delete PERSON_FIELDS 1"), hand.calls("delete"));
    }

    @Test
    void leavesOptionsThatWereNotAddedOrAreGone() {
        bench.adopted("person_field", "person_field:c1", "c1", "{}");
        long refused = bench.intend(Verb.UPDATE, "person_field_option", "option:a", "c1", "{}", "[]");
        bench.ledger().settle(refused, new Outcome.Refused("400", "no", 5));
        bench.updated("person_field_option", "option:b", "c1", "{}", "[]", "[{'id':1}]");
        bench.ledger().settle(
                bench.intend(Verb.DELETE, "person_field_option", "option:b", "c1", "{}", "null"),
                new Outcome.Written("c1", HandAccount.json("[]"), 5, false));
        bench.made("person_field_option", "option:c", "c1", "[{'id':1}]");
        bench.updated("person", "person//patient:1", "1", "{}", "{}", "[{'id':1}]");

        clear();

        assertEquals(List.of(), hand.calls("options"));
    }

    @Test
    void stopsWhenOptionsCannotBeTakenOff() {
        added("person_field", "option:a", "c1", "[{'id':1}]");
        hand.answer("options off PERSON_FIELDS c1 [{\"id\":1}]", new Reply.Denied(403, "", "may not"));

        assertEquals("RIGHTS", assertThrows(TroubleException.class, this::clear).trouble().code());
    }
}
