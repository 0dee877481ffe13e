package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.ProgressMeter;
import io.bridgework.engine.RunStatus;
import io.bridgework.engine.StageContext;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Draft;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.Fate;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.RowRef;
import io.bridgework.model.TroubleException;
import io.bridgework.pipedrive.Reply;
import io.bridgework.pipedrive.Resource;
import io.bridgework.workspace.Drafts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackStageTest {
    private static final DraftId PAT = id(EntityType.PERSON, RecordKind.PATIENT, "1");
    private static final DraftId PAM = id(EntityType.PERSON, RecordKind.PATIENT, "2");
    private static final DraftId PLAN = id(EntityType.DEAL, RecordKind.TREATMENT_PLAN, "3");
    private static final DraftId VISIT = id(EntityType.ACTIVITY, RecordKind.APPOINTMENT, "4");
    private static final DraftId OTHER = id(EntityType.ACTIVITY, RecordKind.APPOINTMENT, "5");
    private static final DraftId SCAN = id(EntityType.FILE, RecordKind.ATTACHMENT, "6");

    @TempDir
    Path folder;

    private final CancellationToken cancellation = new CancellationToken();
    private final List<Progress> progress = new ArrayList<>();
    private LedgerBench bench;
    private HandAccount hand;
    private Session session;

    private static DraftId id(EntityType entity, RecordKind kind, String key) {
        return DraftId.of(entity, new RecordKey(kind, key));
    }

    @BeforeEach
    void open() {
        bench = new LedgerBench(folder);
        hand = bench.hand();
        session = bench.session();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private RunStatus run(RollbackStage stage) {
        return stage.run(new StageContext(new ProgressMeter("rollback", progress::add, System::nanoTime), cancellation));
    }

    private RunView view() {
        return Json.value(session.document("result/rollback").orElseThrow(), RunView.class);
    }

    private void made(DraftId id, String remoteId, String after) {
        bench.made(id.entity().id(), id.toString(), remoteId, after);
        hand.put(Entities.resource(id.entity()), after);
    }

    @Test
    void isAStageOfItsOwnThatIsStaleWhenMoreWasWritten() {
        var stage = new RollbackStage(session);
        String before = stage.input();
        made(PAT, "11", "{'id':11}");

        assertEquals("rollback", stage.id());
        assertEquals(List.of(), stage.needs());
        assertEquals(List.of("0", "1"), List.of(before, stage.input()));
    }

    @Test
    void takesEverythingBackWhenNothingIsChosen() {
        made(PAT, "11", "{'id':11}");
        bench.made("stage", "stage//stage:1", "9", "{'id':9}");
        bench.made("activity_type", "activity_type:recall", "8", "{'id':8,'key_string':'recall'}");

        RunStatus status = run(new RollbackStage(session));

        assertEquals(RunStatus.COMPLETED, status);
        assertEquals(List.of("delete PERSONS 11", "delete STAGES 9", "delete ACTIVITY_TYPES 8"), hand.calls("delete"));
        assertEquals(RunStatus.COMPLETED, view().status());
        assertTrue(view().trouble().isEmpty());
        assertEquals(-2, new RunBook(session).beginRollback());
    }

    @Test
    void takesBackOneKindAlone() {
        made(PAT, "11", "{'id':11}");
        made(VISIT, "12", "{'id':12}");
        bench.made("stage", "stage//stage:1", "9", "{'id':9}");

        run(new RollbackStage(session).with(Set.of(RecordKind.APPOINTMENT), Set.of()));

        assertEquals(List.of("delete ACTIVITIES 12"), hand.calls("delete"));
    }

    @Test
    void takesBackChosenRecordsAlone() {
        made(PAT, "11", "{'id':11}");
        made(PAM, "12", "{'id':12}");
        bench.made("stage", "stage//stage:1", "9", "{'id':9}");

        run(new RollbackStage(session).with(Set.of(), Set.of(PAM)));

        assertEquals(List.of("delete PERSONS 12"), hand.calls("delete"));
    }

    @Test
    void choosesFieldsAndOptionsOnlyWithEverything() {
        for (String subject : List.of("activity_type:recall", "option:deal:status:a/b", "field:person:a/b:c")) {
            assertTrue(RollbackStage.chosen(Set.of(), Set.of()).test(subject));
            assertFalse(RollbackStage.chosen(Set.of(RecordKind.PATIENT), Set.of()).test(subject));
            assertFalse(RollbackStage.chosen(Set.of(), Set.of(PAT)).test(subject));
        }
        assertTrue(RollbackStage.chosen(Set.of(), Set.of()).test(PAT.toString()));
        assertTrue(RollbackStage.chosen(Set.of(RecordKind.PATIENT), Set.of(PAT)).test(PAT.toString()));
        assertFalse(RollbackStage.chosen(Set.of(RecordKind.APPOINTMENT), Set.of(PAT)).test(PAT.toString()));
        assertFalse(RollbackStage.chosen(Set.of(RecordKind.PATIENT), Set.of(PAM)).test(PAT.toString()));
    }

    @Test
    void saysWhatItLeftAlone() {
        made(PAT, "11", "{'id':11,'name':'Pat'}");
        hand.put(Resource.PERSONS, "{'id':11,'name':'By Hand'}");

        RunStatus status = run(new RollbackStage(session));

        assertEquals(RunStatus.COMPLETED_WITH_REJECTS, status);
        assertEquals(status, view().status());
        assertEquals(1, view().conflicts().size());
    }

    @Test
    void settlesWhatIsInDoubtFirst() {
        bench.creating("person", PAT.toString(), "{'name':'Pat'}");
        hand.put(Resource.PERSONS, "{'id':11,'name':'Pat'}");

        run(new RollbackStage(session));

        assertFalse(hand.has(Resource.PERSONS, "11"));
        assertEquals(List.of(), bench.ledger().inDoubt());
        assertEquals(1, progress.get(0).total());
    }

    @Test
    void stopsAndSaysWhy() {
        made(PAT, "11", "{'id':11}");
        hand.answer("delete PERSONS 11", new Reply.Offline("no network"));

        RunStatus status = run(new RollbackStage(session));

        assertEquals(RunStatus.STOPPED, status);
        assertEquals("NET", view().trouble().orElseThrow().code());
    }

    @Test
    void failsWhereTryingAgainIsOfNoUse() {
        made(PAT, "11", "{'id':11}");
        hand.answer("delete PERSONS 11", new Reply.Denied(401, "", "unknown token"));

        assertEquals("TOKEN", assertThrows(TroubleException.class, () -> run(new RollbackStage(session))).trouble().code());
    }

    @Test
    void saysThatItWasStoppedByAPerson() {
        made(PAT, "11", "{'id':11}");
        made(VISIT, "12", "{'id':12}");
        hand.at("delete ACTIVITIES 12", cancellation::cancel);

        RunStatus status = run(new RollbackStage(session).withAtMost(1));

        assertEquals(RunStatus.STOPPED, status);
        assertEquals("STOP", view().trouble().orElseThrow().code());
        assertTrue(hand.has(Resource.PERSONS, "11"));
    }

    @Test
    void worksOnAsManyAtOnceAsAreUseful() {
        made(PAT, "11", "{'id':11}");
        made(PAM, "12", "{'id':12}");
        hand.usefulInFlight(2);
        var both = new CyclicBarrier(2);
        hand.at("delete PERSONS 11", () -> meet(both));
        hand.at("delete PERSONS 12", () -> meet(both));

        assertEquals(RunStatus.COMPLETED, run(new RollbackStage(session)));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("they were not at work together", e);
        }
    }

    @Test
    void showsThatItWaitsForTheBudget() {
        run(new RollbackStage(session));
        cancellation.cancel();

        try (var asked = session.budgetWait().ask(RunOptions.NONE.waiting(), cancellation)) {
            session.budgetWait().reopens(hand, Instant.EPOCH);
        }

        assertTrue(progress.stream().anyMatch(Progress::waiting));
    }

    @Test
    void announcesHowMuchIsToBeDone() {
        made(PAT, "11", "{'id':11}");
        made(PAM, "12", "{'id':12}");

        run(new RollbackStage(session));

        assertEquals(2, progress.get(0).total());
    }

    private static Draft draft(DraftId id, Map<String, DraftId> links) {
        return new Draft(id, Map.of(), links, 1, List.of(new RowRef("a.csv", 2)));
    }

    @Test
    void forgetsTheFatesOfWhatItTookBack() {
        write(draft(PAT, Map.of()));
        bench.workspace().drafts().fate(PAT, Fate.CREATED, "", "");

        run(new RollbackStage(session));

        bench.workspace().drafts().forEach(EntityType.PERSON, stored -> assertTrue(stored.fate().isEmpty()));
    }

    private void write(Draft... drafts) {
        try (Drafts.Writer writer = bench.workspace().drafts().begin()) {
            List.of(drafts).forEach(writer::draft);
            writer.finish(List.of());
        }
    }

    @Test
    void knowsWhatHangsOnAPatientAtTheSource() {
        write(
                draft(PAT, Map.of()), draft(PAM, Map.of()), draft(PLAN, Map.of("person", PAT)),
                draft(VISIT, Map.of("person", PAM, "deal", PLAN)), draft(OTHER, Map.of("person", PAM)),
                draft(SCAN, Map.of("deal", PLAN)));

        assertEquals(
                Set.of(PAT, PLAN, VISIT, SCAN),
                RollbackStage.everythingOf(Set.of(PAT.source()), bench.workspace().drafts()));
    }

    @Test
    void knowsWhatHangsOnAPatientInTheLedger() {
        sent(PAT, "11", "{}");
        sent(PAM, "12", "{}");
        sent(PLAN, "13", "{'person_id':11}");
        sent(VISIT, "14", "{'participants':[{'person_id':12}],'deal_id':13}");
        sent(OTHER, "15", "{'participants':[{'person_id':12}]}");
        sent(SCAN, "16", "{'deal_id':13}");

        assertEquals(
                Set.of(PAT, PLAN, VISIT, SCAN), RollbackStage.everythingOf(Set.of(PAT.source()), bench.ledger()));
    }

    private void sent(DraftId id, String remoteId, String sent) {
        bench.made(id.entity().id(), id.toString(), remoteId, sent, "{}");
    }
}
