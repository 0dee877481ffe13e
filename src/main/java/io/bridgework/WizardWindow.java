package io.bridgework;

import io.bridgework.cli.Programs;
import io.bridgework.migration.Environment;
import io.bridgework.model.Trouble;
import io.bridgework.model.TroubleException;
import io.bridgework.ui.Wizard;
import io.bridgework.ui.WizardArguments;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The wizard's window as the command line opens it. */
final class WizardWindow implements Programs.WizardProgram {
    private final Environment environment;

    WizardWindow(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Optional<String> missing() {
        return Wizard.displayMissing();
    }

    @Override
    public void show(boolean demo) {
        Wizard.launch(new WizardArguments(environment, WizardWindow::demo, demo, Optional.empty()));
    }

    /** A new demo each time, under a passphrase that nobody needs again. */
    private static WizardArguments.Demo demo() {
        try {
            Path folder = Demo.newFolder();
            byte[] passphrase = new byte[16];
            new SecureRandom().nextBytes(passphrase);
            return new WizardArguments.Demo(
                    folder.resolve("Larkspur Dental Group"), HexFormat.of().formatHex(passphrase).toCharArray(),
                    Demo.unpack(folder.resolve("export")));
        } catch (IOException e) {
            throw new TroubleException(
                    Trouble.failed(
                            "DEMO", "The demo can't write into the home folder.", "Nothing was made.",
                            "Free some room or set another home folder, then open it again."),
                    e);
        }
    }
}
