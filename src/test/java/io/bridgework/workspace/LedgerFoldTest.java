package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.workspace.Ledger.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerFoldTest {
    private static final String PAT = "person//patient:1";

    private static Optional<LedgerRow> row(String fields, boolean created) {
        return Optional.of(new LedgerRow(
                new Ledger.Entry(PAT, "person", "11", created, "f1", Samples.json(fields), Samples.json("{'id':11}"), 3), 3));
    }

    private static LedgerRow updated(Optional<LedgerRow> base, String sent) {
        return LedgerFold.after(base, 9, Samples.update(PAT, "11", sent), Samples.written("11")).orElseThrow();
    }

    private static void merges(String expected, String before, String sent) {
        assertEquals(Samples.json(expected), updated(row(before, true), sent).entry().fields());
    }

    @Test
    void laysWhatWasSentOverWhatWasThere() {
        merges("{'a':1,'b':3,'c':4}", "{'a':1,'b':2}", "{'b':3,'c':4}");
    }

    @Test
    void laysCustomFieldsOverCustomFieldsOneByOne() {
        merges("{'custom_fields':{'x':1,'y':9}}", "{'custom_fields':{'x':1,'y':2}}", "{'custom_fields':{'y':9}}");
        merges("{'custom_fields':{'y':9}}", "{'custom_fields':null}", "{'custom_fields':{'y':9}}");
        merges("{'custom_fields':null}", "{'custom_fields':{'x':1}}", "{'custom_fields':null}");
    }

    @Test
    void replacesOtherObjectsWhole() {
        merges("{'address':{'value':'B'}}", "{'address':{'value':'A','city':'X'}}", "{'address':{'value':'B'}}");
    }

    @Test
    void replacesWhatIsNoObjectWhole() {
        merges("{'a':1}", "null", "{'a':1}");
        merges("[1]", "{'a':1}", "[1]");
    }

    @Test
    void keepsWhoMadeARecordAndWhen() {
        LedgerRow ours = updated(row("{}", true), "{}");
        LedgerRow theirs = updated(row("{}", false), "{}");
        LedgerRow unknown = updated(Optional.empty(), "{'a':1}");

        assertTrue(ours.entry().created());
        assertEquals(3, ours.made());
        assertEquals(9, ours.entry().number());
        assertFalse(theirs.entry().created());
        assertFalse(unknown.entry().created());
        assertEquals(9, unknown.made());
        assertEquals(Samples.json("{'a':1}"), unknown.entry().fields());
    }

    @Test
    void forgetsWhatWasThereWhenARecordIsMadeAnew() {
        LedgerRow made = LedgerFold.after(
                row("{'a':1}", false), 9, Samples.create(PAT, "{'b':2}"), Samples.written("12")).orElseThrow();

        assertEquals(Samples.json("{'b':2}"), made.entry().fields());
        assertEquals("12", made.entry().remoteId());
        assertTrue(made.entry().created());
        assertEquals(9, made.made());
    }

    @Test
    void takesTheIdFromTheIntentWhereTheAnswerHasNone() {
        Outcome outcome = new Outcome.Written("", Samples.json("null"), 5, false);

        LedgerRow row = LedgerFold.after(row("{}", true), 9, Samples.update(PAT, "11", "{}"), outcome).orElseThrow();

        assertEquals("11", row.entry().remoteId());
    }

    @Test
    void doesNotKeepWhatTheCallerMayStillChange() {
        var sent = (com.fasterxml.jackson.databind.node.ObjectNode) Samples.json("{'name':'Pat','custom_fields':{'x':[1]}}");
        var intent = new Ledger.Intent(Ledger.Verb.UPDATE, "person", PAT, "11", "f", sent, Samples.json("null"), 1);
        LedgerRow row = LedgerFold.after(row("{'custom_fields':{'y':1}}", true), 9, intent, Samples.written("11")).orElseThrow();

        ((com.fasterxml.jackson.databind.node.ArrayNode) sent.at("/custom_fields/x")).add(2);

        assertEquals(Samples.json("{'name':'Pat','custom_fields':{'y':1,'x':[1]}}"), row.entry().fields());
    }

    @Test
    void changesNothingWhereNothingWasWritten() {
        Optional<LedgerRow> base = row("{}", true);

        assertEquals(base, LedgerFold.after(base, 9, Samples.delete(PAT, "11"), new Outcome.NotWritten("no")));
        assertEquals(base, LedgerFold.after(base, 9, Samples.delete(PAT, "11"), new Outcome.Refused("403", "no", 3)));
        assertEquals(Optional.empty(), LedgerFold.after(base, 9, Samples.delete(PAT, "11"), Samples.written("11")));
    }
}
