package io.bridgework.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work in every window, whatever it shows: cover, and the size of text. */
final class WindowKeys {
    private final Theme theme;
    private final Cover cover;

    WindowKeys(Theme theme, Cover cover) {
        this.theme = theme;
        this.cover = cover;
    }

    /** Does what the key is for; false when it is for something else. */
    boolean areFor(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.F8) {
            cover.turn();
            return true;
        }
        if (!event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (code) {
            case PLUS, EQUALS, ADD -> theme.resizeText(1);
            case MINUS, SUBTRACT -> theme.resizeText(-1);
            case DIGIT0, NUMPAD0 -> theme.resizeText(0);
            default -> {
                return false;
            }
        }
        return true;
    }
}
