package io.bridgework.cli;

import picocli.CommandLine.Command;

/** Reads everything back and compares every field. */
@Command(name = "reconcile", description = "reads everything back and compares every field", mixinStandardHelpOptions = true)
final class ReconcileCommand extends CommandContext {
    ReconcileCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> print(opened.migration().reconcile(opened.progress(), opened.cancellation())));
    }
}
