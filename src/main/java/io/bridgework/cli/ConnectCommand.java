package io.bridgework.cli;

import io.bridgework.migration.Views.ConnectionView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the export and tests the Pipedrive account. */
@Command(name = "connect", description = "reads the export and tests the Pipedrive account", mixinStandardHelpOptions = true)
final class ConnectCommand extends CommandContext {
    @Mixin
    private ConnectArguments arguments = new ConnectArguments();

    ConnectCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(true, opened -> {
            ConnectionView view = opened.migration().connect(arguments.options(terminal), opened.progress(), opened.cancellation());
            print(() -> StepsJson.connection(view), out -> {
                new StepsText(out).connection(view);
                told(opened.migration().status(), out);
            });
            return 0;
        });
    }
}
