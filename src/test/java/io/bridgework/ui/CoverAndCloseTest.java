package io.bridgework.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the window does around a page: cover, lock, close, a step as a command, a narrow window, larger text. */
@ExtendWith(ApplicationExtension.class)
class CoverAndCloseTest {
    @TempDir private Path folder;
    private final PaperMigration paper = new PaperMigration();
    private final List<String> closed = new ArrayList<>();
    private Screen screen;

    @Start
    void start(Stage stage) {
        paper.step = 6;
        paper.sent = false;
        paper.runs = new CountDownLatch(1);
        screen = new Screen(stage, paper, folder, 1280, 800);
    }

    @AfterEach
    void letGo() {
        paper.runs.countDown();
        screen.close();
    }

    @Test
    void f8CoversAllAndShowsItAgain(FxRobot robot) {
        screen.await("the page is there", () -> screen.visible("#start"));
        robot.push(KeyCode.F8);
        screen.await("it is covered", () -> screen.visible("#cover") && !screen.visible("#title"));
        screen.pictures.take("9-cover");
        robot.push(KeyCode.F8);
        screen.await("it is shown again", () -> !screen.visible("#cover") && screen.visible("#title"));
    }

    @Test
    void aLockOpensWithThePassphraseOnly(FxRobot robot) {
        screen.await("the page is there", () -> screen.visible("#start"));
        Pictures.onScreen(() -> screen.desk.cover().lockWith(java.util.Optional.of(new PassphraseCheck("four words".toCharArray()))));
        screen.press("#automations-paused");
        screen.press("#start");
        Pictures.onScreen(screen.desk::lock);
        screen.await("it is locked", () -> screen.visible("#cover-passphrase"));
        robot.push(KeyCode.F8);
        assertTrue(screen.visible("#cover-passphrase"), "a lock is no cover");
        screen.pictures.take("9-lock");
        assertTrue(screen.text("#cover").contains("Full run goes on. 31"), screen.text("#cover"));

        unlock("three words");
        assertTrue(screen.visible("#cover-passphrase"));
        unlock("four words");
        assertFalse(screen.visible("#cover"));
    }

    @Test
    void closingDuringARunAsksAndSaysWhatHappens() {
        CloseQuestion question = screen.desk.closing(() -> closed.add("closed"), () -> closed.add("aside"));
        screen.await("the page is there", () -> screen.visible("#start"));
        Pictures.onScreen(() -> assertFalse(question.asks(), "nothing runs"));
        screen.press("#automations-paused");
        screen.press("#start");
        screen.await("it runs", () -> screen.visible("#lid"));

        Pictures.onScreen(() -> assertTrue(question.asks()));
        screen.await("the question is there", () -> screen.visible("#close-stay"));
        screen.pictures.take("9-close");
        screen.press("#close-stay");
        Pictures.onScreen(question::asks);
        screen.press("#close-leave");

        assertEquals(List.of("aside", "closed"), closed);
    }

    @Test
    void nothingIsSentBeforePipedrivesOwnAutomationsArePaused(FxRobot robot) {
        screen.await("the page is there", () -> screen.visible("#start"));
        assertTrue(screen.find("#start").isDisabled(), "it waits for the tick");
        assertTrue(screen.text("#automations").contains("Tools and apps, Automations"), screen.text("#automations"));

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await("the key leads to the tick", () -> screen.find("#automations-paused").isFocused());
        assertFalse(screen.visible("#lid"), "nothing runs");

        robot.push(KeyCode.SPACE);
        screen.await("it can start", () -> !screen.find("#start").isDisabled());
        screen.pictures.take("6-run-automations");
    }

    @Test
    void aPageThatOpensTakesTheKeys(FxRobot robot) {
        screen.await("the page is there", () -> screen.visible("#start"));
        Pictures.onScreen(() -> screen.find("#step-4").requestFocus());

        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        screen.await("the first page is there", () -> screen.visible("#source"));
        robot.push(KeyCode.TAB);

        screen.await("Tab goes to its first field", () -> screen.find("#source").isFocused());
    }

    @Test
    void aStepIsCopiedAsACommandWithoutASecret() {
        screen.await("the page is there", () -> screen.visible("#start"));
        screen.press("#command");
        assertTrue(((TextArea) screen.find("#command-line")).getText().matches("bridgework run -w \\S*Quillmoor\\S*"));
        screen.pictures.take("9-command");
        Pictures.onScreen(screen.window::close);
    }

    @Test
    void aNarrowWindowAndLargerTextKeepAllInSight(FxRobot robot) {
        screen.await("the page is there", () -> screen.visible("#start") && screen.visible("#calendar"));
        robot.push(KeyCode.CONTROL, KeyCode.PLUS);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        screen.await("text is larger and the rail gives way", () -> ((Region) screen.find("#rail")).getWidth() == 72);
        screen.pictures.take("9-large-text");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        screen.await("all is as usual", () -> ((Region) screen.find("#rail")).getWidth() == 224);
    }

    private void unlock(String words) {
        Pictures.onScreen(() -> ((TextField) screen.find("#cover-passphrase")).setText(words));
        screen.press("#cover-open");
    }
}
