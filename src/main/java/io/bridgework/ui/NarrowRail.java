package io.bridgework.ui;

import io.bridgework.ui.part.TextScale;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/** The rail in a window that is narrow for its text: marks alone, their words as hints and for readers. */
final class NarrowRail {
    /** Width of the window at 100 % text size, below which the rail gives way to the page. */
    private static final double ENOUGH = 1160;
    private static final double WIDE = 224;
    private static final double NARROW = 72;
    private final Region rail;
    private final List<Node> words;
    private final List<RailStep> steps;
    private final Button allMigrations;

    /** @param words what gives way */
    NarrowRail(Region rail, List<Node> words, List<RailStep> steps, Button allMigrations) {
        this.rail = rail;
        this.words = words;
        this.steps = steps;
        this.allMigrations = allMigrations;
        allMigrations.setAccessibleText(allMigrations.getText());
    }

    void fit(double windowWidth) {
        if (windowWidth <= 0) {
            return;
        }
        boolean narrow = windowWidth < ENOUGH * TextScale.factor();
        double width = narrow ? NARROW : WIDE * TextScale.factor();
        rail.setMinWidth(width);
        rail.setPrefWidth(width);
        rail.setMaxWidth(width);
        words.forEach(node -> {
            node.setVisible(!narrow);
            node.setManaged(!narrow);
        });
        allMigrations.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        rail.getStyleClass().remove("narrow");
        if (narrow) {
            rail.getStyleClass().add("narrow");
        }
        steps.forEach(step -> step.narrow(narrow));
    }
}
