package io.bridgework.ui;

import io.bridgework.migration.Migration;
import io.bridgework.ui.session.MigrationOverFacade;
import io.bridgework.ui.session.MigrationTasks;
import io.bridgework.ui.session.Workers;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The JavaFX application: wires the window by hand and opens it. Started by {@link Wizard} only. */
public final class BridgeworkApp extends Application {
    private static final Duration LOCKS_AFTER = Duration.minutes(10);
    private static volatile WizardArguments arguments;
    private final Workers workers = new Workers();
    private Desk desk;

    static void startWith(WizardArguments given) {
        arguments = given;
    }

    @Override
    public void start(Stage stage) {
        WizardArguments given = arguments;
        Theme.loadFonts();
        Settings settings = new UserSettings(Preferences.userRoot().node("io/bridgework"));
        var theme = new Theme(settings, settings.appearance().orElseGet(SystemAppearance::ask));
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        var window = new Window(Math.min(1280, room.getWidth()), Math.min(800, room.getHeight()));
        theme.dress(window.scene());
        var tasks = new MigrationTasks(workers.worker(), workers.reader(), Platform::runLater, System::nanoTime);
        desk = new Desk(
                window,
                (folder, passphrase) -> new MigrationOverFacade(
                        Migration.open(folder, passphrase, given.environment())),
                tasks, new StageFiles(stage, getHostServices()::showDocument), settings, theme,
                given.environment().clock(), given.demo());
        stage.setTitle("Bridgework");
        stage.getIcons().add(new Image(BridgeworkApp.class.getResourceAsStream("icon-256.png")));
        stage.setMinWidth(Math.min(960, room.getWidth()));
        stage.setMinHeight(Math.min(600, room.getHeight()));
        stage.setMaximized(room.getWidth() < 1300 || room.getHeight() < 860);
        stage.setScene(window.scene());
        CloseQuestion closing = desk.closing(stage::close, () -> stage.setIconified(true));
        stage.setOnCloseRequest(event -> {
            if (closing.asks()) {
                event.consume();
            }
        });
        new IdleWatch(window.scene(), LOCKS_AFTER, desk::lock);
        desk.showStart();
        stage.show();
        given.workspace().ifPresent(desk::open);
        if (given.beginWithDemo()) {
            desk.demo();
        }
    }

    /** Lets running work come to its safe point; what is cut off is continued on the next start. */
    @Override
    public void stop() {
        desk.release();
        workers.close();
    }
}
