package io.bridgework.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that the made-up practice's documents lie in. */
final class FireExport {
    static final String TEXT = "made up";

    private FireExport() {}

    static Path in(Path folder) throws IOException {
        Path docs = Files.createDirectories(folder.resolve("export/docs"));
        for (int i = 1; i <= 2; i++) {
            Files.writeString(docs.resolve("scan" + i + ".txt"), TEXT);
        }
        Files.writeString(folder.resolve("export/Patients.csv"), "Patient ID,Name\nP1,Pat Example\n");
        return folder.resolve("export");
    }
}
