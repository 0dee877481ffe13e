package io.bridgework.cli;

import io.bridgework.migration.Views.StatusView;
import picocli.CommandLine.Command;

/** Says where the migration stands and what it waits for. */
@Command(name = "status", description = "says where the migration stands and what it waits for", mixinStandardHelpOptions = true)
final class StatusCommand extends CommandContext {
    StatusCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            StatusView view = opened.migration().status();
            print(() -> JsonViews.status(view), text -> text.status(view));
            return 0;
        });
    }
}
