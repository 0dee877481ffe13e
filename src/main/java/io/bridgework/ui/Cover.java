package io.bridgework.ui;

import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Lies over everything, so that nobody reads a patient's value from the screen. Work goes on below. A cover goes with F8;
 * a lock asks for the passphrase.
 */
final class Cover extends StackPane {
    private final Supplier<String> running;
    private Optional<PassphraseCheck> check = Optional.empty();
    private boolean locked;

    /** @param running what runs, in words; empty when nothing does */
    Cover(Supplier<String> running) {
        this.running = running;
        setId("cover");
        getStyleClass().add("cover");
        setVisible(false);
    }

    /** The passphrase that opens a lock from now on; without one there is no lock, only a cover. */
    void lockWith(Optional<PassphraseCheck> passphrase) {
        check = passphrase;
        uncover();
    }

    boolean isUp() {
        return isVisible();
    }

    void cover() {
        locked = false;
        put(text("cover.title", "cover.text"), button());
    }

    void lock() {
        if (check.isEmpty()) {
            cover();
            return;
        }
        locked = true;
        var passphrase = new PasswordField();
        passphrase.setId("cover-passphrase");
        passphrase.setMaxWidth(320);
        passphrase.setPromptText(Texts.of("open.passphrase.label"));
        passphrase.setAccessibleText(Texts.of("open.passphrase.label"));
        Label wrong = Labels.wrapped("", "field-error");
        passphrase.setOnAction(event -> {
            if (check.get().isRight(passphrase.getText().toCharArray())) {
                uncover();
            } else {
                wrong.setText(Texts.of("cover.wrong"));
                passphrase.clear();
            }
        });
        Button open = Acts.main(Texts.of("cover.open"), "unlock", () -> passphrase.getOnAction().handle(null));
        open.setId("cover-open");
        put(text("cover.locked.title", "cover.locked.text"), new VBox(8, passphrase, wrong, open));
        Platform.runLater(passphrase::requestFocus);
    }

    /** What F8 does: covers, and takes a cover away; a lock stays. */
    void turn() {
        if (!isUp()) {
            cover();
        } else if (!locked) {
            uncover();
        }
    }

    private void uncover() {
        locked = false;
        setVisible(false);
        getChildren().clear();
    }

    private Button button() {
        Button show = Acts.main(Texts.of("cover.show"), "eye", this::uncover);
        show.setId("cover-show");
        Platform.runLater(show::requestFocus);
        return show;
    }

    private VBox text(String title, String text) {
        var words = new VBox(8, Icons.large("eye-off", "icon-accent"), Labels.wrapped(Texts.of(title), "display"),
                Labels.wrapped(Texts.of(text), "muted"));
        if (!running.get().isEmpty()) {
            words.getChildren().add(Labels.wrapped(running.get(), "run"));
        }
        return words;
    }

    private void put(VBox words, javafx.scene.Node act) {
        var middle = new VBox(20, words, act);
        middle.setAlignment(Pos.CENTER_LEFT);
        middle.setMaxWidth(560);
        getChildren().setAll(middle);
        setVisible(true);
    }
}
