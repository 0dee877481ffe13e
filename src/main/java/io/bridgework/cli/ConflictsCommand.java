package io.bridgework.cli;

import io.bridgework.migration.Migration;
import io.bridgework.migration.Views.Conflict;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists values that the source and people in Pipedrive both changed, and decides on them. */
@Command(name = "conflicts", description = "lists values that the source and people in Pipedrive both changed, and decides on them", mixinStandardHelpOptions = true)
final class ConflictsCommand extends CommandContext {
    @Option(names = "--take-source", paramLabel = "all|ROW", split = ",", description = "the source's value goes over Pipedrive's with the next delta")
    private List<String> takeSource = List.of();

    @Option(names = "--keep-pipedrive", paramLabel = "all|ROW", split = ",", description = "Pipedrive's value stays")
    private List<String> keep = List.of();

    ConflictsCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            Migration migration = opened.migration();
            List<Conflict> listed = migration.conflicts();
            List<Conflict> kept = Rows.named(keep, listed, Conflict::record);
            List<Conflict> taken = Rows.named(takeSource, listed, Conflict::record);
            decide(migration, kept, false);
            decide(migration, taken, true);
            List<Conflict> now = migration.conflicts();
            int toSend = migration.conflictsToSend();
            print(() -> ChangesJson.conflicts(now, toSend), out -> new ChangesText(out).conflicts(now, toSend));
            return now.isEmpty() ? 0 : 4;
        });
    }

    private void decide(Migration migration, List<Conflict> chosen, boolean source) {
        if (!chosen.isEmpty()) {
            migration.settle(chosen, source, by);
        }
    }
}
