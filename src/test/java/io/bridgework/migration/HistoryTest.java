package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.workspace.Ledger.Entry;
import io.bridgework.workspace.Ledger.Outcome;
import io.bridgework.workspace.Ledger.Verb;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final String PAT = "person//patient:1";

    @TempDir
    Path folder;

    private LedgerBench bench;

    @BeforeEach
    void open() {
        bench = new LedgerBench(folder);
        bench.adopted("person", PAT, "11", "{'id':11,'name':'First'}");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Map<String, History.Change> changes() {
        return History.of(bench.ledger()).of(PAT);
    }

    private static History.Change change(String before, String written) {
        return new History.Change(HandAccount.json(before), HandAccount.json(written));
    }

    @Test
    void keepsTheValueOfBeforeTheFirstChangeAndTheOneThatWeLeftLast() {
        bench.updated("person", PAT, "11", "{'name':'Second'}", "{'name':'First'}", "{}");
        bench.updated("person", PAT, "11", "{'name':'Third','org_id':4}", "{'name':'Second','org_id':{'value':3}}", "{}");
        bench.updated("person", PAT, "11", "{'name':'Fourth'}", "{'name':'Third'}", "{}");

        assertEquals(Map.of("name", change("'First'", "'Fourth'"), "org_id", change("3", "4")), changes());
    }

    @Test
    void knowsWhatWasNotThereBefore() {
        bench.updated("person", PAT, "11", "{'job_title':'x'}", "{'name':'First'}", "{}");

        assertEquals(Map.of("job_title", change("null", "'x'")), changes());
    }

    @Test
    void keepsParticipantsAsTheyWere() {
        bench.adopted("activity", "activity//appointment:1", "5", "{'id':5}");
        bench.updated(
                "activity", "activity//appointment:1", "5", "{'participants':[{'person_id':7}]}",
                "{'participants':[{'person_id':6,'primary':true}]}", "{}");

        assertEquals(
                Map.of("participants", change("[{'person_id':6,'primary':true}]", "[{'person_id':7}]")),
                History.of(bench.ledger()).of("activity//appointment:1"));
    }

    @Test
    void leavesOutWhatWasNotWritten() {
        bench.intend(Verb.UPDATE, "person", PAT, "11", "{'name':'Doubt'}", "{'name':'First'}");
        long refused = bench.intend(Verb.UPDATE, "person", PAT, "11", "{'name':'Refused'}", "{'name':'First'}");
        bench.ledger().settle(refused, new Outcome.Refused("400", "no", 5));

        assertTrue(changes().isEmpty());
    }

    @Test
    void leavesOutWhatWeMadeOurselvesOptionsAndWhatIsGone() {
        bench.made("person", "person//patient:2", "12", "{}");
        bench.updated("person", "person//patient:2", "12", "{'name':'x'}", "{'name':'y'}", "{}");
        bench.adopted("person_field_option", "option:1", "c1", "{}");
        bench.updated("person_field_option", "option:1", "c1", "{'options':[]}", "[]", "[]");
        bench.updated("person", PAT, "11", "{'name':'Second'}", "{'name':'First'}", "{}");
        bench.ledger().settle(
                bench.intend(Verb.DELETE, "person", PAT, "11", "{}", "null"), new Outcome.Written("11", Json.nothing(), 3, false));

        History history = History.of(bench.ledger());

        assertTrue(history.of("person//patient:2").isEmpty());
        assertTrue(history.of("option:1").isEmpty());
        assertTrue(history.of(PAT).isEmpty());
        assertTrue(history.of("person//patient:3").isEmpty());
    }

    @Test
    void followsARecordThatHasAnotherNumberSince() {
        bench.updated("person", PAT, "11", "{'name':'Second'}", "{'name':'First'}", "{}");
        Entry was = bench.ledger().find(PAT).orElseThrow();
        bench.ledger().adopt(new Entry("person//patient:new", "person", "11", false, "", was.fields(), was.after(), 0), 2);
        bench.ledger().settle(
                bench.intend(Verb.DELETE, "person", PAT, "11", "{}", "null"), new Outcome.Written("11", Json.nothing(), 0, true));

        assertEquals(
                Map.of("name", change("'First'", "'Second'")), History.of(bench.ledger()).of("person//patient:new"));
        assertTrue(changes().isEmpty());
    }

    @Test
    void beginsAnewAfterARollBackHasPutEverythingBack() {
        bench.updated("person", PAT, "11", "{'name':'Second'}", "{'name':'First'}", "{}");
        bench.run(-1);
        bench.updated("person", PAT, "11", "{'name':'First'}", "{'name':'Second'}", "{}");
        assertTrue(changes().isEmpty());

        bench.run(2);
        bench.updated("person", PAT, "11", "{'name':'Again'}", "{'name':'First'}", "{}");

        assertEquals(Map.of("name", change("'First'", "'Again'")), changes());
    }

    @Test
    void countsTheFirstLoadAsALoad() {
        bench.run(0);
        bench.updated("person", PAT, "11", "{'name':'Second'}", "{'name':'First'}", "{}");

        assertEquals(1, changes().size());
    }
}
