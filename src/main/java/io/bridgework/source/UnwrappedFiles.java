package io.bridgework.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files without the folder that all of them lie in: a .zip of a folder reads as the folder does, and a table keeps its
 * name from one export to the next.
 */
final class UnwrappedFiles implements ExportFiles {
    private final ExportFiles inner;
    private final Map<Entry, Entry> originals;

    private UnwrappedFiles(ExportFiles inner, Map<Entry, Entry> originals) {
        this.inner = inner;
        this.originals = originals;
    }

    static ExportFiles of(ExportFiles files) {
        List<Entry> real = files.entries().stream().filter(entry -> !DocumentPlaces.isLeftBehind(entry.path())).toList();
        String wrapper = real.isEmpty() ? "" : real.get(0).path().substring(0, real.get(0).path().indexOf('/') + 1);
        if (wrapper.isEmpty() || !real.stream().allMatch(entry -> entry.path().startsWith(wrapper))) {
            return files;
        }
        var originals = new LinkedHashMap<Entry, Entry>();
        for (Entry entry : files.entries()) {
            String path = entry.path().startsWith(wrapper) ? entry.path().substring(wrapper.length()) : entry.path();
            originals.put(new Entry(path, entry.sizeBytes()), entry);
        }
        return of(new UnwrappedFiles(files, originals));
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(originals.keySet());
    }

    @Override
    public List<Refused> refused() {
        return inner.refused();
    }

    @Override
    public InputStream open(Entry entry) throws IOException {
        return inner.open(originals.get(entry));
    }

    @Override
    public Optional<Path> onDisk(Entry entry) {
        return inner.onDisk(originals.get(entry));
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
