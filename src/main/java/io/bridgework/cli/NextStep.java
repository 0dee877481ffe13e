package io.bridgework.cli;

import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.StepState;
import io.bridgework.migration.Views.StepView;
import io.bridgework.model.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What comes next in a migration, and the command for it. */
record NextStep(StepView step) {
    /** Empty when every step is done. */
    static Optional<NextStep> of(StatusView view) {
        return open(view.steps()).stream().map(NextStep::new).findFirst();
    }

    /** What waits for a person's word: steps that need one, and before anything was sent the step that comes next. */
    static List<Trouble> waitsFor(StatusView view) {
        boolean begun = view.steps().stream().anyMatch(step -> step.number() >= 6 && step.state() == StepState.DONE);
        var open = open(view.steps());
        return open.stream().filter(step -> step.state() == StepState.NEEDS_YOU || !begun && step.equals(open.get(0)))
                .map(step -> new NextStep(step).trouble()).toList();
    }

    /** Steps that are not done, but for those that were passed over, such as the sample of an unattended migration. */
    private static List<StepView> open(List<StepView> steps) {
        int last = steps.stream().filter(step -> step.state() == StepState.DONE).mapToInt(StepView::number).max().orElse(0);
        return steps.stream().filter(step -> step.state() != StepState.DONE)
                .filter(step -> step.number() > last || step.state() == StepState.NEEDS_YOU || step.state() == StepState.OUT_OF_DATE)
                .toList();
    }

    private Trouble trouble() {
        return Trouble.waits(
                step.name().toUpperCase(Locale.ROOT).replace(' ', '_'), step.name() + ": " + step.sentence() + ".",
                step.number() < 7 ? "Nothing more is sent before that." : "What was sent stays as it is.",
                "Run bridgework " + words() + ".");
    }

    /** A line for people, with the command to copy. */
    String sentence(Path workspace) {
        String words = words();
        int end = (words + " ").indexOf(' ');
        return "Next: bridgework " + words.substring(0, end) + " -w " + workspace + words.substring(end);
    }

    private String words() {
        boolean looks = step.state() == StepState.NEEDS_YOU;
        return switch (step.number()) {
            case 1 -> "connect --source EXPORT --pipedrive ADDRESS";
            case 2 -> looks ? "audit --resolve FILE" : "audit";
            case 3 -> "map --export mapping.xlsx; look at it, then map --import mapping.xlsx --approve all";
            case 4 -> "providers --fallback EMAIL; or --assign PROVIDER=EMAIL, --invite PROVIDER one by one";
            case 5 -> looks ? "sample --approve; or sample --undo" : "sample";
            case 6 -> "run";
            default -> "reconcile";
        };
    }
}
