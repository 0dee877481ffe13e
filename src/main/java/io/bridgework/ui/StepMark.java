package io.bridgework.ui;

import io.bridgework.migration.Views.StepState;
import io.bridgework.ui.part.Icons;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ArcType;

/** The mark of a step: its shape tells the state without its colour. */
final class StepMark extends StackPane {
    private static final double MIDDLE = 13;
    private static final double RADIUS = 11.5;

    StepMark(int number, StepState state, boolean shown, double share) {
        StepState drawn = state == StepState.TO_DO && shown ? StepState.NOW : state;
        getStyleClass().addAll("step-mark", RailStep.styleOf(drawn));
        switch (drawn) {
            case DONE -> getChildren().add(Icons.of("check", "icon-on-accent"));
            case NEEDS_YOU -> getChildren().add(new Label("!"));
            case OUT_OF_DATE -> getChildren().add(Icons.of("rotate-cw"));
            case RUNNING -> getChildren().addAll(ring(share), new Label(String.valueOf(number)));
            case WAITING -> getChildren().addAll(ring(share), Icons.of("moon"));
            case NOW, TO_DO -> getChildren().add(new Label(String.valueOf(number)));
        }
    }

    private static Pane ring(double share) {
        var track = new Circle(MIDDLE, MIDDLE, RADIUS);
        track.getStyleClass().add("ring-track");
        var arc = new Arc(MIDDLE, MIDDLE, RADIUS, RADIUS, 90, -360 * share);
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("ring-share");
        return new Pane(track, arc);
    }
}
