package io.bridgework.cli;

import io.bridgework.migration.Migration;
import io.bridgework.migration.Views.Unsure;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists records of the export that may have been sent under another number, and decides on them. */
@Command(name = "renumbered", description = "lists records that may have been sent under another number, and decides on them", mixinStandardHelpOptions = true)
final class RenumberedCommand extends CommandContext {
    @Option(names = "--same", paramLabel = "ROW=RECORD", split = ",", description = "this row is that record of before, such as 1=patient:10001")
    private Map<String, String> same = Map.of();

    @Option(names = "--new", paramLabel = "all|ROW", split = ",", description = "these are new records")
    private List<String> fresh = List.of();

    RenumberedCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            Migration migration = opened.migration();
            List<Unsure> listed = migration.unsure();
            same.forEach((row, record) -> {
                List<Unsure> chosen = Rows.named(List.of(row), listed, Unsure::record);
                if (migration.settleUnsure(chosen, Optional.of(record), by) == 0) {
                    throw new TroubleException(Trouble.wrongUsage(
                            "RECORD", "“" + record + "” is none of the records that row " + row + " may be.", "Nothing was decided for it.",
                            "Take one of those that the list names, such as patient:10001."));
                }
            });
            List<Unsure> chosen = Rows.named(fresh, listed, Unsure::record);
            if (!chosen.isEmpty()) {
                migration.settleUnsure(chosen, Optional.empty(), by);
            }
            List<Unsure> now = migration.unsure();
            print(() -> ChangesJson.unsure(now), out -> new ChangesText(out).unsure(now));
            return now.stream().anyMatch(record -> record.choice().equals("open")) ? 4 : 0;
        });
    }
}
