package io.bridgework.ui.part;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** A thin bar: how much of a whole. It grows in 400 ms and never draws less than a visible sliver of something. */
public final class ShareBar extends Region {
    private final Region fill = new Region();
    private Timeline growth = new Timeline();
    private final DoubleProperty share = new SimpleDoubleProperty();

    /** @param styleClass {@code bar-done}, {@code bar-running} or {@code bar-counts} */
    public ShareBar(double share, String styleClass, String accessibleName) {
        getStyleClass().addAll("share-bar", styleClass);
        fill.getStyleClass().add("fill");
        fill.setManaged(false);
        getChildren().add(fill);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(accessibleName);
        this.share.addListener((observed, before, now) -> requestLayout());
        this.share.set(clamp(share));
        setMinWidth(16);
    }

    public void setShare(double value) {
        growth.stop();
        share.set(clamp(value));
    }

    /** Moves to the new share without a jump. */
    public void growTo(double value) {
        growth.stop();
        growth = new Timeline(new KeyFrame(Duration.millis(400), new KeyValue(share, clamp(value))));
        growth.play();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 8;
    }

    @Override
    protected void layoutChildren() {
        double width = share.get() <= 0 ? 0 : Math.max(3, getWidth() * share.get());
        fill.resizeRelocate(0, 0, snapSizeX(width), getHeight());
    }

    private static double clamp(double value) {
        return Double.isNaN(value) ? 0 : Math.max(0, Math.min(1, value));
    }
}
