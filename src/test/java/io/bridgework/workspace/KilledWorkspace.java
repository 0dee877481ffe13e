package io.bridgework.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
            standsWhereItStood(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that takes the first one's place was neither moved nor copied: its computer was started again. */
    static void standsWhereItStood(Path folder) {
        tell(folder, true);
    }

    /** A folder in the first one's place whose files are others: a backup was put back, or a file was changed by hand. */
    static void wasPutBack(Path folder) {
        tell(folder, false);
    }

    private static void tell(Path folder, boolean sameFiles) {
        Path lock = folder.resolve("workspace.lock");
        try {
            if (Files.exists(lock) && Files.size(lock) > 0) {
                ObjectNode told = (ObjectNode) Json.tree(Files.readAllBytes(lock));
                told.put("folder", folder.toRealPath().toString());
                if (sameFiles) {
                    told.put("journal", told.path("open").asBoolean() ? "" : FolderLock.identity(WorkspaceParts.journal(folder)));
                }
                Files.write(lock, Json.bytes(told));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder as if it had been made in the other place, not copied there. */
    public static void settle(Path from, Path to) {
        copy(from, to);
        try {
            Files.deleteIfExists(to.resolve("workspace.lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the folder where another one was. */
    public static void rename(Path from, Path to) {
        try {
            Files.move(from, to);
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
