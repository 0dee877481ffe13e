package io.bridgework.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The first page on small screens: nothing is cut, and the picture gives way to the words. */
@ExtendWith(ApplicationExtension.class)
class StartPageTest {
    private Stage stage;
    private Window window;
    private Pictures pictures;

    @Start
    void start(Stage stage) {
        Locale.setDefault(Locale.US);
        Theme.loadFonts();
        var settings = new MemorySettings();
        var theme = new Theme(settings, Appearance.LIGHT);
        this.stage = stage;
        window = new Window(960, 560);
        theme.dress(window.scene());
        window.put(new StartView(new NoActs(), settings, theme).root());
        pictures = new Pictures(window.scene(), theme).strict();
        stage.setScene(window.scene());
        stage.show();
    }

    @Test
    void theBridgeGivesWayToTheWords() {
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(window.scene().lookup("#bridge").isVisible(), "it would lie behind the words");
        pictures.take("0-start-small");

        Pictures.onScreen(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        WaitForAsyncUtils.waitForFxEvents();
        pictures.take("0-start-usual");
        assertTrue(window.scene().lookup("#bridge").isVisible());
    }

    private static final class NoActs implements StartActs {
        @Override
        public void begin() {}

        @Override
        public void demo() {}

        @Override
        public void openAnother() {}

        @Override
        public void open(Path workspace) {}

        @Override
        public void help(int step) {}
    }
}
