package io.bridgework.ui.part;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;

/** Feather icons, one weight. An icon always stands beside a word, so readers skip it. */
public final class Icons {
    private Icons() {}

    /** @param name as in the Feather set: {@code check-circle} */
    public static FontIcon of(String name, String... styleClasses) {
        var icon = new FontIcon("fth-" + name);
        icon.getStyleClass().addAll(styleClasses);
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }

    /** In the head of a card. */
    public static FontIcon large(String name, String... styleClasses) {
        FontIcon icon = of(name, styleClasses);
        icon.getStyleClass().add("icon-large");
        return icon;
    }
}
