package io.bridgework.ui.step;

import io.bridgework.migration.Views.PatientView;
import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Trouble;
import io.bridgework.ui.session.MigrationSession;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What would be taken back, before it is: how much is chosen, and the plan for it. */
final class RollbackModel {
    private static final int MOST_FOUND = 6;

    /**
     * @param plan of the scope; empty while it is being made, or nothing is chosen yet
     * @param found patients who fit what was typed
     */
    record State(RollbackScope scope, Optional<RollbackPlan> plan, List<PatientView> found, Optional<Trouble> trouble) {
        static final State FIRST = new State(RollbackScope.ALL, Optional.empty(), List.of(), Optional.empty());
    }

    private final MigrationSession session;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.FIRST);
    private String sought = "";

    RollbackModel(MigrationSession session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    String practice() {
        return session.practice();
    }

    /** Kinds that the last run read. */
    List<RecordKind> kinds() {
        return session.status().get().map(status -> status.run().kinds().entrySet().stream()
                .filter(each -> each.getValue().read() > 0 && each.getKey() != RecordKind.PROVIDER)
                .map(java.util.Map.Entry::getKey).toList()).orElse(List.of());
    }

    void choose(RollbackScope scope) {
        state.set(new State(scope, Optional.empty(), state.get().found(), Optional.empty()));
        if (scope.isChosen()) {
            session.read(() -> scope.plan(session.port()), plan -> planned(scope, plan), this::stopped);
        }
    }

    /** @param words a part of a name, or a number of the export */
    void find(String words) {
        sought = words;
        session.read(() -> session.port().findPatients(words, MOST_FOUND), found -> {
            if (words.equals(sought)) {
                state.set(new State(state.get().scope(), state.get().plan(), found, Optional.empty()));
            }
        }, this::stopped);
    }

    private void planned(RollbackScope scope, RollbackPlan plan) {
        if (scope.equals(state.get().scope())) {
            state.set(new State(scope, Optional.of(plan), state.get().found(), Optional.empty()));
        }
    }

    private void stopped(Trouble trouble) {
        state.set(new State(state.get().scope(), Optional.empty(), state.get().found(), Optional.of(trouble)));
    }
}
