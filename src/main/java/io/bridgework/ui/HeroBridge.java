package io.bridgework.ui;

import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** The long bridge of crowns at the foot of the start page. Decoration: it says nothing that is not written beside it. */
final class HeroBridge extends Pane {
    private static final int WATER = 52;
    private static final int BASE = 146;
    private final Circle hill = new Circle(150);
    private final SVGPath bridge = new SVGPath();
    private final Rectangle water = new Rectangle();
    private final Rectangle[] ripples = {new Rectangle(70, 2), new Rectangle(110, 2), new Rectangle(84, 2),
        new Rectangle(60, 2), new Rectangle(90, 2), new Rectangle(40, 2)};
    private static final double[][] RIPPLES = {{30, 17}, {150, 25}, {330, 15}, {84, 37}, {262, 39}, {404, 33}};

    HeroBridge() {
        hill.getStyleClass().add("hero-hill");
        bridge.getStyleClass().add("hero-bridge");
        water.getStyleClass().add("hero-water");
        getChildren().addAll(hill, water, bridge);
        for (Rectangle ripple : ripples) {
            ripple.getStyleClass().add("hero-ripple");
            getChildren().add(ripple);
        }
        setMinHeight(330);
        setPrefHeight(330);
        setMouseTransparent(true);
        bridge.setContent(outline(14));
    }

    @Override
    protected void layoutChildren() {
        double waterLine = getHeight() - WATER;
        hill.setCenterX(350);
        hill.setCenterY(waterLine - 108);
        water.setY(waterLine);
        water.setWidth(getWidth());
        water.setHeight(WATER);
        bridge.setLayoutY(waterLine - BASE);
        for (int i = 0; i < ripples.length; i++) {
            ripples[i].setX(RIPPLES[i][0]);
            ripples[i].setY(waterLine + RIPPLES[i][1]);
        }
        setClip(new Rectangle(getWidth(), getHeight()));
    }

    /** Crowns of 75 on top, arches of 150 below, from left of the edge to right of it. */
    private static String outline(int crowns) {
        var path = new StringBuilder("M-70 46");
        for (int i = 0; i < crowns; i++) {
            int x = -70 + i * 75;
            path.append(String.format(
                    Locale.ROOT, "C%d 10 %d 0 %d 0C%d 0 %d 10 %d 46", x + 6, x + 18, x + 37, x + 57, x + 69, x + 75));
        }
        for (int pier = 80 + 150 * (crowns / 2 - 2); pier >= -220; pier -= 150) {
            path.append(String.format(
                    Locale.ROOT, "L%d %d C%d 100 %d 70 %d 70C%d 70 %d 100 %d %d", pier + 141, BASE, pier + 134,
                    pier + 110, pier + 75, pier + 40, pier + 16, pier + 9, BASE));
        }
        return path.append('Z').toString();
    }
}
