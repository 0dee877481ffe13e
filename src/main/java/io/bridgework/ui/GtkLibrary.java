package io.bridgework.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** GTK 3, which JavaFX needs on Linux and fails without. */
final class GtkLibrary {
    private static final String FILE = "libgtk-3.so.0";

    private GtkLibrary() {}

    /** Whether it lies in one of the places that the system's loader looks in. */
    static boolean isThere() {
        String more = System.getenv().getOrDefault("LD_LIBRARY_PATH", "");
        Stream<String> named = Arrays.stream(more.split(":")).filter(place -> !place.isBlank());
        Stream<String> usual = Stream.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib");
        return Stream.concat(named, usual).map(Path::of).anyMatch(GtkLibrary::holdsIt);
    }

    private static boolean holdsIt(Path folder) {
        if (Files.exists(folder.resolve(FILE))) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> below = Files.list(folder)) {
            return below.anyMatch(place -> Files.exists(place.resolve(FILE)));
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
