package io.bridgework.cli;

import io.bridgework.migration.Migration;
import io.bridgework.migration.Views.Deleted;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what people deleted or merged in Pipedrive, and decides on it. */
@Command(name = "deleted", description = "lists what people deleted or merged in Pipedrive, and decides on it", mixinStandardHelpOptions = true)
final class DeletedCommand extends CommandContext {
    @Option(names = "--leave", paramLabel = "all|ROW", split = ",", description = "these stay deleted")
    private List<String> leave = List.of();

    @Option(names = "--resend", paramLabel = "all|ROW", split = ",", description = "these are sent again by the next run or delta (all: but for what was merged)")
    private List<String> resend = List.of();

    DeletedCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            Migration migration = opened.migration();
            List<Deleted> listed = migration.deleted();
            decide(migration, leave, listed, false);
            decide(migration, resend, listed, true);
            List<Deleted> now = migration.deleted();
            print(() -> ChangesJson.deleted(now), out -> new ChangesText(out).deleted(now));
            return now.stream().anyMatch(record -> record.choice().equals("open")) ? 4 : 0;
        });
    }

    private void decide(Migration migration, List<String> words, List<Deleted> listed, boolean again) {
        List<Deleted> chosen = Rows.named(words, listed, Deleted::record).stream()
                .filter(record -> !again || !words.contains("all") || record.mergedInto().isEmpty()).toList();
        if (!chosen.isEmpty()) {
            migration.settleDeleted(chosen, again, by);
        }
    }
}
