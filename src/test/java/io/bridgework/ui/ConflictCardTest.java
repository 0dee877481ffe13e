package io.bridgework.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.migration.Views.Changes;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.Deleted;
import io.bridgework.migration.Views.Rekeyed;
import io.bridgework.migration.Views.Unsure;
import io.bridgework.migration.Views.Vanished;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What both sides changed is shown with its three values, and decided by a person. */
@ExtendWith(ApplicationExtension.class)
class ConflictCardTest {
    @TempDir private Path folder;
    private final PaperMigration paper = new PaperMigration();
    private Screen screen;

    @Start
    void start(Stage stage) {
        for (int i = 1; i <= 4; i++) {
            paper.conflicts.add(new Conflict(
                    "patient:" + i, "person", "phones", "+1 312-555-0108", "+1 312-555-017" + i, "+1 312-555-0163"));
        }
        screen = new Screen(stage, paper, folder, 1280, 800);
    }

    @AfterEach
    void letGo() {
        screen.close();
    }

    @Test
    void aPersonDecidesEachConflictOrAllAtOnce(FxRobot robot) {
        screen.await("the first conflict is shown", () -> screen.visible("#conflict-1"));
        assertTrue(screen.text("#conflict").contains("Leo Santori"));
        assertTrue(screen.text("#conflict").contains("+1 312-555-0171"));
        screen.pictures.take("7-conflicts");

        screen.press("#conflict-3");
        assertTrue(screen.text("#conflict").contains("Patient 2"), "later shows the next one");
        screen.press("#conflict-2");
        screen.await("the export's value is taken", () -> screen.text("#bothSides").contains("1 decision"));
        Pictures.onScreen(() -> screen.find("#conflict-1").requestFocus());
        robot.push(KeyCode.DIGIT1);
        screen.await("Pipedrive's value is kept", () -> screen.text("#conflict").contains("of 2"));
        screen.press("#conflict-all-keep");

        screen.await("nothing is open", () -> !screen.visible("#conflict"));
        assertEquals(List.of("take 1", "keep 1", "keep 2"), paper.acts);
        screen.pictures.take("7-conflicts-settled");
    }

    @Test
    void whatPeopleDeletedStaysSoUnlessItIsSentAgain() {
        for (int i = 1; i <= 6; i++) {
            paper.deleted.add(new Deleted("patient:" + i, "person", i == 1 ? "Rosa Imbert" : "", i == 2 ? "Tom Imbert" : "", "open"));
        }
        paper.conflicts.clear();
        paper.changes = new Changes(
                4, 12, 1, 1, List.of(new Vanished("patient:8", "person", "Ann Doe")),
                List.of(new Rekeyed("patient:10", "patient:9", "person", "Bob Roe")), List.of(), List.of());
        Pictures.onScreen(screen.desk::allMigrations);
        screen.press("#demo");
        screen.await("they are shown", () -> screen.visible("#deleted") && screen.visible("#changes"));
        assertTrue(screen.text("#deleted").contains("It was merged into Tom Imbert."), screen.text("#deleted"));
        assertTrue(screen.text("#changes").contains("4 new records, 12 changed, 1 vanished and 1 under another number"));
        screen.pictures.take("7-deleted");
        screen.press("#changes-show");
        screen.await("the list is shown", () -> screen.visible("#changes-table"));
        screen.pictures.take("7-changes");
        Pictures.onScreen(screen.window::close);

        screen.press("#deleted-resend");
        screen.await("one is sent again", () -> screen.text("#bothSides").contains("1 decision is carried out"));
        screen.press("#deleted-all-leave");

        screen.await("nothing is open", () -> !screen.visible("#deleted"));
        assertEquals("resend 1", paper.acts.get(paper.acts.size() - 2));
    }

    @Test
    void aRecordUnderAnotherNumberWaitsForAPersonsWord() {
        paper.conflicts.clear();
        paper.unsure.add(new Unsure("patient:20", "person", "Bob Roe", List.of("patient:9", "patient:11"), "open"));
        paper.unsure.add(new Unsure("patient:21", "person", "", List.of("patient:12"), "open"));
        Pictures.onScreen(screen.desk::allMigrations);
        screen.press("#demo");
        screen.await("the question is there", () -> screen.visible("#unsure"));
        assertTrue(screen.text("#unsure").contains("Bob Roe (Patient 20)"));
        screen.pictures.take("7-unsure");
        screen.press("#unsure-same-1");
        screen.await("the next one is asked about", () -> screen.text("#unsure").contains("Patient 21 (Patient 21)"));
        screen.press("#unsure-new");

        screen.await("nothing is open", () -> !screen.visible("#unsure"));
        assertEquals(List.of("is patient:11", "is new"), paper.acts.stream().filter(act -> act.startsWith("is")).toList());
        assertTrue(screen.text("#bothSides").contains("2 decisions are carried out"));
    }
}
