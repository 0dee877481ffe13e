package io.bridgework.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look of the window: fonts, light and dark. Changing it keeps everything else as it is. */
final class Theme {
    private static final List<String> FONTS =
            List.of("IBMPlexSans-Regular.woff", "IBMPlexSans-Medium.woff", "IBMPlexSans-SemiBold.woff");
    private final Settings settings;
    private final ReadOnlyObjectWrapper<Appearance> appearance;

    Theme(Settings settings, Appearance ofSystem) {
        this.settings = settings;
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
    }

    /** The user's own choice; it wins over the system's from now on. */
    void choose(Appearance chosen) {
        settings.chooseAppearance(chosen);
        appearance.set(chosen);
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
