package io.bridgework.ui.step;

import io.bridgework.engine.Progress;
import io.bridgework.migration.Views.RunView;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Above the bars: when it is done and how fast it goes; afterwards what it took. */
final class RunSummary {
    private static final Duration AS_CLOCK_FROM = Duration.ofHours(1);
    private final HBox box;

    RunSummary(HBox box) {
        this.box = box;
        box.setPadding(new Insets(14, 20, 14, 20));
    }

    void show(Progress progress, boolean paused, Instant now) {
        String line = paused ? Texts.of("run.summary.paused") : progress.left()
                .map(left -> left.compareTo(AS_CLOCK_FROM) > 0 ? Figures.doneOn(now.plus(left), now)
                        : Texts.of("run.summary.left", Figures.span(left)))
                .orElse(Texts.of("run.summary.soon"));
        fill(Texts.of("run.summary.done"), line, progress.message(), Texts.of("run.summary.speed"),
                Figures.whole(Math.round(progress.recordsPerSecond() * 60)), Texts.of("run.summary.perminute"));
    }

    void show(RunView run) {
        fill(Texts.of("run.summary.arrived"), Texts.of("run.summary.records", Ending.arrived(run)),
                Texts.of("run.summary.took", Figures.span(Duration.ofSeconds(run.seconds())), run.requests()),
                Texts.of("run.summary.tokens"), Figures.whole(run.tokensSpent()),
                Texts.of("run.summary.floor", run.tokensFloor()));
    }

    private void fill(String label, String big, String small, String rightLabel, String right, String rightSmall) {
        var left = new VBox(2, Labels.of(label, "field-label"), Labels.cut(big, "display"),
                Labels.wrapped(small, "grid-text", "muted"));
        var speed = new VBox(2, Labels.of(rightLabel, "field-label"), Labels.of(right, "number"),
                Labels.of(rightSmall, "grid-text", "muted"));
        speed.setAlignment(Pos.CENTER_RIGHT);
        box.getChildren().setAll(Rows.growing(left), speed);
    }
}
