package io.bridgework.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.Way;
import io.bridgework.ui.part.Written;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Each way of bringing the practice stands beside what it takes, and a person chooses one. */
@ExtendWith(ApplicationExtension.class)
class WayCardTest {
    @TempDir private Path folder;
    private final PaperMigration paper = new PaperMigration();
    private Screen screen;

    @Start
    void start(Stage stage) {
        paper.step = 1;
        paper.sent = false;
        screen = new Screen(stage, paper, folder, 1280, 800);
    }

    @AfterEach
    void letGo() {
        screen.close();
    }

    /** Whether the card that was made after the choice shows it. */
    private boolean isChosen(String id) {
        Node option = screen.visible(id) ? screen.find(id) : null;
        boolean selected = option instanceof RadioButton button && button.isSelected();
        while (option != null && !option.getStyleClass().contains("way")) {
            option = option.getParent();
        }
        return selected && option != null && option.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen"));
    }

    @Test
    void aPersonLetsOldPlansBeArchivedBesideAnyWay() {
        screen.await("the ways are there", () -> isChosen("#way-faithful"));
        assertTrue(screen.text("#ways").contains("allows only 15,000"), screen.text("#ways"));

        Pictures.onScreen(() -> ((CheckBox) screen.find("#way-archive")).fire());
        screen.await("it is chosen", () -> isChosen("#way-faithful") && screen.visible("#way-archive-years"));
        assertTrue(screen.text("#ways").contains("7,200 treatment plans count"), screen.text("#ways"));
        Pictures.onScreen(() -> ((RadioButton) screen.find("#way-notes-in-visits")).fire());
        screen.await("both are chosen", () -> isChosen("#way-notes-in-visits") && paper.way.plansBefore().isPresent());

        Pictures.onScreen(() -> ((CheckBox) screen.find("#way-archive")).fire());
        screen.await("the notes stay chosen", () -> paper.way.equals(new Way(true, Optional.empty())));
    }

    @Test
    void aPersonSeesWhatEachWayTakesAndTakesAwayAndChooses() {
        screen.await("the ways are there", () -> isChosen("#way-faithful"));
        String told = screen.text("#ways");
        assertTrue(told.contains("2 days") && told.contains("361,225 tokens · saves 74,150"), told);
        assertTrue(told.contains("not in the calendar"), told);
        Pictures.onScreen(() -> ((ScrollPane) screen.find("#side .scroll-pane")).setVvalue(1));
        screen.pictures.take("1-ways");

        Pictures.onScreen(() -> ((RadioButton) screen.find("#way-notes-in-visits-fold-visits")).fire());
        screen.await("it is chosen", () -> isChosen("#way-notes-in-visits-fold-visits") && screen.visible("#way-years"));
        Pictures.onScreen(() -> ((ScrollPane) screen.find("#side .scroll-pane")).setVvalue(1));
        screen.pictures.take("1-ways-folded");
        Pictures.onScreen(() -> ((ComboBox<?>) screen.find("#way-years")).getSelectionModel().select(3));

        LocalDate day = LocalDate.now(ZoneId.of("America/New_York")).minusYears(5);
        screen.await("older ones only", () -> paper.way.equals(new Way(true, Optional.of(day))));
        assertEquals("way " + new Way(true, Optional.of(LocalDate.of(2024, 10, 16))), paper.acts.get(0));
        screen.await("it is told", () -> screen.text("#ways").contains("before " + Written.date(day)));

        paper.sent = true;
        Pictures.onScreen(() -> ((RadioButton) screen.find("#way-fold-visits")).fire());
        screen.await("there is no choice any more", () -> screen.text("#ways").contains("take them back first"));
    }
}
