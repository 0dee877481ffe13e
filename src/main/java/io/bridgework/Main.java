package io.bridgework;

import io.bridgework.cli.BridgeworkCommand;
import io.bridgework.cli.Programs;
import io.bridgework.cli.Terminal;
import io.bridgework.migration.Environment;
import java.time.Clock;
import java.util.Optional;

/** Starts the program: wires its parts by hand, here and nowhere else. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(BridgeworkCommand.run(arguments, Terminal.system(), programs()));
    }

    static Programs programs() {
        var environment = new Environment(Clock.systemUTC(), Sandboxes::forMigration);
        return new Programs(environment, Sandboxes::serve, Demo::unpack, new NoWindow());
    }

    /** Replaced by the window as soon as it is there. */
    private static final class NoWindow implements Programs.WizardProgram {
        @Override
        public Optional<String> missing() {
            return Optional.of("There is no display here.");
        }

        @Override
        public void show(boolean demo) {}
    }
}
