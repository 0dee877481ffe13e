package io.bridgework.ui;

/** Light or dark. */
enum Appearance {
    LIGHT, DARK;

    Appearance other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
