package io.bridgework.ui.part;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/** Buttons: a verb, an icon, an action. */
public final class Acts {
    private Acts() {}

    public static Button button(String text, String icon, Runnable action) {
        var button = new Button(text, Icons.of(icon));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The one main act of a page. */
    public static Button main(String text, String icon, Runnable action) {
        Button button = button(text, icon, action);
        button.getStyleClass().add("main");
        return button;
    }

    /** Removes or stops something. */
    public static Button danger(String text, String icon, Runnable action) {
        Button button = button(text, icon, action);
        button.getStyleClass().add("bw-danger");
        return button;
    }

    /** An icon alone; its name is read out and shown on hover. */
    public static Button icon(String name, String icon, Runnable action) {
        var button = new Button("", Icons.of(icon));
        button.getStyleClass().add("icon-only");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }

    public static Hyperlink link(String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }
}
