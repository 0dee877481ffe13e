package io.bridgework.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.migration.Migration;
import io.bridgework.ui.session.MigrationOverFacade;
import io.bridgework.ui.session.MigrationTasks;
import io.bridgework.ui.session.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Goes the whole way in the window, on the real engine and the sandbox, and takes a picture of each step. */
@ExtendWith(ApplicationExtension.class)
class WizardWalkTest {
    private static final int PATIENCE_SECONDS = 40;
    @TempDir private Path folder;
    private final Workers workers = new Workers();
    private Window window;
    private Desk desk;
    private Pictures pictures;

    @Start
    void start(Stage stage) {
        Locale.setDefault(Locale.US);
        Theme.loadFonts();
        var settings = new MemorySettings();
        var theme = new Theme(settings, Appearance.LIGHT);
        window = new Window(1280, 800);
        theme.dress(window.scene());
        pictures = new Pictures(window.scene(), theme);
        var world = new DemoWorld(folder);
        var tasks = new MigrationTasks(workers.worker(), workers.reader(), Platform::runLater, System::nanoTime);
        desk = new Desk(
                window, (path, passphrase) -> new MigrationOverFacade(
                        Migration.open(path, passphrase, world.environment())),
                tasks, new ChosenFiles(folder.resolve("report")), settings, theme, Clock.systemUTC(), world::demo);
        stage.setScene(window.scene());
        desk.showStart();
        stage.show();
    }

    @AfterEach
    void letGo() {
        Pictures.onScreen(desk::release);
        workers.close();
    }

    @Test
    void theDemoGoesThroughAllSevenStepsAndBack(FxRobot robot) {
        pictures.take("0-start");
        press("#demo");
        connect();
        audit();
        mapping(robot);
        providers();
        sample(robot);
        run();
        reconcile();
        closingAndOpeningAgainLandsOnTheSameStep();
        rollBack(robot);
    }

    private void connect() {
        shows("Connect");
        press("#test");
        await("the account is tested", () -> text("#account").contains("signed in"));
        await("the estimate is there", () -> nextIsOpen() && idle());
        pictures.take("1-connect");
        press("#next");
    }

    private void audit() {
        shows("Audit");
        await("the findings are there", () -> visible("#answer-1"));
        pictures.take("2-audit");
        press("#finding-list");
        await("the list is open", () -> visible("#finding-table"));
        pictures.take("2-audit-list");
        Pictures.onScreen(window::close);
        press("#answer-1");
        await("the decision is kept", this::idle);
        press("#take-all");
        await("everything is decided", () -> nextIsOpen());
        pictures.take("2-audit-decided");
        press("#next");
    }

    private void mapping(FxRobot robot) {
        shows("Mapping");
        await("the samples are there", () -> text("#confirm").contains("Confirm"));
        WaitForAsyncUtils.waitForFxEvents();
        pictures.take("3-mapping");
        press("#confirm");
        await("the sure ones are confirmed", () -> button("#confirm").isDisabled());
        Pictures.onScreen(() -> ((javafx.scene.control.Slider) find("#sureFrom")).setValue(0));
        await("all can be confirmed", () -> !button("#confirm").isDisabled());
        press("#confirm");
        await("everything is decided", () -> nextIsOpen());
        pictures.take("3-mapping-decided");
        robot.push(KeyCode.F1);
        await("help is open", () -> window.isOpen());
        robot.push(KeyCode.ESCAPE);
        await("help is closed", () -> !window.isOpen());
        press("#next");
    }

    private void providers() {
        shows("Providers");
        await("the providers are there", () -> visible("#useFallback") || visible("#use-fallback"));
        WaitForAsyncUtils.waitForFxEvents();
        pictures.take("4-providers");
        Pictures.onScreen(() -> ((javafx.scene.control.ComboBox<?>) find("#fallback")).getSelectionModel().selectFirst());
        await("the fallback is set", () -> !button("#use-fallback").isDisabled() || nextIsOpen());
        if (!nextIsOpen()) {
            press("#use-fallback");
        }
        await("every provider has an owner", () -> nextIsOpen());
        pictures.take("4-providers-done");
        press("#next");
    }

    private void sample(FxRobot robot) {
        shows("Sample");
        await("the page is there", () -> visible("#send"));
        pictures.take("5-sample-before");
        press("#send");
        await("the sample is compared", () -> visible("#sample-approve") && idle());
        pictures.take("5-sample");
        if (button("#sample-approve").isDisabled()) {
            Node look = window.scene().getRoot().lookupAll(".check-box").stream()
                    .filter(box -> ((Labeled) box).getText().contains("looked")).findFirst().orElseThrow();
            Pictures.onScreen(() -> ((javafx.scene.control.CheckBox) look).fire());
            WaitForAsyncUtils.waitForFxEvents();
        }
        press("#sample-approve");
        await("the sample is approved", () -> nextIsOpen());
        press("#next");
    }

    private void run() {
        shows("Full run");
        await("the page is there", () -> visible("#start"));
        pictures.take("6-run-before");
        press("#start");
        await("bars are there", () -> !window.scene().getRoot().lookupAll(".share-bar").isEmpty());
        pictures.take("6-run");
        await("the run has ended", () -> visible("#ending") && idle() && nextIsOpen());
        pictures.take("6-run-ended");
        press("#next");
    }

    private void reconcile() {
        shows("Reconcile");
        await("it can be compared", () -> visible("#compare") && !button("#compare").isDisabled());
        pictures.take("7-reconcile-before");
        press("#compare");
        await("everything is compared", () -> visible("#balance") && idle());
        press("#save");
        await("the report is written", () -> Files.exists(folder.resolve("report").resolve("report.html")) && idle());
        WaitForAsyncUtils.waitForFxEvents();
        pictures.take("7-reconcile");
    }

    private void closingAndOpeningAgainLandsOnTheSameStep() {
        Pictures.onScreen(desk::allMigrations);
        await("the start page is there", () -> visible("#begin"));
        pictures.take("0-start-known");
        press("#demo");
        shows("Reconcile");
        await("it is known again", () -> visible("#balance") && !button("#rollback").isDisabled());
    }

    private void rollBack(FxRobot robot) {
        press("#rollback");
        await("the plan is shown", () -> visible("#rollback-name"));
        assertTrue(button("#rollback-yes").isDisabled(), "rolling back waits for the name");
        pictures.take("8-rollback");
        Node dialog = find("#rollback-name");
        String asked = dialog.getAccessibleText();
        Pictures.onScreen(() -> ((TextField) dialog).setText(asked.substring(asked.indexOf(": ") + 2)));
        WaitForAsyncUtils.waitForFxEvents();
        press("#rollback-yes");
        await("all is taken back", () -> visible("#ending") && idle());
        pictures.take("8-rolled-back");
        assertEquals("Pipedrive is as it was", ((Label) find("#ending")).getText());
    }

    private void shows(String title) {
        await("the page " + title, () -> visible("#title") && ((Label) find("#title")).getText().equals(title));
    }

    private boolean nextIsOpen() {
        return visible("#next") && !find("#next").getStyleClass().contains("off");
    }

    private boolean idle() {
        return text("#strip").contains("Nothing is running");
    }

    private ButtonBase button(String query) {
        return (ButtonBase) find(query);
    }

    private void press(String query) {
        await(query + " can be pressed", () -> visible(query) && !find(query).isDisabled());
        Pictures.onScreen(() -> button(query).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean visible(String query) {
        Node node = find(query);
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    private Node find(String query) {
        Set<Node> found = window.scene().getRoot().lookupAll(query);
        return found.isEmpty() ? null : found.iterator().next();
    }

    private String text(String query) {
        Node node = find(query);
        var words = new StringBuilder();
        if (node instanceof Labeled labeled) {
            words.append(labeled.getText());
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.lookupAll(".label").forEach(label -> words.append(((Label) label).getText()).append(' '));
        }
        return words.toString();
    }

    private void await(String what, BooleanSupplier condition) {
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
