package io.bridgework.ui.part;

import java.util.Locale;

/** One meaning a hue. */
public enum Tone {
    /** Counts, left out, unchanged. */
    QUIET("info"),
    /** Done, main action, suggestion. */
    DONE("check-circle"),
    NEEDS_YOU("alert-triangle"),
    /** Running or waiting. */
    RUNNING("play-circle"),
    /** Lost, stopped, removes. */
    STOPPED("alert-octagon"),
    OUT_OF_DATE("rotate-cw");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /** The Feather icon that says the same without colour. */
    public String icon() {
        return icon;
    }

    /** The end of its style classes: {@code needs-you}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
