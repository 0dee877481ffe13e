package io.bridgework.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An export in a folder, or a single file. Links are not followed: they may lead out of the export. */
final class FolderFiles implements ExportFiles {
    private final Map<String, Path> places = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private FolderFiles() {}

    static FolderFiles folder(Path folder) throws IOException {
        var files = new FolderFiles();
        Path root = folder.toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(relative(root, file), file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                files.refused.add(new Refused(relative(root, file), "it cannot be read; there may be no right to"));
                return FileVisitResult.CONTINUE;
            }
        });
        files.entries.sort(Comparator.comparing(Entry::path));
        return files;
    }

    static FolderFiles single(Path file) throws IOException {
        var files = new FolderFiles();
        Path real = file.toRealPath();
        files.add(file.getFileName().toString(), real, Files.readAttributes(real, BasicFileAttributes.class));
        return files;
    }

    private void add(String name, Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            refused.add(new Refused(name, "a link to another place, not a file of the export"));
            return;
        }
        places.put(name, file);
        entries.add(new Entry(name, attributes.size()));
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public List<Refused> refused() {
        return refused;
    }

    @Override
    public InputStream open(Entry entry) throws IOException {
        return Files.newInputStream(places.get(entry.path()));
    }

    @Override
    public Optional<Path> onDisk(Entry entry) {
        return Optional.of(places.get(entry.path()));
    }

    @Override
    public void close() {}
}
