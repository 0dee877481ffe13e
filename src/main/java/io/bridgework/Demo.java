package io.bridgework;

import io.bridgework.cli.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The built-in practice: a made-up group with three locations. */
final class Demo {
    /** For the command line. */
    static final Programs.DemoPractice PRACTICE = new Programs.DemoPractice() {
        @Override
        public Path newFolder() throws IOException {
            return Demo.newFolder();
        }

        @Override
        public Path unpack(Path folder) throws IOException {
            return Demo.unpack(folder);
        }
    };

    private Demo() {}

    /** A new folder in the home folder for each demo, so that none meets what another left. */
    static Path newFolder() throws IOException {
        Path parent = Path.of(System.getProperty("user.home"), "Bridgework", "demo");
        Files.createDirectories(parent);
        for (int number = 1; ; number++) {
            Path folder = parent.resolve(Integer.toString(number));
            if (!Files.exists(folder)) {
                return Files.createDirectories(folder);
            }
        }
    }

    /** Puts the practice's export into the folder and returns its path. */
    static Path unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path zip = folder.resolve("larkspur-dental.zip");
        try (InputStream in = Demo.class.getResourceAsStream("demo/practice.zip")) {
            Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
        }
        return zip;
    }
}
