package io.bridgework.cli;

import io.bridgework.engine.CancellationToken;
import io.bridgework.migration.ConnectOptions;
import io.bridgework.migration.Migration;
import io.bridgework.migration.RunOptions;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the wizard on the built-in practice; without a display, runs its whole migration in the terminal. */
@Command(name = "demo", description = "opens the wizard on a built-in practice and sandbox, no account needed; without a display the whole demo runs in the terminal", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--terminal", description = "run in the terminal even if there is a display")
    private boolean inTerminal;

    private final Terminal terminal;
    private final Programs programs;

    DemoCommand(Terminal terminal, Programs programs) {
        this.terminal = terminal;
        this.programs = programs;
    }

    @Override
    public Integer call() {
        Optional<String> missing = programs.wizard().missing();
        if (missing.isEmpty() && !inTerminal) {
            programs.wizard().show(true);
            return 0;
        }
        missing.ifPresent(reason -> terminal.out().println(reason + " The demo runs here in the terminal instead."));
        try {
            return run(programs.demo().newFolder());
        } catch (IOException e) {
            throw new TroubleException(
                    Trouble.failed(
                            "DEMO", "The demo can't write into the home folder.", "Nothing was made.",
                            "Free some room or set another home folder, then run it again."),
                    e);
        }
    }

    private int run(Path folder) throws IOException {
        Path export = programs.demo().unpack(folder.resolve("export"));
        var progress = new ProgressPrinter(terminal);
        var options = new ConnectOptions(
                Optional.of(export), Optional.of("sandbox"), Optional.empty(), Optional.of("growth"), Optional.of(3),
                Optional.of(java.time.ZoneId.of("America/New_York")), Optional.of("USD"), Optional.empty());
        try (Migration migration = Migration.open(folder.resolve("workspace"), throwAway(), programs.environment())) {
            RunView view = migration.migrate(options, Optional.empty(), RunOptions.NONE, progress, new CancellationToken());
            progress.end();
            new RunText(terminal.out()).run(view);
            var written = ReportWriter.write(migration.reportSource(), folder.resolve("report"));
            terminal.out().println("The report lies at " + written.page());
            return view.status().exitCode();
        }
    }

    /** Nobody opens a demo's workspace again, so its passphrase is thrown away. */
    private static char[] throwAway() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).toCharArray();
    }
}
