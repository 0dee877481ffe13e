package io.bridgework.ui.part;

import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A dialog: a head, what it says, and its buttons, the safe one first. */
public final class DialogCard extends VBox {
    /** @param width in pixels at 100 % */
    public DialogCard(String icon, String head, String sentence, Node body, double width, Node... foot) {
        getStyleClass().add("dialog-card");
        setMaxSize(width, Region.USE_PREF_SIZE);
        setPrefWidth(width);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(head + ". " + sentence);
        Label title = Labels.wrapped(head, "question");
        HBox headRow = Rows.row(12, Icons.large(icon), title);
        var content = new VBox(14, headRow);
        if (!sentence.isEmpty()) {
            content.getChildren().add(Labels.wrapped(sentence, "muted"));
        }
        content.getChildren().add(body);
        content.setPadding(new Insets(24, 28, 24, 28));
        HBox buttons = Rows.row(12, Rows.spacer());
        buttons.getChildren().addAll(foot);
        buttons.getStyleClass().add("dialog-foot");
        getChildren().addAll(content, buttons);
    }
}
