package io.bridgework.ui;

import io.bridgework.ui.session.MigrationTasks;
import io.bridgework.ui.session.Workers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** A window on a migration on paper, and how a test looks at it and presses its buttons. */
final class Screen {
    private static final int PATIENCE_SECONDS = 20;
    final Workers workers = new Workers();
    final Window window;
    final Desk desk;
    final Pictures pictures;
    final MigrationTasks tasks;

    Screen(Stage stage, PaperMigration paper, Path folder, double width, double height) {
        Locale.setDefault(Locale.US);
        Theme.loadFonts();
        var settings = new MemorySettings();
        var theme = new Theme(settings, Appearance.LIGHT);
        window = new Window(width, height);
        theme.dress(window.scene());
        pictures = new Pictures(window.scene(), theme).strict();
        tasks = new MigrationTasks(workers.worker(), workers.reader(), Platform::runLater, System::nanoTime);
        desk = new Desk(
                window, (path, passphrase) -> paper.port(), tasks, new ChosenFiles(folder), settings, theme, Clock.systemUTC(),
                () -> new WizardArguments.Demo(folder.resolve("Quillmoor"), new char[0], folder.resolve("export")));
        stage.setScene(window.scene());
        desk.showStart();
        stage.show();
        desk.demo();
    }

    void close() {
        Pictures.onScreen(desk::release);
        workers.close();
    }

    void press(String query) {
        await(query + " can be pressed", () -> visible(query) && !find(query).isDisabled());
        Pictures.onScreen(() -> ((ButtonBase) find(query)).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    boolean visible(String query) {
        Node node = find(query);
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    Node find(String query) {
        Set<Node> found = window.scene().getRoot().lookupAll(query);
        return found.isEmpty() ? null : found.iterator().next();
    }

    String text(String query) {
        Node node = find(query);
        var words = new StringBuilder();
        if (node instanceof Labeled labeled) {
            words.append(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.lookupAll(".label").forEach(label -> words.append(((Label) label).getText()).append(' '));
        }
        return words.toString();
    }

    void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> {
                var holds = new boolean[1];
                Pictures.onScreen(() -> holds[0] = condition.getAsBoolean());
                return holds[0];
            });
        } catch (TimeoutException e) {
            pictures.take("stuck");
            throw new AssertionError("still waiting: " + what, e);
        }
    }
}
