package io.bridgework.ui.part;

import javafx.scene.control.Label;

/** Small words in a coloured shape; the word and the icon say the same as the colour. */
public final class Chips {
    private Chips() {}

    public static Label of(Tone tone, String text) {
        var chip = new Label(text);
        chip.getStyleClass().addAll("chip", "chip-" + tone.id());
        chip.setMinWidth(Label.USE_PREF_SIZE);
        return chip;
    }

    public static Label of(Tone tone, String icon, String text) {
        Label chip = of(tone, text);
        chip.setGraphic(Icons.of(icon));
        return chip;
    }

    /** A tag beside a place: {@code new field}. */
    public static Label tag(String text) {
        var tag = new Label(text);
        tag.getStyleClass().add("tag");
        tag.setMinWidth(Label.USE_PREF_SIZE);
        return tag;
    }

    /** A key cap: {@code Ctrl Z}. */
    public static Label key(String text) {
        var key = new Label(text);
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Label.USE_PREF_SIZE);
        return key;
    }
}
