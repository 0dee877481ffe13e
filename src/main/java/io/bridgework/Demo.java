package io.bridgework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The built-in practice: a made-up group with three locations. */
final class Demo {
    private Demo() {}

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
