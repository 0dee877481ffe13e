package io.bridgework.ui;

import io.bridgework.ui.part.Dialogs;
import io.bridgework.ui.step.StepPage;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work on every page: steps, back and next, the main act, the regions, the way out of a dialog. */
final class FrameKeys {
    private final FrameView frame;
    private final FrameModel model;
    private final Dialogs dialogs;
    private final FrameActs acts;
    private int region;

    FrameKeys(FrameView frame, FrameModel model, Dialogs dialogs, FrameActs acts) {
        this.frame = frame;
        this.model = model;
        this.dialogs = dialogs;
        this.acts = acts;
    }

    void pressed(KeyEvent event) {
        if (dialogs.isOpen()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                dialogs.close();
                event.consume();
            }
            return;
        }
        if (isHandled(event)) {
            event.consume();
        }
    }

    private boolean isHandled(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isAltDown() && code.isDigitKey()) {
            model.open(code.getCode() - KeyCode.DIGIT0.getCode());
            return true;
        }
        if (event.isAltDown() && code == KeyCode.LEFT) {
            return model.back();
        }
        if (event.isAltDown() && code == KeyCode.RIGHT) {
            return model.next();
        }
        if (event.isShortcutDown() && code == KeyCode.ENTER) {
            frame.shown().ifPresent(StepPage::mainAct);
            return true;
        }
        if (code == KeyCode.F1) {
            acts.help(model.shown().get());
            return true;
        }
        return code == KeyCode.F6 && focusNextRegion(frame.regions());
    }

    private boolean focusNextRegion(List<Node> regions) {
        for (int i = 0; i < regions.size(); i++) {
            region = (region + 1) % regions.size();
            if (focusFirst(regions.get(region))) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusFirst(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(FrameKeys::focusFirst);
    }

    /** Puts the keys on the window. */
    void listenOn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }
}
