package io.bridgework.cli;

import io.bridgework.engine.CancellationToken;
import io.bridgework.migration.Migration;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.nio.file.Path;
import com.fasterxml.jackson.databind.JsonNode;
import io.bridgework.migration.Views.RunView;
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
        var progress = new ProgressPrinter(terminal, json && !terminal.isInteractive());
        Thread stop = stopper(cancellation);
        Runtime.getRuntime().addShutdownHook(stop);
        try (Migration migration = Migration.open(workspace, passphrase(), programs.environment())) {
            terminal.variable("PIPEDRIVE_API_TOKEN").ifPresent(token -> migration.useToken(token.toCharArray()));
            migration.notice().ifPresent(notice -> terminal.err().println(notice));
            return work.applyAsInt(new Opened(migration, progress, cancellation));
        } finally {
            progress.end();
            stopped(stop);
        }
    }

    private static Thread stopper(CancellationToken cancellation) {
        var worker = Thread.currentThread();
        return new Thread(() -> {
            cancellation.cancel();
            try {
                worker.join(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "stop");
    }

    private static void stopped(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            // the program is ending already: the hook runs
        }
    }

    private char[] passphrase() {
        return terminal.variable("BRIDGEWORK_PASSPHRASE").or(() -> terminal.secret("Passphrase of the migration"))
                .map(String::toCharArray)
                .orElseThrow(() -> new TroubleException(Trouble.wrongUsage(
                        "PASSPHRASE", "The passphrase of the migration is missing.", "Nothing was opened.",
                        "Set BRIDGEWORK_PASSPHRASE, or run this in a terminal where it can be asked.")));
    }

    /** Prints a result for people or for scripts. */
    void print(Supplier<JsonNode> document, Consumer<TextViews> text) {
        if (json) {
            terminal.json(document.get());
        } else {
            text.accept(new TextViews(terminal.out()));
        }
    }

    /** Prints how a run ended and gives its exit code. */
    int print(RunView view) {
        print(() -> JsonViews.run(view), text -> text.run(view));
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
