package io.bridgework.ui.part;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A day of Pipedrive's budget: used filled, planned outlined, kept free for other tools hatched, the rest empty. */
public final class BudgetBar extends Region {
    private static final double HEIGHT = 10;
    private final Region used = part("used");
    private final Region planned = part("planned");
    private final Region reserved = part("reserved");
    private final double[] shares;

    /** @param whole tokens of the whole day, the reserve among them */
    public BudgetBar(long usedTokens, long plannedTokens, long reserve, long whole, String accessibleName) {
        double all = Math.max(1, Math.max(whole, usedTokens + plannedTokens + reserve));
        this.shares = new double[] {usedTokens / all, plannedTokens / all, reserve / all};
        getStyleClass().add("budget-bar");
        getChildren().addAll(planned, used, reserved);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(accessibleName);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(24);
    }

    private static Region part(String styleClass) {
        var part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double first = snapSizeX(width * shares[0]);
        double second = shares[1] > 0 ? Math.max(3, snapSizeX(width * shares[1])) : 0;
        double kept = snapSizeX(width * shares[2]);
        used.resizeRelocate(0, 0, first, getHeight());
        planned.resizeRelocate(0, 0, Math.min(width - kept, first + second), getHeight());
        planned.setVisible(second > 0);
        reserved.resizeRelocate(width - kept, 0, kept, getHeight());
    }
}
