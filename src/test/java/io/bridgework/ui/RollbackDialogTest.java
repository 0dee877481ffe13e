package io.bridgework.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A part can be rolled back, and its plan is shown before. */
@ExtendWith(ApplicationExtension.class)
class RollbackDialogTest {
    @TempDir private Path folder;
    private final PaperMigration paper = new PaperMigration();
    private Screen screen;

    @Start
    void start(Stage stage) {
        screen = new Screen(stage, paper, folder, 1280, 800);
    }

    @AfterEach
    void letGo() {
        screen.close();
    }

    @Test
    void onePatientIsRolledBackWithEverythingOfTheirs() {
        screen.press("#rollback");
        screen.await("the plan of all is shown", () -> screen.text("#rollback-plan").contains("263,000"));
        screen.pictures.take("8-rollback-all");
        screen.press("#scope-kinds");
        type("#rollback-name", "Quillmoor Dental");
        assertTrue(screen.find("#rollback-yes").isDisabled(), "no kind is chosen yet, and that does not mean all");
        Pictures.onScreen(() -> ((javafx.scene.control.CheckBox) screen.find("#kind-note")).fire());
        screen.await("the plan of the notes is shown", () -> screen.text("#rollback-plan").contains("36,000"));
        screen.pictures.take("8-rollback-kinds");

        screen.press("#scope-patient");
        type("#rollback-patient", "imbert");
        screen.await("they are found", () -> found().getItems().size() == 2);
        assertTrue(screen.find("#rollback-yes").isDisabled(), "nobody is chosen yet");
        Pictures.onScreen(() -> found().getSelectionModel().select(1));
        screen.await("the plan of one patient is shown", () -> screen.text("#rollback-plan").contains("33 tokens"));
        screen.pictures.take("8-rollback-patient");
        screen.press("#rollback-yes");

        screen.await("the part is taken back", () -> screen.text("#ending").contains("This part is taken back"));
        assertEquals(List.of("roll back [10391]"), paper.acts);
        screen.pictures.take("8-rolled-back-part");
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> found() {
        return (ListView<Object>) screen.find("#rollback-found");
    }

    private void type(String query, String words) {
        Pictures.onScreen(() -> ((TextField) screen.find(query)).setText(words));
    }
}
