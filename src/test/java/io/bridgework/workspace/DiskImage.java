package io.bridgework.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a folder holds at one moment, as it would be found after a kill or a power cut. */
public final class DiskImage {
    public static final String VIEW = "view.mv.db";
    public static final String JOURNAL = "journal/1.bwj";

    private final Map<String, byte[]> files;

    private DiskImage(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The folder as it is now. */
    public static DiskImage of(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                } catch (NoSuchFileException e) {
                    continue; // it went while we looked
                }
            }
            return new DiskImage(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String file) {
        return files.get(file);
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    public long length(String file) {
        return files.get(file).length;
    }

    DiskImage with(String file, byte[] bytes) {
        var changed = new TreeMap<>(files);
        changed.put(file, bytes);
        return new DiskImage(changed);
    }

    public DiskImage without(String file) {
        var changed = new TreeMap<>(files);
        changed.remove(file);
        return new DiskImage(changed);
    }

    /** With this file as it is in another image. */
    public DiskImage with(String file, DiskImage other) {
        return with(file, other.bytes(file));
    }

    /** The file is no longer than this. */
    public DiskImage cut(String file, long length) {
        return with(file, Arrays.copyOf(files.get(file), (int) Math.min(length, files.get(file).length)));
    }

    public DiskImage zeroed(String file, int at, int length) {
        byte[] bytes = files.get(file).clone();
        Arrays.fill(bytes, Math.min(at, bytes.length), Math.min(at + length, bytes.length), (byte) 0);
        return with(file, bytes);
    }

    /** Equal for equal images of one folder. */
    public String key() {
        MessageDigest digest = Sha256.digest();
        files.forEach((name, bytes) -> {
            digest.update((name + "/" + bytes.length + "/").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What became of the folder since the image was taken. */
    public enum Since {
        /** The computer was started again. */
        NOTHING,
        /** It is a backup that was put back into its place, or its files were changed by hand. */
        PUT_BACK,
        /** It is a copy that was made at another place. */
        COPIED
    }

    /** Writes the files into a folder. */
    public void write(Path to, Since since) {
        write(to);
        switch (since) {
            case NOTHING -> KilledWorkspace.standsWhereItStood(to);
            case PUT_BACK -> KilledWorkspace.wasPutBack(to);
            case COPIED -> { }
        }
    }

    private void write(Path to) {
        files.forEach((name, bytes) -> {
            try {
                Path file = to.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
