package io.bridgework.ui.part;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a place on the disk. Empty when they think better of it. */
public interface FilePicker {
    Optional<Path> folder(String title);

    Optional<Path> open(String title, String kind, String... patterns);

    Optional<Path> save(String title, String name);

    /** Shows a file in the program that the system has for it. */
    void show(Path file);
}
