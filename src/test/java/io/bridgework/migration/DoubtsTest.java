package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Ledger.Outcome;
import io.bridgework.workspace.Ledger.Outcome.NotWritten;
import io.bridgework.workspace.Ledger.Outcome.Written;
import io.bridgework.workspace.Ledger.Verb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtsTest {
    private static final String PAT = "person//patient:1";

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

    private List<Doubts.Settled> settle() {
        List<Doubts.Settled> settled = new Doubts(bench.ledger(), bench.account(), bench.quiet()).settle();
        assertEquals(List.of(), bench.ledger().inDoubt());
        return settled;
    }

    /** Long after the request, so that nothing can be on its way any more. */
    private List<Doubts.Settled> settleLater() {
        bench.time().pass(Duration.ofMinutes(10));
        return settle();
    }

    private void assertFound(long operation, String id) {
        Written written = assertInstanceOf(Written.class, bench.outcome(operation));
        assertEquals(id, written.remoteId());
        assertTrue(written.adopted());
        assertEquals(0, written.tokens());
    }

    private void assertNotWritten(long operation) {
        assertInstanceOf(NotWritten.class, bench.outcome(operation));
    }

    @Test
    void asksNothingWhenNothingIsInDoubt() {
        assertEquals(List.of(), settle());
        assertEquals(List.of(), hand.calls());
    }

    @Test
    void adoptsWhatIsFound() {
        long doubt = bench.creating("person", PAT, "{'name':'Pat'}");
        hand.put(Resource.PERSONS, "{'id':11,'name':'Pat'}");

        List<Doubts.Settled> settled = settle();

        assertFound(doubt, "11");
        assertEquals(HandAccount.json("{'id':11,'name':'Pat'}"), ((Written) bench.outcome(doubt)).after());
        assertEquals(1, settled.size());
        assertTrue(settled.get(0).written());
        assertEquals(doubt, settled.get(0).operation().number());
        assertEquals(0, bench.time().nanos());
    }

    @Test
    void saysAtOnceThatWhatIsNotFoundAfterLongWasNotWritten() {
        long doubt = bench.creating("person", PAT, "{'name':'Pat'}");

        List<Doubts.Settled> settled = settleLater();

        assertNotWritten(doubt);
        assertEquals(1, settled.size());
        assertEquals(false, settled.get(0).written());
        assertEquals(1, hand.calls().size());
        assertEquals(Duration.ofMinutes(10).toNanos(), bench.time().nanos());
    }

    @Test
    void looksAgainAfterARestForWhatMayStillBeOnItsWay() {
        long found = bench.creating("person", PAT, "{'name':'Pat'}");
        long late = bench.creating("person", "person//patient:2", "{'name':'Pam'}");
        long never = bench.creating("person", "person//patient:3", "{'name':'Pip'}");
        hand.put(Resource.PERSONS, "{'id':11,'name':'Pat'}");
        hand.at("list PERSONS", () -> {
            if (bench.time().nanos() > 0) {
                hand.put(Resource.PERSONS, "{'id':12,'name':'Pam'}");
            }
        });

        List<Doubts.Settled> settled = settle();

        assertFound(found, "11");
        assertFound(late, "12");
        assertNotWritten(never);
        assertEquals(Duration.ofSeconds(8).toNanos(), bench.time().nanos());
        assertEquals(2, hand.calls().size());
        assertEquals(3, settled.size());
    }

    @Test
    void restsForTheSlowestOfEqualOnes() {
        bench.creating("note", "note//note:1", "{'content':'Hello','person_id':7}");
        bench.time().pass(Duration.ofSeconds(60));
        bench.creating("note", "note//note:2", "{'content':'Hello','person_id':7}");
        hand.put(Resource.NOTES, "{'id':1,'content':'Hello','person_id':7}");

        settle();

        assertEquals(Duration.ofSeconds(180).toNanos(), bench.time().nanos());
    }

    @Test
    void adoptsEqualOnesByTheirCount() {
        long first = bench.creating("note", "note//note:1", "{'content':'Hello','person_id':7}");
        long second = bench.creating("note", "note//note:2", "{'content':'Hello','person_id':7}");
        long third = bench.creating("note", "note//note:3", "{'content':'Hello','person_id':7}");
        hand.put(Resource.NOTES, "{'id':1,'content':'Hello','person_id':7}")
                .put(Resource.NOTES, "{'id':2,'content':'Hello','person_id':7}");

        settleLater();

        assertFound(first, "2");
        assertFound(second, "1");
        assertNotWritten(third);
    }

    @Test
    void takesTheSurestLikenessFirst() {
        long changed = bench.creating("note", "note//note:1", "{'content':'Hello','person_id':7,'add_time':'2020-01-01 00:00:00'}");
        long whole = bench.creating("note", "note//note:2", "{'content':'Hello','person_id':7,'add_time':'2021-01-01 00:00:00'}");
        hand.put(Resource.NOTES, "{'id':1,'content':'Hello','person_id':7,'add_time':'2025-01-01 00:00:00'}")
                .put(Resource.NOTES, "{'id':2,'content':'Hello','person_id':7,'add_time':'2021-01-01 00:00:00'}");

        settleLater();

        assertFound(whole, "2");
        assertFound(changed, "1");
    }

    @Test
    void doesNotAdoptTheRecordOfAnother() {
        bench.made("person", "person//patient:9", "11", "{'id':11,'name':'Pat'}");
        long doubt = bench.creating("person", PAT, "{'name':'Pat'}");
        hand.put(Resource.PERSONS, "{'id':11,'name':'Pat'}");

        settleLater();

        assertNotWritten(doubt);
    }

    private long updating(String entity, String remoteId, String sent, String before) {
        return bench.intend(Verb.UPDATE, entity, PAT, remoteId, sent, before);
    }

    @Test
    void knowsAnUpdateByTheValuesThatAreThere() {
        long done = updating("person", "11", "{'name':'New','org_id':3}", "{'name':'Old','org_id':2}");
        long not = updating("person", "12", "{'name':'New','org_id':3}", "{'name':'Old','org_id':2}");
        hand.put(Resource.PERSONS, "{'id':11,'name':'New','org_id':3}").put(Resource.PERSONS, "{'id':12,'name':'Old','org_id':2}");

        List<Doubts.Settled> settled = settle();

        assertFound(done, "11");
        assertEquals("New", ((Written) bench.outcome(done)).after().path("name").asText());
        assertNotWritten(not);
        assertEquals(List.of(true, false), settled.stream().map(Doubts.Settled::written).toList());
    }

    @Test
    void knowsAnUpdateByOneValueThoughAPersonChangedTheRest() {
        long done = updating("person", "11", "{'name':'New','org_id':3}", "{'name':'Old','org_id':2}");
        hand.put(Resource.PERSONS, "{'id':11,'name':'New','org_id':77}");

        settle();

        assertFound(done, "11");
    }

    @Test
    void provesNothingByAValueThatWasThereBefore() {
        long not = updating("person", "11", "{'name':'Same','org_id':3}", "{'name':'Same','org_id':2}");
        hand.put(Resource.PERSONS, "{'id':11,'name':'Same','org_id':77}");

        settle();

        assertNotWritten(not);
    }

    @Test
    void takesAnUpdateThatChangedNothingForDone() {
        long done = updating("person", "11", "{'name':'Same'}", "{'name':'Same'}");
        hand.put(Resource.PERSONS, "{'id':11,'name':'Same'}");

        settle();

        assertFound(done, "11");
    }

    @Test
    void saysThatAnUpdateOfWhatIsGoneWasNotWritten() {
        long gone = updating("person", "11", "{'name':'New'}", "{'name':'Old'}");
        long goneForGood = updating("person", "12", "{'name':'New'}", "{'name':'Old'}");
        long deleted = updating("person", "13", "{'name':'New'}", "{'name':'Old'}");
        long nothing = updating("note", "14", "{'content':'New'}", "{'content':'Old'}");
        hand.answer("get PERSONS 12", new Reply.Rejected(410, "", "gone"));
        hand.put(Resource.PERSONS, "{'id':13,'name':'New','is_deleted':true}");
        hand.answer("get NOTES 14", new Reply.Done(Json.nothing()));

        settle();

        List.of(gone, goneForGood, deleted, nothing).forEach(this::assertNotWritten);
    }

    @Test
    void guessesNothingWhenTheRecordCannotBeRead() {
        updating("person", "11", "{'name':'New'}", "{'name':'Old'}");
        var doubts = new Doubts(bench.ledger(), bench.account(), bench.quiet());
        hand.answer("get PERSONS 11", new Reply.Rejected(400, "", "bad request"));
        assertEquals("PIPEDRIVE", assertThrows(TroubleException.class, doubts::settle).trouble().code());
        hand.answer("get PERSONS 11", new Reply.Offline("no network"));
        assertEquals("NET", assertThrows(TroubleException.class, doubts::settle).trouble().code());

        assertEquals(1, bench.ledger().inDoubt().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipeline", "stage", "activity_type"})
    void findsInItsListWhatCannotBeAskedForAlone(String entity) {
        Resource resource = Entities.resource(entity);
        long done = bench.intend(Verb.UPDATE, entity, "a", "11", "{'name':'New'}", "{'name':'Old'}");
        long inactive = bench.intend(Verb.UPDATE, entity, "b", "12", "{'name':'New'}", "{'name':'Old'}");
        hand.put(resource, "{'id':10,'name':'New'}").put(resource, "{'id':11,'name':'New'}")
                .put(resource, "{'id':12,'name':'New','active_flag':false}");

        settle();

        assertFound(done, "11");
        assertNotWritten(inactive);
        assertEquals(List.of(), hand.calls("get"));
    }

    @Test
    void findsAFieldByItsCode() {
        long there = bench.intend(Verb.DELETE, "person_field", "a", "c1", "{}", "null");
        long gone = bench.intend(Verb.DELETE, "person_field", "b", "c2", "{}", "null");
        hand.put(Resource.PERSON_FIELDS, "{'field_code':'c1'}");

        settle();

        assertNotWritten(there);
        assertFound(gone, "c2");
        assertTrue(((Written) bench.outcome(gone)).after().isNull());
    }

    @Test
    void knowsADeletionByTheRecordThatIsGone() {
        bench.made("person", "a", "11", "{'id':11}");
        bench.made("person", "b", "12", "{'id':12}");
        long gone = bench.intend(Verb.DELETE, "person", "a", "11", "{}", "null");
        long there = bench.intend(Verb.DELETE, "person", "b", "12", "{}", "null");
        hand.put(Resource.PERSONS, "{'id':12}");

        List<Doubts.Settled> settled = settle();

        assertFound(gone, "11");
        assertNotWritten(there);
        assertEquals(2, settled.size());
        assertTrue(bench.ledger().find("a").isEmpty());
        assertTrue(bench.ledger().find("b").isPresent());
    }

    private long options(Verb verb, String field, String sent, String before) {
        return bench.intend(verb, "person_field_option", "option:person:" + field, field, sent, before);
    }

    @Test
    void knowsAddedOptionsByLabelsThatWereNotThereBefore() {
        long done = options(Verb.UPDATE, "c1", "{'options':[{'label':'Active'},{'label':' gone '}]}", "[{'id':1,'label':'Old'}]");
        hand.put(Resource.PERSON_FIELDS, "{'field_code':'c0','options':[{'id':8,'label':'Active'}]}")
                .put(Resource.PERSON_FIELDS,
                        "{'field_code':'c1','options':[{'id':1,'label':'Old'},{'id':2,'label':'active'},{'id':3,'label':'Gone'},{'id':4,'label':'Theirs'}]}");

        settle();

        assertFound(done, "c1");
        assertEquals(
                HandAccount.json("[{'id':2,'label':'active'},{'id':3,'label':'Gone'}]"), ((Written) bench.outcome(done)).after());
    }

    @Test
    void saysThatOptionsWereNotAddedWhereOnlyOldOnesAreThere() {
        long old = options(Verb.UPDATE, "c1", "{'options':[{'label':'Active'}]}", "[{'id':2,'label':'Active'}]");
        long none = options(Verb.UPDATE, "c2", "{'options':[{'label':'Active'}]}", "[]");
        long noField = options(Verb.UPDATE, "c3", "{'options':[{'label':'Active'}]}", "[]");
        hand.put(Resource.PERSON_FIELDS, "{'field_code':'c1','options':[{'id':2,'label':'Active'}]}")
                .put(Resource.PERSON_FIELDS, "{'field_code':'c2','options':[]}");

        List<Doubts.Settled> settled = settle();

        List.of(old, none, noField).forEach(this::assertNotWritten);
        assertEquals(3, settled.size());
    }

    @Test
    void knowsRemovedOptionsByTheirIdsThatAreGone() {
        long gone = options(Verb.DELETE, "c1", "{'options':[{'id':1},{'id':2}]}", "null");
        long there = options(Verb.DELETE, "c2", "{'options':[{'id':1},{'id':2}]}", "null");
        long noField = options(Verb.DELETE, "c3", "{'options':[{'id':1}]}", "null");
        hand.put(Resource.PERSON_FIELDS, "{'field_code':'c1','options':[{'id':3}]}")
                .put(Resource.PERSON_FIELDS, "{'field_code':'c2','options':[{'id':3},{'id':2}]}");

        settle();

        assertFound(gone, "c1");
        assertNotWritten(there);
        assertFound(noField, "c3");
    }

    @Test
    void settlesEachKindByItsOwnList() {
        long person = bench.creating("person", PAT, "{'name':'Pat'}");
        long deal = bench.creating("deal", "deal//treatment_plan:1", "{'title':'Crown'}");
        Outcome open = bench.outcome(person);
        hand.put(Resource.PERSONS, "{'id':11,'name':'Pat'}").put(Resource.DEALS, "{'id':11,'title':'Crown'}");

        settleLater();

        assertEquals(null, open);
        assertFound(person, "11");
        assertFound(deal, "11");
    }
}
