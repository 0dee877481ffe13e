package io.bridgework.ui;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** Calm movement: a page comes in within 180 ms. */
final class Motion {
    private Motion() {}

    static void comeIn(Node page) {
        var fade = new FadeTransition(Duration.millis(180), page);
        fade.setFromValue(0.4);
        fade.setToValue(1);
        fade.play();
    }
}
