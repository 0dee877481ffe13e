package io.bridgework.ui;

import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.StepState;
import io.bridgework.migration.Views.StepView;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.session.MigrationSession;
import io.bridgework.ui.session.RunningTask;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Which step is shown, how the rail reads, and whether Next is open. All of it is the engine's word but the page shown. */
final class FrameModel {
    static final int STEPS = 7;

    /** How Next stands: its goal, and when it is off the reason. */
    record Next(String text, boolean open, String reason) {}

    /** A line of the rail. */
    record RailLine(int number, StepState state, String sentence, double share) {}

    private final MigrationSession session;
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(0);

    FrameModel(MigrationSession session) {
        this.session = session;
        session.status().addListener((observed, before, now) -> now.ifPresent(this::landOnCurrentStep));
    }

    /** The step on screen; 0 until the engine has told where the migration stands. */
    ReadOnlyIntegerProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** Any step can be opened at any time. */
    void open(int step) {
        if (step >= 1 && step <= STEPS) {
            shown.set(step);
        }
    }

    /** Goes on when the engine allows; tells whether it did. */
    boolean next() {
        if (shown.get() >= STEPS || !nextOf(shown.get()).open()) {
            return false;
        }
        open(shown.get() + 1);
        return true;
    }

    /** Back a step; false on the first, where the list of migrations lies behind. */
    boolean back() {
        if (shown.get() <= 1) {
            return false;
        }
        open(shown.get() - 1);
        return true;
    }

    Next nextOf(int step) {
        String text = step >= STEPS ? Texts.of("frame.next.none")
                : Texts.of("frame.next", Texts.of("step." + (step + 1) + ".name"));
        return stepView(step).map(view -> new Next(text, view.mayGoOn() && step < STEPS, view.reason()))
                .orElse(new Next(text, false, ""));
    }

    RailLine lineOf(int step) {
        Optional<RunningTask> running = session.tasks().running().get().filter(task -> task.step() == step);
        if (running.isPresent() && running.get().share().isPresent()) {
            double share = running.get().share().get();
            String sentence = running.get().paused().get() ? Texts.of("frame.rail.paused")
                    : Texts.of("frame.rail.running", Figures.percent(share));
            return new RailLine(step, StepState.RUNNING, sentence, share);
        }
        return stepView(step).map(view -> new RailLine(step, view.state(), view.sentence(), 0))
                .orElse(new RailLine(step, StepState.TO_DO, Texts.of("frame.rail.todo"), 0));
    }

    private Optional<StepView> stepView(int step) {
        return session.status().get().flatMap(
                status -> status.steps().stream().filter(view -> view.number() == step).findFirst());
    }

    private void landOnCurrentStep(StatusView status) {
        if (shown.get() == 0) {
            open(Math.max(1, Math.min(STEPS, status.currentStep())));
        }
    }
}
