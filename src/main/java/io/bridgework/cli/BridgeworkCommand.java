package io.bridgework.cli;

import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's command line: no command opens the wizard. */
@Command(
        name = "bridgework",
        description = "Moves a dental practice from Practice by Numbers into Pipedrive. Without a command it opens the wizard.",
        mixinStandardHelpOptions = true, versionProvider = BridgeworkCommand.Version.class,
        footer = {"",
                "To begin: bridgework demo, or bridgework connect -w FOLDER --source EXPORT",
                "--pipedrive ADDRESS. At any time bridgework status -w FOLDER says what is next.", "",
                "The passphrase of a migration comes from BRIDGEWORK_PASSPHRASE or is asked,",
                "Pipedrive's key (API token) comes from PIPEDRIVE_API_TOKEN, or connect asks.", "",
                "Exit codes: 0 completed, 1 failed, 2 wrong usage, 3 waits for a decision,",
                "4 completed with rejects, differences or conflicts, 5 stopped (the same",
                "command continues)."})
public final class BridgeworkCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Programs programs;

    private BridgeworkCommand(Terminal terminal, Programs programs) {
        this.terminal = terminal;
        this.programs = programs;
    }

    /** Runs one command line to its end and returns the exit code. Nothing thrown gets out of here. */
    public static int run(String[] arguments, Terminal terminal, Programs programs) {
        boolean json = Arrays.asList(arguments).contains("--json");
        var line = new CommandLine(new BridgeworkCommand(terminal, programs));
        for (Object command : new Object[] {
            new DemoCommand(terminal, programs), new ConnectCommand(terminal, programs), new AuditCommand(terminal, programs),
            new MapCommand(terminal, programs), new ProvidersCommand(terminal, programs), new SampleCommand(terminal, programs),
            new RunCommand(terminal, programs), new DeltaCommand(terminal, programs), new DeletedCommand(terminal, programs),
            new RenumberedCommand(terminal, programs), new ConflictsCommand(terminal, programs), new ReconcileCommand(terminal, programs),
            new RollbackCommand(terminal, programs), new ReportCommand(terminal, programs), new StatusCommand(terminal, programs),
            new MigrateCommand(terminal, programs), new SandboxCommand(terminal, programs), new VerifyTrailCommand(terminal)
        }) {
            line.addSubcommand(command);
        }
        line.setOut(new java.io.PrintWriter(terminal.out(), true));
        line.setErr(new java.io.PrintWriter(terminal.err(), true));
        line.setExecutionExceptionHandler((problem, at, parsed) -> ended(problem, json, terminal));
        line.setParameterExceptionHandler((problem, given) -> new UsageMistake(terminal).told(problem, json));
        int exitCode = line.execute(arguments);
        terminal.end(exitCode);
        return exitCode;
    }

    private static int ended(Exception problem, boolean json, Terminal terminal) {
        Trouble trouble = problem instanceof TroubleException known ? known.trouble() : unexpected(problem);
        if (json) {
            terminal.json(TroubleJson.ended(trouble));
        } else {
            new TroubleText(terminal.err()).print(trouble);
        }
        return trouble.ending().exitCode();
    }

    /** A bug: what it was is named by its kind and place in our code, never by its message, which may hold a value. */
    private static Trouble unexpected(Exception problem) {
        String place = Arrays.stream(problem.getStackTrace()).filter(frame -> frame.getClassName().startsWith("io.bridgework"))
                .findFirst().map(frame -> frame.getFileName() + ":" + frame.getLineNumber()).orElse("unknown place");
        return Trouble.failed(
                "BUG-" + problem.getClass().getSimpleName() + "@" + place, "Something went wrong in Bridgework itself.",
                "Nothing is lost: what was sent is recorded.",
                "Run the same command again; if it stays so, report the code below.");
    }

    @Override
    public Integer call() {
        Optional<String> missing = programs.wizard().missing();
        if (missing.isEmpty()) {
            programs.wizard().show(false);
            return 0;
        }
        throw new TroubleException(Trouble.failed(
                "DISPLAY", missing.get(), "Nothing was changed.",
                "Use a computer with a screen, or the commands: bridgework --help lists them, bridgework demo shows it all here."));
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = BridgeworkCommand.class.getPackage().getImplementationVersion();
            return new String[] {"bridgework " + Optional.ofNullable(version).orElse("(from source)")};
        }
    }
}
