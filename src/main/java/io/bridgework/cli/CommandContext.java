package io.bridgework.cli;

import io.bridgework.engine.CancellationToken;
import io.bridgework.migration.Migration;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.io.PrintStream;
import java.nio.file.Path;
import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.migration.Views.RunView;
import io.bridgework.migration.Views.StatusView;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Option;

/** Options that commands share, and how each command opens its migration and ends. */
abstract class CommandContext implements Callable<Integer> {
    final Terminal terminal;
    final Programs programs;

    @Option(names = {"-w", "--workspace"}, required = true, paramLabel = "W", description = "folder of the migration; connect makes it")
    Path workspace;

    @Option(names = "--json", description = "print one JSON document on standard output and nothing else there")
    boolean json;

    @Option(names = "--yes", description = "do not ask before writing")
    boolean yes;

    @Option(names = "--by", paramLabel = "NAME", description = "who decides, for the audit trail (default: the computer's user)")
    String by = System.getProperty("user.name", "someone");

    CommandContext(Terminal terminal, Programs programs) {
        this.terminal = terminal;
        this.programs = programs;
    }

    /** An open migration with whom to tell of progress and how it is stopped. */
    record Opened(Migration migration, ProgressPrinter progress, CancellationToken cancellation) {}

    /** Opens the migration, does the work and returns its exit code. Ctrl+C stops at the next safe point. */
    int open(boolean mayCreate, ToIntFunction<Opened> work) {
        if (!mayCreate && !Migration.exists(workspace)) {
            throw new TroubleException(Trouble.wrongUsage(
                    "NOWORKSPACE", "There is no migration in " + workspace + ".", "Nothing was changed.",
                    "Name the folder that connect made, or run connect first."));
        }
        var cancellation = new CancellationToken();
        var progress = new ProgressPrinter(terminal);
        var stop = new Thread(new Interruption(terminal, cancellation, Runtime.getRuntime()::halt)::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try (Migration migration = Migration.open(workspace, new PassphraseQuestion(terminal).ask(workspace), programs.environment())) {
            terminal.variable("PIPEDRIVE_API_TOKEN").ifPresent(token -> migration.useToken(token.toCharArray()));
            migration.notice().ifPresent(notice -> terminal.err().println(notice));
            return work.applyAsInt(new Opened(migration, progress, cancellation));
        } finally {
            progress.end();
            stopped(stop);
        }
    }

    private static void stopped(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            // the program is ending already: the hook runs
        }
    }

    /** Prints a result for people or for scripts. */
    void print(Supplier<JsonNode> document, Consumer<PrintStream> text) {
        if (json) {
            terminal.json(document.get());
        } else {
            text.accept(terminal.out());
        }
    }

    /** Tells what comes next. */
    void told(StatusView status, PrintStream out) {
        NextStep.of(status).ifPresent(next -> out.println(next.sentence(workspace)));
    }

    /** Prints how a run ended and gives its exit code. */
    int print(RunView view) {
        print(() -> RunJson.run(view), out -> new RunText(out).run(view));
        return view.status().exitCode();
    }

    /** Says what will be done and asks. Throws when nobody can answer, returns false when the answer is no. */
    boolean confirmed(String what) {
        if (yes) {
            return true;
        }
        if (!terminal.isInteractive()) {
            throw new TroubleException(Trouble.waits(
                    "CONFIRM", what, "Nothing was sent.", "Run the same command with --yes to do it."));
        }
        return terminal.line(what + " Go on? [y/N] ").map(answer -> answer.strip().toLowerCase(java.util.Locale.ROOT))
                .filter(answer -> answer.equals("y") || answer.equals("yes")).isPresent();
    }
}
