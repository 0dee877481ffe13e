package io.bridgework.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Workspaces that nobody closed: what a kill leaves on the disk. */
public final class KilledWorkspace {
    private KilledWorkspace() {}

    /** The folder as it is on the disk now. The journal is taken last, so that it is never behind the view. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            var all = files.sorted((a, b) -> Boolean.compare(isJournal(a), isJournal(b))).toList();
            for (Path file : all) {
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to.resolve(from.relativize(file)));
                }
            }
            for (Path file : all) {
                if (Files.isRegularFile(file) && !file.getFileName().toString().endsWith(".unfinished")) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJournal(Path file) {
        return file.toString().endsWith(".bwj");
    }

    /** Ends the threads of a workspace that is dead already; what it still writes nobody reads. */
    public static void bury(Workspace dead) {
        WorkspaceParts parts = parts(dead);
        parts.journal().abandon();
        parts.writer().close();
        parts.database().abandon();
        try {
            parts.lock().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static WorkspaceParts parts(Workspace workspace) {
        try {
            var field = Workspace.class.getDeclaredField("parts");
            field.setAccessible(true);
            return (WorkspaceParts) field.get(workspace);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
