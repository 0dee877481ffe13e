package io.bridgework.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of an export, wherever they lie: a folder, a .zip, a single file. Only reads. */
interface ExportFiles extends Closeable {
    /** @param path inside the export, with {@code /} */
    record Entry(String path, long sizeBytes) {
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** Lower case, without the dot; empty if there is none. */
        String extension() {
            int dot = name().lastIndexOf('.');
            return dot <= 0 ? "" : name().substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A file that cannot be used at all, and why: an unsafe name, a link, an implausible size. */
    record Refused(String path, String reason) {}

    /** In the order of their paths. */
    List<Entry> entries();

    List<Refused> refused();

    InputStream open(Entry entry) throws IOException;

    /** Where the file lies on disk by itself; empty inside a .zip. */
    Optional<Path> onDisk(Entry entry);
}
