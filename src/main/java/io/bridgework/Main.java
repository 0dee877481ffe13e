package io.bridgework;

import io.bridgework.cli.BridgeworkCommand;
import io.bridgework.cli.Programs;
import io.bridgework.cli.Terminal;
import io.bridgework.migration.Environment;
import java.time.Clock;
import java.util.logging.LogManager;

/** Starts the program: wires its parts by hand, here and nowhere else. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset(); // libraries log to the console otherwise, and what they log nobody has checked
        System.exit(BridgeworkCommand.run(arguments, Terminal.system(), programs()));
    }

    static Programs programs() {
        var environment = new Environment(Clock.systemUTC(), Sandboxes::forMigration);
        return new Programs(environment, Sandboxes::serve, Demo.PRACTICE, new WizardWindow(environment));
    }
}
