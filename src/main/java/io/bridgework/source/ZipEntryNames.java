package io.bridgework.source;

import io.bridgework.source.ExportFiles.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Names of the first entries of a zipped file, read without unpacking more than needed. */
final class ZipEntryNames {
    private static final int MOST = 8;

    private ZipEntryNames() {}

    static List<String> of(ExportFiles files, Entry entry) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(files.open(entry))) {
            for (ZipEntry next = zip.getNextEntry(); next != null && names.size() < MOST; next = zip.getNextEntry()) {
                names.add(next.getName());
            }
        }
        return names;
    }
}
