package io.bridgework.ui;

import io.bridgework.ui.part.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;

/** The door to the window for the program's main class, which must not be a JavaFX application itself. */
public final class Wizard {
    private Wizard() {}

    /** Opens the window and returns when it is closed. Call it once, after {@link #displayMissing()} was empty. */
    public static void launch(WizardArguments arguments) {
        BridgeworkApp.startWith(arguments);
        Application.launch(BridgeworkApp.class);
    }

    /** Why no window can be opened here, in one sentence; empty when one can. Starts nothing. */
    public static Optional<String> displayMissing() {
        String platform = System.getProperty("glass.platform", "");
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        if (!linux || platform.equals("Monocle")) {
            return Optional.empty();
        }
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            return Optional.of(Texts.of("display.none"));
        }
        return GtkLibrary.isThere() ? Optional.empty() : Optional.of(Texts.of("display.gtk"));
    }
}
