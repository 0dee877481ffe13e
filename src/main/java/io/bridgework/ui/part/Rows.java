package io.bridgework.ui.part;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Boxes in a row or a column. */
public final class Rows {
    private Rows() {}

    public static HBox row(double gap, Node... nodes) {
        var row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    public static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        VBox.setVgrow(spacer, Priority.ALWAYS);
        spacer.setMinSize(0, 0);
        return spacer;
    }

    /** A line that only divides. */
    public static Region hairline() {
        var line = new Region();
        line.getStyleClass().add("hairline");
        line.setMinHeight(1);
        line.setMaxHeight(1);
        return line;
    }

    /** The node, taking what width is left. */
    public static <N extends Node> N growing(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return node;
    }

    /** The node, exactly so wide at 100 % text size. */
    public static <R extends Region> R wide(double width, R node) {
        TextScale.wide(width, node);
        return node;
    }
}
