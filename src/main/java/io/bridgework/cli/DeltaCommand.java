package io.bridgework.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the source again and sends what changed. */
@Command(name = "delta", description = "reads the source again and sends what changed", mixinStandardHelpOptions = true)
final class DeltaCommand extends CommandContext {
    @Option(names = "--source", paramLabel = "PATH", description = "a newer export of the same practice")
    private Path source;

    DeltaCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            if (!confirmed("What changed at the source since will be sent to Pipedrive.")) {
                return 3;
            }
            return print(opened.migration().delta(Optional.ofNullable(source), opened.progress(), opened.cancellation()));
        });
    }
}
