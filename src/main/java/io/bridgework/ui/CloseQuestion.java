package io.bridgework.ui;

import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.DialogCard;
import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.session.MigrationTasks;
import javafx.application.Platform;
import javafx.scene.control.Button;

/** Asked when the window is closed while something runs: what happens then, and that nothing is lost. */
final class CloseQuestion {
    private final Dialogs dialogs;
    private final MigrationTasks tasks;
    private final Runnable close;
    private final Runnable putAside;

    /**
     * @param close closes the window; what runs comes to its safe point first
     * @param putAside gets the window out of the way while the work goes on
     */
    CloseQuestion(Dialogs dialogs, MigrationTasks tasks, Runnable close, Runnable putAside) {
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.close = close;
        this.putAside = putAside;
    }

    /** Whether the window has to stay for the answer. */
    boolean asks() {
        if (tasks.running().get().isEmpty()) {
            return false;
        }
        if (!dialogs.isOpen()) {
            show(tasks.running().get().get().name());
        }
        return true;
    }

    private void show(String name) {
        Button stay = Acts.main(Texts.of("close.stay"), "minus", () -> {
            dialogs.close();
            putAside.run();
        });
        stay.setId("close-stay");
        Button leave = Acts.button(Texts.of("close.leave"), "log-out", () -> {
            dialogs.close();
            close.run();
        });
        leave.setId("close-leave");
        Button back = Acts.button(Texts.of("close.back"), "x", dialogs::close);
        var card = new DialogCard(
                "log-out", Texts.of("close.title", name), Texts.of("close.text"), Rows.column(0), 600, back, leave, stay);
        card.setId("close-question");
        dialogs.show(card);
        Platform.runLater(stay::requestFocus);
    }
}
