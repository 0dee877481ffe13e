package io.bridgework.ui;

import io.bridgework.migration.Environment;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the wizard is started with.
 *
 * @param environment of every migration it opens
 * @param demo makes the demo ready when it is asked for: unpacks the practice, names a workspace
 * @param beginWithDemo opens the demo at once instead of the start page
 * @param workspace a migration to open; its passphrase is asked for
 */
public record WizardArguments(
        Environment environment, Supplier<Demo> demo, boolean beginWithDemo, Optional<Path> workspace) {

    /** The built-in practice, ready to be moved into the sandbox. */
    public record Demo(Path workspace, char[] passphrase, Path source) {}
}
