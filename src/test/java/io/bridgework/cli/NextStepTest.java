package io.bridgework.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.engine.RunStatus;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.StepState;
import io.bridgework.migration.Views.StepView;
import io.bridgework.model.Trouble;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private static final List<String> NAMES = List.of("Connect", "Audit", "Mapping", "Providers", "Sample", "Full run", "Reconcile");

    private static StatusView status(StepState... states) {
        var steps = new ArrayList<StepView>();
        for (int i = 0; i < states.length; i++) {
            steps.add(new StepView(i + 1, NAMES.get(i), states[i], "as it stands", false, "reason"));
        }
        var run = new RunView(
                "none", RunStatus.WAITING, Map.of(), 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), Optional.empty());
        return new StatusView(steps, 1, run, Optional.empty(), Instant.EPOCH);
    }

    private static String next(StatusView view) {
        return NextStep.of(view).map(step -> step.sentence(Path.of("move"))).orElse("");
    }

    @Test
    void theFirstStepThatIsOpenIsNamedWithItsCommand() {
        StatusView view = status(
                StepState.DONE, StepState.NOW, StepState.NEEDS_YOU, StepState.NEEDS_YOU, StepState.TO_DO, StepState.TO_DO, StepState.TO_DO);

        assertEquals("Next: bridgework audit -w move", next(view));
        assertEquals(List.of("MAPPING", "PROVIDERS"), NextStep.waitsFor(view).stream().map(Trouble::code).skip(1).toList());
        assertEquals("AUDIT", NextStep.waitsFor(view).get(0).code());
    }

    @Test
    void aSampleThatWasSentWaitsForApproval() {
        StatusView view = status(
                StepState.DONE, StepState.DONE, StepState.DONE, StepState.DONE, StepState.NEEDS_YOU, StepState.TO_DO, StepState.TO_DO);

        assertEquals("Next: bridgework sample -w move --approve; or sample --undo", next(view));
        assertEquals(1, NextStep.waitsFor(view).size());
        assertEquals("Sample: as it stands.", NextStep.waitsFor(view).get(0).happened());
    }

    @Test
    void aSampleThatWasPassedOverIsNotAskedForAfterwards() {
        StatusView view = status(
                StepState.DONE, StepState.DONE, StepState.DONE, StepState.DONE, StepState.NOW, StepState.DONE, StepState.TO_DO);

        assertEquals("Next: bridgework reconcile -w move", next(view));
        assertTrue(NextStep.waitsFor(view).isEmpty());
    }

    @Test
    void nothingIsNextWhenAllIsDone() {
        StatusView view = status(
                StepState.DONE, StepState.DONE, StepState.DONE, StepState.DONE, StepState.DONE, StepState.DONE, StepState.DONE);

        assertEquals("", next(view));
        assertTrue(NextStep.waitsFor(view).isEmpty());
    }
}
