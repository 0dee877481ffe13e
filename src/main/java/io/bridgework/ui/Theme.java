package io.bridgework.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.bridgework.ui.part.TextScale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look of the window: fonts, light and dark. Changing it keeps everything else as it is. */
final class Theme {
    private static final List<String> FONTS =
            List.of("IBMPlexSans-Regular.woff", "IBMPlexSans-Medium.woff", "IBMPlexSans-SemiBold.woff");
    private final Settings settings;
    private static final int SMALLEST = 90;
    private static final int LARGEST = 150;
    private static final int STEP = 10;
    private static final double TEXT_PIXELS = 14;
    private final ReadOnlyObjectWrapper<Appearance> appearance;
    private final ReadOnlyIntegerWrapper textPercent;
    private Runnable resized = () -> { };

    Theme(Settings settings, Appearance ofSystem) {
        this.settings = settings;
        this.textPercent = new ReadOnlyIntegerWrapper(settings.textPercent());
        this.appearance = new ReadOnlyObjectWrapper<>(settings.appearance().orElse(ofSystem));
    }

    ReadOnlyObjectProperty<Appearance> appearance() {
        return appearance.getReadOnlyProperty();
    }

    /** Loads the bundled fonts; where one cannot be loaded the system's font stands in. */
    static void loadFonts() {
        for (String file : FONTS) {
            try (InputStream font = Theme.class.getResourceAsStream("fonts/" + file)) {
                Font.loadFont(font, 14);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Dresses the scene, now and whenever the choice changes. */
    void dress(Scene scene) {
        apply(scene);
        appearance.addListener((observed, before, now) -> apply(scene));
        size(scene);
        textPercent.addListener((observed, before, now) -> size(scene));
    }

    /** The user's own choice; it wins over the system's from now on. */
    void choose(Appearance chosen) {
        settings.chooseAppearance(chosen);
        appearance.set(chosen);
    }

    /** Size of text in percent, 90 to 150. */
    ReadOnlyIntegerProperty textPercent() {
        return textPercent.getReadOnlyProperty();
    }

    /** @param steps up or down; 0 goes back to 100 percent */
    void resizeText(int steps) {
        int chosen = steps == 0 ? 100 : Math.max(SMALLEST, Math.min(LARGEST, textPercent.get() + steps * STEP));
        settings.chooseTextPercent(chosen);
        textPercent.set(chosen);
    }

    /** Tells the frame that is shown of every other size of text; only the last one that asked. */
    void whenResized(Runnable told) {
        resized = told;
        told.run();
    }

    private void size(Scene scene) {
        TextScale.choose(textPercent.get() / 100.0);
        scene.getRoot().setStyle("-fx-font-size: " + TEXT_PIXELS * textPercent.get() / 100 + "px;");
        TextScale.fit(scene.getRoot());
        resized.run();
    }

    private void apply(Scene scene) {
        boolean dark = appearance.get() == Appearance.DARK;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(dark ? "dark.css" : "light.css"), sheet("style.css"));
    }

    private static String sheet(String name) {
        return Theme.class.getResource("theme/" + name).toExternalForm();
    }
}
