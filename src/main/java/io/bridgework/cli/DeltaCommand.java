package io.bridgework.cli;

import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the source again and sends what changed. */
@Command(name = "delta", description = "reads the source again and sends what changed", mixinStandardHelpOptions = true)
final class DeltaCommand extends CommandContext {
    @Option(names = "--source", paramLabel = "PATH", description = "a newer export of the same practice")
    private Path source;

    @Option(names = "--resend-deleted", description = "send again what people deleted in Pipedrive, but for what they merged")
    private boolean resend;

    @Option(names = "--leave-deleted", description = "what people deleted in Pipedrive stays deleted")
    private boolean leave;

    DeltaCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            if (resend && leave) {
                throw new TroubleException(Trouble.wrongUsage(
                        "DELETED", "What was deleted can't be left and sent again at once.", "Nothing was sent.",
                        "Give one of --resend-deleted and --leave-deleted; “deleted” decides row by row."));
            }
            if (!confirmed("What changed at the source since will be sent to Pipedrive.")) {
                return 3;
            }
            RunView view = opened.migration().delta(Optional.ofNullable(source), opened.progress(), opened.cancellation());
            boolean done = view.trouble().isEmpty();
            if (done && (resend || leave) && opened.migration().settleDeleted(List.of(), resend, by) > 0) {
                view = opened.migration().run(RunOptions.NONE, opened.progress(), opened.cancellation());
            }
            RunView ended = view;
            if (!json) {
                print(() -> RunJson.run(ended), out -> new ChangesText(out).changes(ended.changes()));
            }
            return print(ended);
        });
    }
}
