package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bridgework.migration.Views.RollbackPlan;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackEstimateTest {
    @TempDir
    Path folder;

    private LedgerBench bench;

    @BeforeEach
    void open() {
        bench = new LedgerBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private RollbackPlan plan(long dailyTokens) {
        return RollbackEstimate.plan(bench.ledger(), subject -> true, dailyTokens);
    }

    private void made(String entity, int count) {
        for (int i = 0; i < count; i++) {
            bench.made(entity, entity + "//patient:" + i, Integer.toString(i + 1), "{}");
        }
    }

    private void changed(String entity, String subject) {
        bench.adopted(entity, subject, "900", "{}");
        bench.updated(entity, subject, "900", "{'x':1}", "{'x':2}", "{}");
    }

    @Test
    void costsNothingWhereNothingWasDone() {
        bench.adopted("person", "person//patient:1", "1", "{}");

        RollbackPlan plan = plan(1_000);

        assertEquals(new RollbackPlan(Map.of(), Map.of(), Map.of(), 0, 0, 1, plan.cheaper()), plan);
    }

    @Test
    void countsWhatIsDeletedAndWhatIsPutBack() {
        made("person", 2);
        changed("person", "person//patient:x");
        changed("person", "person//patient:y");
        changed("note", "note//note:x");
        made("note", 1);
        made("stage", 1);
        made("activity_type", 1);

        RollbackPlan plan = plan(30);

        assertEquals(Map.of("person", 2L, "note", 1L, "stage", 1L, "activity_type", 1L), plan.deletes());
        assertEquals(Map.of("person", 2L, "note", 1L), plan.restores());
        // people 2 x 3 + 2 x 5 + a page of 10; notes 6 + 10 + a page of 20; a stage 3 + 20; an activity type 6 + 20
        assertEquals(26 + 36 + 23 + 26, plan.tokens());
        assertEquals(4 + 1 + 2 + 1 + 1 + 1 + 1 + 1, plan.requests());
        assertEquals(4, plan.days());
    }

    @Test
    void countsOnlyWhatIsChosen() {
        made("person", 2);

        RollbackPlan plan = RollbackEstimate.plan(bench.ledger(), subject -> subject.endsWith(":1"), 1_000);

        assertEquals(Map.of("person", 1L), plan.deletes());
    }

    @Test
    void countsDaysUpToTheLastTokenOfADay() {
        made("person", 3);

        assertEquals(19, plan(19).tokens());
        assertEquals(1, plan(19).days());
        assertEquals(2, plan(18).days());
        assertEquals(18, plan(0).days());
    }

    @Test
    void readsMoreThanAHundredFromTheListFirst() {
        made("person", 100);
        assertEquals(300 + 10, plan(1).tokens());
        bench.made("person", "person//patient:100", "101", "{}");

        assertEquals(303 + 20 + 10, plan(1).tokens());
        assertEquals(101 + 2 + 1, plan(1).requests());
    }

    @Test
    void readsFilesByTheHundred() {
        made("file", 200);

        assertEquals(200 * 6 + 4 * 20, plan(1).tokens());
    }

    @Test
    void readsNotesByFiveHundred() {
        made("note", 101);
        assertEquals(101 * 6 + 2 * 20, plan(1).tokens());
    }

    @Test
    void readsRelationsNotAtAll() {
        made("org_relationship", 3);

        assertEquals(3 * 6, plan(1).tokens());
        assertEquals(3, plan(1).requests());
    }
}
