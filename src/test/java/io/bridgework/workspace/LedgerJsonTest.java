package io.bridgework.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.workspace.Ledger.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerJsonTest {
    @Test
    void readsIntentsAsTheyWere() {
        for (Ledger.Intent intent : List.of(
                Samples.create("person//patient:1", "{'name':'Pat','n':1.50}"), Samples.update("s", "11", "{}"),
                Samples.delete("s", "11"))) {
            assertEquals(intent, LedgerJson.intent(LedgerJson.bytes(intent)));
        }
    }

    @Test
    void readsOutcomesAsTheyWere() {
        for (Outcome outcome : List.of(
                new Outcome.Written("1", Samples.json("{'a':[1.50,null,true]}"), 5, true),
                new Outcome.Written("2", Samples.json("null"), 6, false),
                new Outcome.Refused("400", "name: too long", 5), new Outcome.NotWritten("not listed"))) {
            byte[] payload = LedgerJson.bytes(77, outcome);
            assertEquals(outcome, LedgerJson.outcome(payload));
            assertEquals(77, LedgerJson.operation(payload));
        }
    }

    @Test
    void readsAdoptionsAsTheyWere() {
        Adoption adoption = new Adoption("person", "s", "99", Samples.json("{'id':99}"), 3, true, Samples.json("{'name':'Pat'}"));

        assertEquals(adoption, LedgerJson.adoption(LedgerJson.bytes(adoption)));
    }

    @Test
    void readsAdoptionsOfOlderProgramsAsThoseOfOthersRecords() {
        byte[] older = Json.bytes(Samples.json("{'entity':'person','subject':'s','remoteId':'99','as':{'id':99},'run':3}"));

        assertEquals(
                new Adoption("person", "s", "99", Samples.json("{'id':99}"), 3, false, Samples.json("{}")),
                LedgerJson.adoption(older));
    }

    @Test
    void tellsTheAuditTrailNoValueAndNoSourceKey() {
        assertEquals("create person, run 7", LedgerJson.summary(Samples.create("person//patient:1", "{'name':'Pat'}")));
        assertEquals("update person 11, run 7", LedgerJson.summary(Samples.update("s", "11", "{'name':'Pat'}")));
        assertEquals("operation 4 written as 11, 5 tokens", LedgerJson.summary(4, Samples.written("11")));
        assertEquals(
                "operation 4 found as 11, 0 tokens",
                LedgerJson.summary(4, new Outcome.Written("11", Samples.json("{'name':'Pat'}"), 0, true)));
        assertEquals("operation 4 refused, 400", LedgerJson.summary(4, new Outcome.Refused("400", "Pat is too long", 5)));
        assertEquals("operation 4 not written", LedgerJson.summary(4, new Outcome.NotWritten("not listed")));
    }
}
