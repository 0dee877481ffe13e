package io.bridgework.cli;

import io.bridgework.migration.Views.StatusView;
import io.bridgework.migration.Views.WayView;
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
            WayView way = opened.migration().wayInWords();
            print(() -> StepsJson.way(RunJson.status(view), way), out -> {
                new RunText(out).status(view);
                new StepsText(out).way(way);
                told(view, out);
            });
            return 0;
        });
    }
}
