package io.bridgework.workspace;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;

/** What disks, copies and power cuts do to a workspace that is not open. */
public final class DamagedWorkspace {
    private DamagedWorkspace() {}

    /** The view's file is gone, shorter, zeroed in its middle, or from an older moment. @param older a copy of the folder */
    public static void view(Path folder, Path older, Random random) {
        Path file = ViewFiles.file(folder);
        try {
            if (!Files.exists(file)) {
                return;
            }
            switch (random.nextInt(4)) {
                case 0 -> Files.delete(file);
                case 1 -> cut(file, random.nextInt((int) Files.size(file)));
                case 2 -> zero(file, random);
                default -> Files.copy(ViewFiles.file(older), file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static long journalLength(Path folder) {
        try {
            return Files.size(WorkspaceParts.journal(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The journal's end is gone: some bytes, or all but what it must keep. */
    public static void journal(Path folder, long keep, Random random) {
        try {
            long length = Files.size(WorkspaceParts.journal(folder));
            long most = random.nextInt(3) == 0 ? length - keep : Math.min(length - keep, 3_000);
            if (most > 0) {
                cut(WorkspaceParts.journal(folder), length - 1 - random.nextInt((int) most));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The journal ends after so many bytes. */
    public static void journal(Path folder, long length) {
        try {
            cut(WorkspaceParts.journal(folder), length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of an entry that was never finished, behind the others. */
    public static void tornEntry(Path folder, Random random) {
        try (RandomAccessFile file = new RandomAccessFile(WorkspaceParts.journal(folder).toFile(), "rw")) {
            byte[] torn = new byte[1 + random.nextInt(300)];
            file.seek(random.nextInt((int) file.length()));
            file.read(torn);
            file.seek(file.length());
            file.write(torn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cut(Path path, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
        }
    }

    private static void zero(Path path, Random random) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            int length = Math.min(1 + random.nextInt(8_000), (int) file.length());
            file.seek(random.nextInt((int) file.length() - length + 1));
            file.write(new byte[length]);
        }
    }
}
