package io.bridgework.ui.part;

import io.bridgework.model.Trouble;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Stands in the page in place of the part that failed: what happened, what it means for the data, what to do next. */
public final class TroublePane extends VBox {
    public TroublePane(Trouble trouble, Runnable tryAgain) {
        super(8);
        getStyleClass().add("card-trouble");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(trouble.sentence());
        Label head = Labels.wrapped(trouble.happened(), "list-head");
        HBox headRow = Rows.row(10, Icons.of("alert-octagon", "icon-danger"), Rows.growing(head));
        Node again = Acts.button(Texts.of("trouble.again"), "refresh-cw", tryAgain);
        Label code = Labels.of(trouble.code(), "code-box");
        Node copy = Acts.link(Texts.of("trouble.copy"), () -> copy(trouble.code()));
        HBox foot = Rows.row(12, again, Rows.spacer(), Labels.of(Texts.of("trouble.code"), "small", "muted"), code, copy);
        getChildren().addAll(
                headRow, Labels.wrapped(trouble.meaning(), "muted"), Labels.wrapped(trouble.next(), "muted"), foot);
    }

    /** Puts a code on the clipboard, with no patient value. */
    public static void copy(String code) {
        var content = new ClipboardContent();
        content.putString("Bridgework " + code);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
