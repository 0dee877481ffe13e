package io.bridgework.cli;

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
            if (!confirmed("Everything that is confirmed will be sent to Pipedrive, about "
                    + opened.migration().audit(opened.progress(), opened.cancellation()).estimate().tokens()
                    + " tokens. Nothing is sent to a patient by this; but automations of the Pipedrive account run on new records:"
                    + " pause them there first (Tools, Automations).")) {
                return 3;
            }
            return print(opened.migration().run(bounds.options(), opened.progress(), opened.cancellation()));
        });
    }
}
