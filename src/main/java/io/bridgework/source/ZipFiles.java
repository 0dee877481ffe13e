package io.bridgework.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An export in a .zip, streamed out of it; nothing is ever unpacked to disk. */
final class ZipFiles implements ExportFiles {
    /** Text packs to a tenth or a thirtieth; what claims far more was made to fill a disk or a memory. */
    private static final long PLAUSIBLE_RATIO = 400;
    private static final long ALWAYS_PLAUSIBLE = 100L << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> places = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    ZipFiles(Path file) throws IOException {
        zip = open(file);
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory()) {
                add(entry);
            }
        }
        entries.sort(Comparator.comparing(Entry::path));
    }

    /** Older Windows and Mac programs write names in the code page of DOS. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            String name = Charset.isSupported("IBM437") ? "IBM437" : "ISO-8859-1";
            return new ZipFile(file.toFile(), Charset.forName(name));
        }
    }

    private void add(ZipEntry entry) {
        String path = entry.getName().replace('\\', '/');
        boolean unsafe = path.startsWith("/") || path.matches("[A-Za-z]:.*") || Arrays.asList(path.split("/")).contains("..")
                || path.chars().anyMatch(c -> c < 32);
        if (unsafe) {
            refused.add(new Refused(path.replaceAll("\\p{Cntrl}", "?"), "its name leads out of the .zip"));
        } else if (entry.getSize() > ALWAYS_PLAUSIBLE && entry.getSize() / Math.max(1, entry.getCompressedSize()) > PLAUSIBLE_RATIO) {
            refused.add(new Refused(path, "it would unpack to an implausible size"));
        } else if (places.putIfAbsent(path, entry) != null) {
            refused.add(new Refused(path, "a second file of the same name in the .zip"));
        } else {
            entries.add(new Entry(path, Math.max(0, entry.getSize())));
        }
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
        ZipEntry place = places.get(entry.path());
        return new Bounded(zip.getInputStream(place), Math.max(place.getSize(), 0));
    }

    @Override
    public Optional<Path> onDisk(Entry entry) {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends with an error when more comes out of the .zip than its table of contents says. */
    private static final class Bounded extends FilterInputStream {
        private final long limit;
        private long count;

        Bounded(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            counted(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int more) throws IOException {
            count += more;
            if (count > limit) {
                throw new ZipException("an entry is longer than the .zip says");
            }
        }
    }
}
