package io.bridgework.ui.step;

import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Kinds;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.ShareBar;
import io.bridgework.ui.part.Texts;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One kind in a run: its bar, how many of how many, and its state as a word. Rows held back count as done work. */
final class KindBar extends HBox {
    /** How far a kind is. */
    enum State {
        DONE("check", "accent"), NOW("play", "run"), LATER("clock", "muted");

        private final String icon;
        private final String tone;

        State(String icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }
    }

    private final ShareBar bar;
    private final Label count;
    private final HBox word = Rows.row(8);
    private final String kind;

    KindBar(String kind) {
        super(16);
        this.kind = kind;
        this.bar = new ShareBar(0, "bar-running", Kinds.nameOf(kind));
        bar.setPrefHeight(10);
        bar.setMinHeight(10);
        bar.setMaxHeight(10);
        this.count = Labels.of("", "muted", "right");
        count.setMaxWidth(Double.MAX_VALUE);
        setPadding(new Insets(0, 20, 0, 20));
        setMinHeight(44);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add("line-below");
        getChildren().addAll(Icons.of(Kinds.iconOf(kind)), Rows.wide(120, Labels.cut(Kinds.nameOf(kind), "medium")),
                Rows.growing(bar), Rows.wide(140, count), Rows.wide(120, word));
    }

    /** @param gently whether the bar grows to its share, or simply has it */
    void show(long done, long total, State state, boolean gently) {
        bar.getStyleClass().removeAll("bar-done", "bar-running");
        bar.getStyleClass().add(state == State.DONE ? "bar-done" : "bar-running");
        double share = total == 0 ? 0 : (double) done / total;
        if (gently) {
            bar.growTo(share);
        } else {
            bar.setShare(share);
        }
        count.setText(Texts.of("run.bar.count", Figures.whole(done), Figures.whole(total)));
        String said = Texts.of("run.bar." + state.name().toLowerCase(Locale.ROOT));
        word.getChildren().setAll(Icons.of(state.icon, "icon-" + state.tone), Labels.of(said, state.tone));
        bar.setAccessibleText(Kinds.nameOf(kind) + ", " + count.getText() + ", " + said);
    }

    String kind() {
        return kind;
    }
}
