package io.bridgework.cli;

import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the built-in Pipedrive on this computer until it is stopped. */
@Command(name = "sandbox", description = "serves the built-in Pipedrive on this computer until it is stopped", mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "port (default: any free one)", defaultValue = "0")
    private int port;

    @Option(names = "--faults", paramLabel = "FILE", description = "JSON of faults to make")
    private Path faults;

    @Option(names = "--seed", paramLabel = "FILE", description = "JSON of users and records that the account begins with")
    private Path seed;

    private final Terminal terminal;
    private final Programs programs;

    SandboxCommand(Terminal terminal, Programs programs) {
        this.terminal = terminal;
        this.programs = programs;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            throw mistake(port + " is no port: it is a number from 0 to 65535.", null);
        }
        try (Programs.Served served = programs.sandbox().serve(port, Optional.ofNullable(faults), Optional.ofNullable(seed))) {
            terminal.out().println("Sandbox at " + served.address() + " with the key " + served.token());
            terminal.out().println("Stop it with Ctrl+C.");
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "sandbox-stop"));
            stopped.await();
            return 0;
        } catch (IllegalArgumentException e) {
            throw mistake(e.getMessage(), e);
        }
    }

    private static TroubleException mistake(String happened, Exception cause) {
        return new TroubleException(
                Trouble.wrongUsage("SANDBOX", happened, "Nothing was started.", "Put that right and run this again."), cause);
    }
}
