package io.bridgework.ui.part;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * The size of text that the user has chosen. Text itself grows by the root's font size; here the columns that have a
 * width of their own grow with it, so that no text is cut. For the screen's thread.
 */
public final class TextScale {
    private static final String BASE = "bridgework.width";
    /** Narrower fixed parts are icons and marks, which keep their size. */
    private static final double NARROWEST_COLUMN = 200;
    private static double factor = 1;

    private TextScale() {}

    /** 0.9 to 1.5 */
    public static double factor() {
        return factor;
    }

    /** Takes another size from now on; {@link #fit} brings it to what is on screen. */
    public static void choose(double chosen) {
        factor = chosen;
    }

    static void wide(double width, Region region) {
        region.getProperties().put(BASE, width);
        set(region, width * factor);
    }

    /** Gives every column of its own width in this part of the window the width for the text's size. */
    public static void fit(Node node) {
        if (node instanceof Region region) {
            boolean known = region.getProperties().containsKey(BASE);
            if (!known && region.getMinWidth() >= NARROWEST_COLUMN && region.getMinWidth() == region.getMaxWidth()) {
                region.getProperties().put(BASE, region.getMinWidth());
                known = true;
            }
            if (known) {
                set(region, (double) region.getProperties().get(BASE) * factor);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(TextScale::fit);
        }
    }

    private static void set(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }
}
