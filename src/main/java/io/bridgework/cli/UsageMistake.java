package io.bridgework.cli;

import io.bridgework.model.Trouble;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that can't be understood: says what is wrong in it and shows the right use. */
final class UsageMistake {
    private final Terminal terminal;

    UsageMistake(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Tells the person or the script, and returns the exit code. */
    int told(ParameterException problem, boolean json) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        Trouble trouble = Trouble.wrongUsage(
                "USAGE", happened(problem, command, name), "Nothing was read, sent or changed.",
                next(problem, name));
        if (json) {
            terminal.json(TroubleJson.ended(trouble));
        } else {
            new TroubleText(terminal.err()).print(trouble);
            terminal.err().println();
            terminal.err().print(command.getHelp().synopsisHeading() + command.getHelp().synopsis(command.getHelp().synopsisHeadingLength()));
        }
        return trouble.ending().exitCode();
    }

    private static String happened(ParameterException problem, CommandLine command, String name) {
        if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            boolean isCommand = command.getParent() == null && !word.startsWith("-");
            return "“" + word + "” is " + (isCommand ? "no command of Bridgework." : "nothing that " + name + " knows.");
        }
        if (problem instanceof MissingParameterException) {
            return name + " can't start without all it needs. " + problem.getMessage() + ".";
        }
        if (problem.getArgSpec() instanceof OptionSpec option && problem.getValue() != null) {
            return "“" + problem.getValue() + "” can't be used for " + option.longestName() + "=" + option.paramLabel() + ".";
        }
        return problem.getMessage().endsWith(".") ? problem.getMessage() : problem.getMessage() + ".";
    }

    private static String next(ParameterException problem, String name) {
        List<String> near = problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String meant = near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near.subList(0, Math.min(3, near.size()))) + "? ";
        return meant + name + " --help explains it.";
    }
}
