package io.bridgework.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * SHA-256 of the closed view file, beside it while the workspace is closed. A view with its checksum is as it was closed;
 * one with another is thrown away; one without (the program was killed) is looked through.
 */
final class ViewChecksum {
    private ViewChecksum() {}

    private static Path file(Path folder) {
        return folder.resolve("view.sha256");
    }

    static void note(Path folder, Watch watch) throws IOException {
        DurableFile.write(file(folder), sum(folder), watch);
    }

    static boolean isPresent(Path folder) {
        return Files.exists(file(folder));
    }

    /** False when the file is not as it was closed. */
    static boolean mayBeSound(Path folder) throws IOException {
        Optional<byte[]> noted = DurableFile.read(file(folder));
        return noted.isEmpty() || Arrays.equals(noted.get(), sum(folder));
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(file(folder));
    }

    private static byte[] sum(Path folder) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(ViewFiles.file(folder))) {
            byte[] buffer = new byte[1 << 18];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return digest.digest();
    }
}
