package io.bridgework.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Tokens, requests and days stand there before anything is sent, and the days to come while it runs. */
@ExtendWith(ApplicationExtension.class)
class BudgetCalendarTest {
    @TempDir private Path folder;
    private final PaperMigration paper = new PaperMigration();
    private Screen screen;

    @Start
    void start(Stage stage) {
        paper.step = 6;
        paper.sent = false;
        paper.calendarDays = 19;
        paper.runs = new CountDownLatch(1);
        screen = new Screen(stage, paper, folder, 1280, 800);
    }

    @AfterEach
    void letGo() {
        paper.runs.countDown();
        screen.close();
    }

    @Test
    void theDaysToComeAreShownBeforeAndDuringTheRun() {
        screen.await("the forecast is there", () -> screen.visible("#calendar"));
        String before = screen.text("#needs");
        assertTrue(before.contains("435,375") && before.contains("72,042") && before.contains("19 days"), before);
        assertTrue(screen.text("#budget").contains("With Premium and 3 seats it takes 1 day."), screen.text("#budget"));
        assertTrue(screen.text("#calendar").contains("and 13 more days"), "seven cells at most");
        assertEquals(7, ((Parent) screen.find("#calendar")).getChildrenUnmodifiable().size());
        assertTrue(screen.text("#calendar").contains("113,680 of 243,000 used"), "what is used today is known");
        screen.pictures.take("6-budget-before");
        screen.press("#budget-plans");
        screen.await("the other plans are shown", () -> screen.visible("#plans"));
        screen.pictures.take("6-budget-plans");
        Pictures.onScreen(screen.window::close);

        paper.calendarDays = 3;
        screen.press("#automations-paused");
        screen.press("#start");
        screen.await("it runs, with the days to come", () -> screen.visible("#lid") && screen.visible("#days"));
        screen.pictures.take("6-budget-running");
    }
}
