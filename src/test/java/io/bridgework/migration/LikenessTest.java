package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.migration.Likeness.Degree;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikenessTest {
    private static final String CODE = "ab".repeat(20);
    private static final String OTHER = "cd".repeat(20);

    @TempDir
    Path folder;

    private LedgerBench bench;
    private Likeness likeness;

    @BeforeEach
    void open() {
        bench = new LedgerBench(folder);
        likeness = new Likeness(bench.ledger(), new Comparison(new RemoteSchema()));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private boolean is(Degree degree, String entity, String sent, String record) {
        return likeness.is(degree, entity, HandAccount.json(sent), HandAccount.json(record));
    }

    @Test
    void isWholeWhenEveryValueThatWasSentIsThere() {
        String sent = "{'name':'Pat','" + CODE + "':'P1'}";

        assertTrue(is(Degree.WHOLE, "person", sent, "{'id':1,'name':'Pat','custom_fields':{'" + CODE + "':'P1','x':2}}"));
        assertFalse(is(Degree.WHOLE, "person", sent, "{'id':1,'name':'Pam','custom_fields':{'" + CODE + "':'P1'}}"));
        assertFalse(is(Degree.WHOLE, "person", sent, "{'id':1,'name':'Pat','custom_fields':{}}"));
    }

    @Test
    void isExactWhenItHasNothingElseEither() {
        String sent = "{'subject':'Visit','due_date':'2024-01-15'}";

        assertTrue(is(Degree.EXACT, "activity", sent, "{'subject':'Visit','due_date':'2024-01-15','done':true}"));
        assertFalse(is(Degree.EXACT, "activity", sent, "{'subject':'Visit','due_date':'2024-01-15','note':'Kept'}"));
        assertFalse(is(Degree.EXACT, "activity", sent, "{'subject':'Other','due_date':'2024-01-15'}"));
        assertTrue(is(Degree.WHOLE, "activity", sent, "{'subject':'Visit','due_date':'2024-01-15','note':'Kept'}"));
        assertTrue(is(Degree.EXACT, "person", "{'name':'Pat'}", "{'name':'Pat','job_title':'x'}"));
    }

    @Test
    void isWholeWhateverPipedriveDoesNotAnswer() {
        assertTrue(is(Degree.WHOLE, "activity_type", "{'name':'Recall','icon_key':'bell'}", "{'name':'Recall','icon_key':'task'}"));
        assertTrue(is(Degree.WHOLE, "file", "{'file_size':5,'sha256':'ab','user_id':1}", "{'file_size':5}"));
    }

    @Test
    void takesAFieldForItsOwnByNameAndTypeIfAnybodyMadeIt() {
        String sent = "{'field_name':'Chart','field_type':'varchar'}";

        assertTrue(is(Degree.WHOLE, "person_field", sent, "{'field_name':'Chart','field_type':'varchar','field_code':'" + CODE + "'}"));
        assertFalse(is(Degree.WHOLE, "person_field", sent, "{'field_name':'Chart','field_type':'varchar','field_code':'chart'}"));
        assertFalse(is(Degree.WHOLE, "person_field", sent, "{'field_name':'Chart','field_type':'enum','field_code':'" + CODE + "'}"));
        assertFalse(is(Degree.WHOLE, "person_field", sent, "{'field_name':'Chair','field_type':'varchar','field_code':'" + CODE + "'}"));
    }

    @Test
    void knowsARecordByItsSourceIdThoughSomebodyChangedTheRest() {
        bench.made("person_field", "field:person:source_id", CODE, "{}");
        String sent = "{'name':'Pat','" + CODE + "':'P1'}";

        assertTrue(is(Degree.SOURCE_ID, "person", sent, "{'name':'Changed','custom_fields':{'" + CODE + "':'P1'}}"));
        assertFalse(is(Degree.SOURCE_ID, "person", sent, "{'name':'Pat','custom_fields':{'" + CODE + "':'P2'}}"));
        assertFalse(is(Degree.SOURCE_ID, "person", sent, "{'name':'Pat','custom_fields':{'" + OTHER + "':'P1'}}"));
    }

    @Test
    void knowsNobodyByASourceIdThatWasNotSentOrHasNoField() {
        assertFalse(is(Degree.SOURCE_ID, "person", "{'" + CODE + "':'P1'}", "{'custom_fields':{'" + CODE + "':'P1'}}"));
        bench.made("person_field", "field:person:source_id", CODE, "{}");

        assertFalse(is(Degree.SOURCE_ID, "person", "{'name':'Pat'}", "{'name':'Pat','custom_fields':{}}"));
        assertFalse(is(Degree.SOURCE_ID, "deal", "{'" + CODE + "':'P1'}", "{'custom_fields':{'" + CODE + "':'P1'}}"));
    }

    @Test
    void knowsVisitsNotesAndDocumentsByWhatMakesThemThemselves() {
        String sent = "{'content':'Hello','person_id':7,'add_time':'2020-01-02 03:04:05'}";

        assertTrue(is(Degree.KERNEL, "note", sent, "{'content':'Hello','person_id':7,'add_time':'2026-01-02 03:04:05'}"));
        assertFalse(is(Degree.KERNEL, "note", sent, "{'content':'Hello','person_id':8}"));
        assertFalse(is(Degree.KERNEL, "note", sent, "{'content':'Bye','person_id':7}"));
        assertFalse(is(Degree.KERNEL, "note", sent, "{'content':'Hello','person_id':7,'deal_id':3}"));
        assertTrue(is(Degree.KERNEL, "file", "{'file_size':5,'deal_id':3}", "{'file_size':5,'deal_id':3,'file_name':'x'}"));
        assertTrue(is(
                Degree.KERNEL, "activity", "{'subject':'Visit','due_date':'2024-01-15','participants':[{'person_id':7}],'done':true}",
                "{'subject':'Visit','due_date':'2024-01-15','participants':[{'person_id':7}],'done':false}"));
    }

    @Test
    void knowsNoOtherKindByAKernel() {
        assertFalse(is(Degree.KERNEL, "person", "{'name':'Pat'}", "{'name':'Pat'}"));
    }

    @Test
    void takesNoNoteOfTheSameWordsForItsOwnThatHasAnOldTimeOfItsOwn() {
        String sent = "{'content':'Hello','person_id':7,'add_time':'2021-01-03 08:00:00'}";

        assertFalse(is(Degree.KERNEL, "note", sent,
                "{'content':'Hello','person_id':7,'add_time':'2021-02-03 08:00:00','update_time':'2026-03-02 09:00:00'}"));
        assertTrue(is(Degree.KERNEL, "note", sent,
                "{'content':'Hello','person_id':7,'add_time':'2026-03-02 09:00:00','update_time':'2026-03-02 09:00:07'}"));
        assertTrue(is(Degree.KERNEL, "note", sent,
                "{'content':'Hello','person_id':7,'add_time':'2021-01-03 08:00:00','update_time':'2026-03-02 09:00:00'}"));
        assertTrue(is(Degree.KERNEL, "note", sent, "{'content':'Hello','person_id':7,'add_time':'2021-02-03 08:00:00'}"));
        assertTrue(is(Degree.KERNEL, "note", sent, "{'content':'Hello','person_id':7,'update_time':'2026-03-02 09:00:00'}"));
    }
}
