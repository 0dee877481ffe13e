package io.bridgework.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.RunStatus;
import io.bridgework.engine.StageRunner;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.DraftId;
import io.bridgework.model.EntityType;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.TroubleException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackDeskTest {
    private static final DraftId PAT = id(EntityType.PERSON, RecordKind.PATIENT, "1");
    private static final DraftId PAM = id(EntityType.PERSON, RecordKind.PATIENT, "2");
    private static final DraftId PLACE = id(EntityType.ORGANIZATION, RecordKind.PRACTICE, "3");
    private static final CancellationToken NEVER = new CancellationToken();

    @TempDir
    Path folder;

    private LedgerBench bench;
    private HandAccount hand;
    private Session session;
    private RollbackDesk desk;

    private static DraftId id(EntityType entity, RecordKind kind, String key) {
        return DraftId.of(entity, new RecordKey(kind, key));
    }

    @BeforeEach
    void sent() {
        bench = new LedgerBench(folder);
        hand = bench.hand();
        session = bench.session();
        var stage = new RollbackStage(session);
        var stages = new StageRunner(session.workspace(), session.environment().clock());
        stages.register(stage);
        var sample = new SampleDesk(session, stages, new LoadStage(session, null, "sample"));
        desk = new RollbackDesk(session, stages, stage, sample, new StatusDesk(session, stages, null));
        made(PAT, "11");
        made(PAM, "12");
        made(PLACE, "13");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void made(DraftId id, String remoteId) {
        String after = "{'id':" + remoteId + "}";
        bench.made(id.entity().id(), id.toString(), remoteId, after);
        hand.put(Entities.resource(id.entity()), after);
    }

    private void loaded() {
        session.put("result/load", new RunView(
                "load", RunStatus.COMPLETED, Map.of(), 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), Optional.empty()), "", "test");
    }

    private boolean isSampleSent() {
        return session.document(SampleDesk.DOCUMENT).orElseThrow().path("sent").asBoolean();
    }

    @Test
    void allThatIsTakenBackCountsAsNeverSent() {
        loaded();
        session.put("result/reconcile", Map.of("status", "completed"), "", "test");
        session.put(SampleDesk.DOCUMENT, Map.of("sent", true), "", "test");
        assertEquals(Map.of("person", 2L, "organization", 1L), desk.plan(Set.of()).deletes());

        desk.takeBack(Set.of(), Progress.Listener.NONE, NEVER);

        assertEquals(3, hand.calls("delete").size());
        assertFalse(session.has("result/load") || session.has("result/reconcile") || isSampleSent());
        assertFalse(session.has(RollbackStage.PART));
    }

    @Test
    void aKindThatIsTakenBackLeavesTheRestSent() {
        loaded();
        assertEquals(Map.of("organization", 1L), desk.plan(Set.of(RecordKind.PRACTICE)).deletes());

        desk.takeBack(Set.of(RecordKind.PRACTICE), Progress.Listener.NONE, NEVER);

        assertEquals(List.of("delete ORGANIZATIONS 13"), hand.calls("delete"));
        assertTrue(session.has("result/load") && session.has(RollbackStage.PART));
    }

    @Test
    void aPatientIsTakenBackByTheirNumber() {
        assertEquals(Map.of("person", 1L), desk.planPatients(Set.of("2")).deletes());

        desk.takePatientsBack(Set.of("2"), Progress.Listener.NONE, NEVER);

        assertEquals(List.of("delete PERSONS 12"), hand.calls("delete"));
    }

    @Test
    void aPatientWhomNobodyKnowsIsSaidToBeUnknown() {
        var unknown = assertThrows(TroubleException.class, () -> desk.planPatients(Set.of("99")));

        assertEquals("PATIENT", unknown.trouble().code());
    }

    @Test
    void theSampleIsAllThereIsWhenNothingElseWasSent() {
        session.put(SampleDesk.DOCUMENT, Map.of("sent", true), "", "test");
        assertEquals(Map.of("person", 2L, "organization", 1L), desk.planSample().deletes());

        desk.takeSampleBack(Progress.Listener.NONE, NEVER);

        assertEquals(3, hand.calls("delete").size());
        assertFalse(isSampleSent());
    }

    @Test
    void afterARunTheSampleIsWhatWasMarkedAsOne() {
        loaded();
        session.workspace().drafts().markSample(Set.of(PAT));

        desk.takeSampleBack(Progress.Listener.NONE, NEVER);

        assertEquals(List.of("delete PERSONS 11"), hand.calls("delete"));
    }

    @Test
    void withoutASampleThereIsNoneToTakeBack() {
        loaded();

        assertEquals("SAMPLE", assertThrows(TroubleException.class, desk::planSample).trouble().code());
    }
}
