package io.bridgework.cli;

import io.bridgework.migration.Views.RollbackPlan;
import io.bridgework.model.RecordKind;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes back what was written. */
@Command(name = "rollback", description = "takes back what was written", mixinStandardHelpOptions = true)
final class RollbackCommand extends CommandContext {
    @Option(names = "--only", paramLabel = "KIND", split = ",", description = "kinds of record to take back")
    private List<String> only = List.of();

    @Option(names = "--plan-only", description = "only say what would be done")
    private boolean planOnly;

    RollbackCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            Set<RecordKind> kinds = kinds();
            RollbackPlan plan = opened.migration().planRollback(kinds);
            if (planOnly) {
                print(() -> JsonViews.plan(plan), text -> text.plan(plan));
                return 0;
            }
            if (!confirmed("Rolling back: " + plan.deletes().values().stream().mapToLong(Long::longValue).sum()
                    + " records are removed, " + plan.restores().values().stream().mapToLong(Long::longValue).sum()
                    + " put back as they were; " + plan.tokens() + " tokens, " + plan.days() + (plan.days() == 1 ? " day." : " days."))) {
                return 3;
            }
            return print(opened.migration().rollback(kinds, opened.progress(), opened.cancellation()));
        });
    }

    private Set<RecordKind> kinds() {
        var kinds = EnumSet.noneOf(RecordKind.class);
        only.forEach(word -> kinds.add(RecordKind.of(word).orElseThrow(() -> new TroubleException(Trouble.wrongUsage(
                "KIND", "“" + word + "” is no kind of record.", "Nothing was taken back.",
                "Name kinds like patient, appointment or note.")))));
        return kinds;
    }
}
