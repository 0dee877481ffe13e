package io.bridgework.cli;

import io.bridgework.migration.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What commands need of the rest of the program, passed in by the wiring.
 *
 * @param environment for opening migrations
 */
public record Programs(
        Environment environment, SandboxService sandbox, DemoPractice demo, WizardProgram wizard) {
    /** Serves a sandbox until it is closed. */
    @FunctionalInterface
    public interface SandboxService {
        /** Throws IllegalArgumentException with a sentence for people when a file can't be used. */
        Served serve(int port, Optional<Path> faults, Optional<Path> seed);
    }

    /** A served sandbox. */
    public interface Served extends AutoCloseable {
        URI address();

        String token();

        @Override
        void close();
    }

    /** The built-in practice. */
    public interface DemoPractice {
        /** A new, empty folder for one demo. */
        Path newFolder() throws java.io.IOException;

        /** Puts the practice's export into a folder and returns its path. */
        Path unpack(Path folder) throws java.io.IOException;
    }

    /** The window; empty reason when it can be shown. */
    public interface WizardProgram {
        /** Why no window can be shown; empty when it can. */
        Optional<String> missing();

        /** Shows the wizard and returns when it is closed. */
        void show(boolean demo);
    }
}
