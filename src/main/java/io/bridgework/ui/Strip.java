package io.bridgework.ui;

import io.bridgework.engine.Progress;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.ShareBar;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.session.MigrationSession;
import io.bridgework.ui.session.RunningTask;
import java.util.Optional;
import javafx.scene.layout.HBox;

/** The line at the bottom: what runs in the background, with pause and cancel, and when all was last safe on disk. */
final class Strip {
    private final HBox line;
    private final MigrationSession session;

    Strip(HBox line, MigrationSession session) {
        this.line = line;
        this.session = session;
    }

    void show() {
        var lock = Rows.wide(200, Rows.row(7, Icons.of("lock", "icon-grid"), Labels.of(Texts.of("frame.strip.locked"))));
        line.getChildren().setAll(lock);
        Optional<RunningTask> running = session.tasks().running().get();
        if (running.isPresent()) {
            showTask(running.get());
        } else {
            line.getChildren().addAll(Icons.of("check"), Labels.of(Texts.of("frame.strip.nothing")));
        }
        line.getChildren().add(Rows.spacer());
        session.savedAt().get().ifPresent(at -> line.getChildren().addAll(
                Icons.of("save"), Labels.of(Texts.of("frame.strip.saved", Figures.clock(at)))));
    }

    private void showTask(RunningTask task) {
        line.getChildren().addAll(Icons.of(task.paused().get() ? "pause" : "loader"), Labels.of(task.name()));
        var bar = new ShareBar(task.share().orElse(0.0), "bar-running", task.name());
        bar.setPrefWidth(120);
        bar.setMaxSize(120, 6);
        line.getChildren().addAll(bar, Labels.of(task.progress().get().map(Strip::count).orElse("")));
        if (task.ending().get()) {
            line.getChildren().add(Labels.of(Texts.of("frame.strip.ending")));
            return;
        }
        line.getChildren().addAll(
                task.paused().get()
                        ? Acts.link(Texts.of("frame.strip.resume"), () -> change(task::resume))
                        : Acts.link(Texts.of("frame.strip.pause"), () -> change(task::pause)),
                Acts.link(Texts.of("frame.strip.cancel"), () -> change(task::cancel)));
    }

    private void change(Runnable act) {
        act.run();
        show();
    }

    /** {@code 485 of 2,204, about 4 minutes} */
    static String count(Progress progress) {
        String count = progress.total() > 0
                ? Texts.of("frame.strip.count", progress.done(), progress.total())
                : Texts.of("frame.strip.done", progress.done());
        return progress.left().map(left -> Texts.of("frame.strip.left", count, Figures.span(left))).orElse(count);
    }
}
