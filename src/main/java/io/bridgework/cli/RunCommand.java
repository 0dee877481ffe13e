package io.bridgework.cli;

import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.StepState;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends everything that is not there yet. */
@Command(name = "run", description = "sends everything that is not there yet", mixinStandardHelpOptions = true)
final class RunCommand extends CommandContext {
    @Mixin
    private RunBounds bounds = new RunBounds();

    RunCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            if (!yes) {
                refuseBeforeItsTime(opened.migration().status());
            }
            if (!confirmed("Everything that is confirmed will be sent to Pipedrive, about "
                    + opened.migration().audit(opened.progress(), opened.cancellation()).estimate().tokens()
                    + " tokens. Nothing is sent to a patient by this; but automations of the Pipedrive account run on new records:"
                    + " pause them there first (Tools, Automations).")) {
                return 3;
            }
            return print(opened.migration().run(bounds.options(), opened.progress(), opened.cancellation()));
        });
    }

    /** Nobody is asked to agree to what cannot be done yet; with --yes the run itself says so. */
    private static void refuseBeforeItsTime(StatusView status) {
        status.steps().stream().filter(step -> step.number() < 6 && step.state() == StepState.NEEDS_YOU).findFirst().ifPresent(step -> {
            throw new TroubleException(Trouble.waits(
                    "STEP", "The step " + step.name() + " comes first: " + step.sentence() + ".", "Nothing was sent.",
                    "Run bridgework status: it names the command for it."));
        });
    }
}
