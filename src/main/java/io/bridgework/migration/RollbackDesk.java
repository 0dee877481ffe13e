package io.bridgework.migration;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.engine.StageRunner;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.model.DraftId;
import io.bridgework.model.RecordKey;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What is taken back, said as a person says it: all, kinds, patients with everything of theirs, the sample. */
final class RollbackDesk {
    private final Session session;
    private final StageRunner stages;
    private final RollbackStage stage;
    private final SampleDesk sampleDesk;
    private final StatusDesk statusDesk;

    RollbackDesk(Session session, StageRunner stages, RollbackStage stage, SampleDesk sampleDesk, StatusDesk statusDesk) {
        this.session = session;
        this.stages = stages;
        this.stage = stage;
        this.sampleDesk = sampleDesk;
        this.statusDesk = statusDesk;
    }

    RollbackPlan plan(Set<RecordKind> only) {
        return plan(only, Set.of());
    }

    RollbackPlan planPatients(Set<String> patients) {
        return plan(Set.of(), everythingOf(patients));
    }

    RollbackPlan planSample() {
        return plan(Set.of(), sample());
    }

    private RollbackPlan plan(Set<RecordKind> only, Set<DraftId> drafts) {
        return RollbackEstimate.plan(
                session.workspace().ledger(), RollbackStage.chosen(only, drafts), session.needProfile().dailyTokens());
    }

    void takeBack(Set<RecordKind> only, Progress.Listener listener, CancellationToken cancellation) {
        takeBack(only, Set.of(), listener, cancellation);
        if (only.isEmpty()) {
            sampleDesk.forget("bridgework");
            session.put("result/load", Json.nothing(), "rolled back", "bridgework");
            session.put("result/reconcile", Json.nothing(), "rolled back", "bridgework");
        }
    }

    void takePatientsBack(Set<String> patients, Progress.Listener listener, CancellationToken cancellation) {
        takeBack(Set.of(), everythingOf(patients), listener, cancellation);
    }

    void takeSampleBack(Progress.Listener listener, CancellationToken cancellation) {
        takeBack(Set.of(), sample(), listener, cancellation);
        sampleDesk.forget("bridgework");
    }

    private void takeBack(
            Set<RecordKind> only, Set<DraftId> drafts, Progress.Listener listener, CancellationToken cancellation) {
        stage.with(only, drafts);
        stages.run("rollback", listener, cancellation);
    }

    /** The sample's records, or none for all that is there when nothing but the sample was sent. */
    private Set<DraftId> sample() {
        if (statusDesk.result("load").isEmpty()) {
            return Set.of();
        }
        Set<DraftId> sample = Set.copyOf(session.workspace().drafts().sample());
        if (sample.isEmpty()) {
            throw new TroubleException(Trouble.waits(
                    "SAMPLE", "No sample was sent by itself.", "Nothing was taken back.", "Choose what else to take back."));
        }
        return sample;
    }

    private Set<DraftId> everythingOf(Set<String> patients) {
        Set<RecordKey> keys = patients.stream().map(key -> new RecordKey(RecordKind.PATIENT, key)).collect(Collectors.toSet());
        Set<DraftId> theirs = new HashSet<>(RollbackStage.everythingOf(keys, session.workspace().drafts()));
        theirs.addAll(RollbackStage.everythingOf(keys, session.workspace().ledger())); // what vanished at the source since
        if (theirs.isEmpty()) {
            throw new TroubleException(Trouble.wrongUsage(
                    "PATIENT", "The export has no patient with this number.", "Nothing was taken back.",
                    "Take the number as it stands in the export."));
        }
        return theirs;
    }
}
