package io.bridgework.cli;

import io.bridgework.migration.Migration;
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

    @Option(names = "--patient", paramLabel = "NUMBER", split = ",", description = "patients to take back with everything of theirs, by their numbers in the export")
    private Set<String> patients = Set.of();

    @Option(names = "--sample", description = "only take the sample back")
    private boolean sample;

    @Option(names = "--plan-only", description = "only say what would be done")
    private boolean planOnly;

    RollbackCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            checkOne();
            Migration migration = opened.migration();
            Set<RecordKind> kinds = kinds();
            RollbackPlan plan = sample ? migration.planUndoSample()
                    : patients.isEmpty() ? migration.planRollback(kinds) : migration.planRollbackPatients(patients);
            if (planOnly) {
                print(() -> RunJson.plan(plan), out -> new RunText(out).plan(plan));
                return 0;
            }
            if (!json) {
                text(plan);
            }
            if (!confirmed("Rolling back: " + plan.deletes().values().stream().mapToLong(Long::longValue).sum()
                    + " records are removed, " + plan.restores().values().stream().mapToLong(Long::longValue).sum()
                    + " put back as they were; " + plan.tokens() + " tokens, " + plan.days() + (plan.days() == 1 ? " day." : " days."))) {
                return 3;
            }
            return print(sample ? migration.undoSample(opened.progress(), opened.cancellation())
                    : patients.isEmpty() ? migration.rollback(kinds, opened.progress(), opened.cancellation())
                    : migration.rollbackPatients(patients, opened.progress(), opened.cancellation()));
        });
    }

    private void text(RollbackPlan plan) {
        print(() -> RunJson.plan(plan), out -> new RunText(out).plan(plan));
    }

    private void checkOne() {
        int parts = (sample ? 1 : 0) + (patients.isEmpty() ? 0 : 1) + (only.isEmpty() ? 0 : 1);
        if (parts > 1) {
            throw new TroubleException(Trouble.wrongUsage(
                    "PART", "One part at a time is taken back.", "Nothing was taken back.",
                    "Give one of --only, --patient and --sample, or none for everything."));
        }
    }

    private Set<RecordKind> kinds() {
        var kinds = EnumSet.noneOf(RecordKind.class);
        only.forEach(word -> kinds.add(RecordKind.of(word).orElseThrow(() -> new TroubleException(Trouble.wrongUsage(
                "KIND", "“" + word + "” is no kind of record.", "Nothing was taken back.",
                "Name kinds like patient, appointment or note.")))));
        return kinds;
    }
}
