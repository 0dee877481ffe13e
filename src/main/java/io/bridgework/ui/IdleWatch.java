package io.bridgework.ui;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Tells when nobody has touched mouse or keys for a while. */
final class IdleWatch {
    private final PauseTransition rest;

    IdleWatch(Scene scene, Duration after, Runnable idle) {
        this.rest = new PauseTransition(after);
        rest.setOnFinished(event -> {
            idle.run();
            rest.playFromStart();
        });
        scene.addEventFilter(InputEvent.ANY, event -> rest.playFromStart());
        rest.play();
    }
}
