package io.bridgework.ui.part;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Text on a page. Wrapping is the rule; only cells of a grid may end in dots. */
public final class Labels {
    private Labels() {}

    public static Label of(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    public static Label wrapped(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /** For narrow places: ends in dots, the whole on hover. */
    public static Label cut(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(0);
        if (!text.isBlank()) {
            label.setTooltip(new Tooltip(text));
        }
        return label;
    }

    /** A bold fact and its plain rest, wrapping as one sentence. */
    public static TextFlow fact(String fact, String rest) {
        var bold = new Text(fact);
        bold.getStyleClass().addAll("flow-text", "strong");
        var plain = new Text(rest.isEmpty() ? "" : " " + rest);
        plain.getStyleClass().addAll("flow-text", "muted");
        return new TextFlow(bold, plain);
    }
}
