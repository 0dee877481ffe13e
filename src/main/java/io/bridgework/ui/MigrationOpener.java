package io.bridgework.ui;

import io.bridgework.ui.session.MigrationPort;
import java.nio.file.Path;

/** Opens the migration in a folder, making it when there is none; may take a while; throws TroubleException. */
@FunctionalInterface
interface MigrationOpener {
    MigrationPort open(Path workspace, char[] passphrase);
}
