package io.bridgework.cli;

import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does all steps in one go. */
@Command(name = "migrate", description = "does all steps in one go", mixinStandardHelpOptions = true)
final class MigrateCommand extends CommandContext {
    @Mixin
    private ConnectArguments arguments = new ConnectArguments();

    @Mixin
    private RunBounds bounds = new RunBounds();

    @Option(names = "--accept-proposals", description = "take every proposal and default; nothing is asked")
    private boolean accept;

    @Option(names = "--fallback", paramLabel = "EMAIL", description = "user who owns what has no other owner")
    private String fallback;

    @Option(names = "--way", paramLabel = "WAY", split = ",", description = "how much is brought, as in map --way")
    private List<String> way = List.of();

    MigrateCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        if (!accept) {
            throw new TroubleException(Trouble.waits(
                    "ACCEPT", "To migrate in one go, every proposal and default has to be accepted.", "Nothing was sent.",
                    "Add --accept-proposals, or take the steps one by one: connect, audit, map, providers, sample, run."));
        }
        return open(true, opened -> print(opened.migration().migrate(
                arguments.options(terminal), Optional.ofNullable(fallback), way, bounds.options(), opened.progress(),
                opened.cancellation())));
    }
}
