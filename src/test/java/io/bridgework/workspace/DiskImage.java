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
    static final String VIEW = "view.mv.db";
    static final String JOURNAL = "journal/1.bwj";
    private static final String LOCK = "workspace.lock";

    private final Path from;
    private final Map<String, byte[]> files;

    private DiskImage(Path from, Map<String, byte[]> files) {
        this.from = from;
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
            return new DiskImage(folder.toRealPath(), files);
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

    DiskImage with(String file, byte[] bytes) {
        var changed = new TreeMap<>(files);
        changed.put(file, bytes);
        return new DiskImage(from, changed);
    }

    DiskImage without(String file) {
        var changed = new TreeMap<>(files);
        changed.remove(file);
        return new DiskImage(from, changed);
    }

    /** The file is no longer than this. */
    DiskImage cut(String file, long length) {
        return with(file, Arrays.copyOf(files.get(file), (int) Math.min(length, files.get(file).length)));
    }

    DiskImage zeroed(String file, int at, int length) {
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

    /** Writes the files into another folder, which takes the first one's place: the computer was started again, nothing was moved. */
    public void write(Path to) {
        files.forEach((name, bytes) -> {
            try {
                Path file = to.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, name.equals(LOCK) ? moved(bytes, to) : bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private byte[] moved(byte[] lock, Path to) throws IOException {
        String text = new String(lock, StandardCharsets.UTF_8);
        return text.replace(from.toString(), to.toRealPath().toString()).getBytes(StandardCharsets.UTF_8);
    }
}
