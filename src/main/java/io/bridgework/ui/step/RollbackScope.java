package io.bridgework.ui.step;

import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.Progress;
import io.bridgework.migration.Views.PatientView;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.RecordKind;
import io.bridgework.ui.session.MigrationPort;
import java.util.Optional;
import java.util.Set;

/**
 * How much is taken back.
 *
 * @param kinds for {@link Part#KINDS}; nothing is chosen while empty
 * @param patient for {@link Part#PATIENT}; nothing is chosen while empty
 */
record RollbackScope(Part part, Set<RecordKind> kinds, Optional<PatientView> patient) {
    enum Part {
        ALL, KINDS, PATIENT, SAMPLE
    }

    static final RollbackScope ALL = new RollbackScope(Part.ALL, Set.of(), Optional.empty());
    static final RollbackScope SAMPLE = new RollbackScope(Part.SAMPLE, Set.of(), Optional.empty());

    RollbackScope {
        kinds = Set.copyOf(kinds);
    }

    static RollbackScope of(Set<RecordKind> kinds) {
        return new RollbackScope(Part.KINDS, kinds, Optional.empty());
    }

    static RollbackScope of(Optional<PatientView> patient) {
        return new RollbackScope(Part.PATIENT, Set.of(), patient);
    }

    /** Whether it says what is meant: an empty choice is never taken for all. */
    boolean isChosen() {
        return switch (part) {
            case ALL, SAMPLE -> true;
            case KINDS -> !kinds.isEmpty();
            case PATIENT -> patient.isPresent();
        };
    }

    RollbackPlan plan(MigrationPort port) {
        return switch (part) {
            case ALL -> port.planRollback(Set.of());
            case KINDS -> port.planRollback(kinds);
            case PATIENT -> port.planRollbackPatients(Set.of(patient.orElseThrow().key()));
            case SAMPLE -> port.planUndoSample();
        };
    }

    RunView run(MigrationPort port, Progress.Listener listener, CancellationToken cancellation) {
        return switch (part) {
            case ALL -> port.rollback(Set.of(), listener, cancellation);
            case KINDS -> port.rollback(kinds, listener, cancellation);
            case PATIENT -> port.rollbackPatients(Set.of(patient.orElseThrow().key()), listener, cancellation);
            case SAMPLE -> port.undoSample(listener, cancellation);
        };
    }
}
