package io.bridgework.ui.step;

import io.bridgework.model.RecordKind;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** The words on a file's row. Table cells do not span, so it stands in the first and is drawn over the others. */
final class GroupLabel extends Pane {
    private final HBox words;

    GroupLabel(GridLine.File line) {
        words = Rows.row(8, Labels.of(line.file().file(), "strong"), Labels.of(line.file().kind()
                .map((RecordKind kind) -> Texts.of("mapping.group.holds", Kinds.name(kind)))
                .orElse(Texts.of("mapping.group.unknown")), "muted"));
        if (!line.file().key().isBlank()) {
            words.getChildren().addAll(
                    Labels.of(Texts.of("mapping.group.key"), "muted"), Labels.of(line.file().key(), "medium"));
        }
        words.getChildren().add(Labels.of("· " + Texts.of("mapping.group.columns", line.columns()), "muted"));
        if (line.needing() > 0) {
            words.getChildren().addAll(Icons.of("alert-triangle", "icon-grid", "icon-warning"),
                    Labels.of(Texts.of("mapping.group.needing", line.needing()), "warning", "medium"));
        }
        getChildren().add(words);
        setMouseTransparent(true);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 24;
    }

    @Override
    protected void layoutChildren() {
        words.resizeRelocate(0, 0, words.prefWidth(-1), getHeight());
    }
}
