package io.bridgework.ui;

import atlantafx.base.controls.ModalPane;
import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.part.TextScale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/** The scene: what is shown, and above it at most one dialog. */
final class Window implements Dialogs {
    private final StackPane content = new StackPane();
    private final ModalPane modal = new ModalPane();
    private final StackPane below = new StackPane(content, modal);
    private final StackPane all = new StackPane(below);
    private final Scene scene;
    private Node focusedBefore;

    Window(double width, double height) {
        this.scene = new Scene(all, width, height);
        modal.setPersistent(true);
        modal.setInTransitionFactory(null);
        modal.setOutTransitionFactory(null);
        modal.setId("modal");
    }

    Scene scene() {
        return scene;
    }

    /** Lays the cover above all. While it is up, nothing below is seen or takes a key. */
    void lay(Node cover) {
        all.getChildren().setAll(below, cover);
        below.visibleProperty().bind(cover.visibleProperty().not());
    }

    void put(Parent page) {
        content.getChildren().setAll(page);
    }

    @Override
    public void show(Node dialog) {
        focusedBefore = scene.getFocusOwner();
        TextScale.fit(dialog);
        modal.show(dialog);
        dialog.requestFocus();
    }

    @Override
    public void close() {
        modal.hide(true);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    @Override
    public boolean isOpen() {
        return modal.isDisplay();
    }
}
