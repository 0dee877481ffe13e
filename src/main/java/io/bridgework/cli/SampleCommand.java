package io.bridgework.cli;

import io.bridgework.migration.Views.SampleView;
import io.bridgework.migration.Views.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends a sample, compares it field by field, approves or undoes it. */
@Command(name = "sample", description = "sends a sample, compares it field by field, approves or undoes it", mixinStandardHelpOptions = true)
final class SampleCommand extends CommandContext {
    @Option(names = "--size", paramLabel = "N", description = "how many records (default: ${DEFAULT-VALUE})", defaultValue = "300")
    private int size;

    @Option(names = "--approve", description = "the sample is right: the run may start")
    private boolean approve;

    @Option(names = "--undo", description = "take the sample out of Pipedrive again")
    private boolean undo;

    SampleCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            if (undo) {
                return confirmed("The sample will be taken out of Pipedrive.")
                        ? print(opened.migration().undoSample(opened.progress(), opened.cancellation()))
                        : 3;
            }
            boolean sent = opened.migration().lastSample().isPresent();
            if (!approve || !sent) {
                if (!confirmed("A sample of about " + size + " records will be sent to Pipedrive, " + size * 6L + " tokens or less.")) {
                    return 3;
                }
                opened.migration().sample(size, opened.progress(), opened.cancellation());
            }
            SampleView view = approve ? opened.migration().approveSample(by) : opened.migration().lastSample().orElseThrow();
            print(() -> StepsJson.sample(view), out -> new StepsText(out).sample(view));
            boolean differs = view.summary().keySet().stream().anyMatch(v -> v != Verdict.SAME && v != Verdict.TIDIED);
            return differs && !approve ? 4 : 0;
        });
    }
}
