package io.bridgework.ui.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;

/** Loads a page's FXML beside its controller's class, with the words of {@link Texts}. */
public final class Fxml {
    private Fxml() {}

    /** @param file name of the FXML file in the controller's package */
    public static <N> N load(String file, Object controller) {
        var loader = new FXMLLoader(controller.getClass().getResource(file), Texts.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the page " + file + " cannot be read", e);
        }
    }
}
