package io.bridgework.source;

import io.bridgework.source.ExportFiles.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Tells a workbook from other zipped files. */
final class ZipKind {
    private static final String WORKBOOK = "xl/workbook";

    private ZipKind() {}

    static boolean isWorkbook(ExportFiles files, Entry entry) throws IOException {
        Optional<Path> place = files.onDisk(entry);
        if (place.isPresent()) {
            return isWorkbook(place.get());
        }
        try (InputStream in = files.open(entry)) {
            return mentionsWorkbook(in);
        }
    }

    static boolean isWorkbook(Path file) throws IOException {
        // Latin-1 takes any name: only those of a workbook matter here.
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            return zip.stream().anyMatch(entry -> entry.getName().startsWith(WORKBOOK));
        }
    }

    /** Names stand unpacked in a .zip, so that a .zip inside of a .zip can be told without unpacking it. */
    private static boolean mentionsWorkbook(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        String rest = "";
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            String text = rest + new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
            if (text.contains(WORKBOOK)) {
                return true;
            }
            rest = text.substring(Math.max(0, text.length() - WORKBOOK.length()));
        }
        return false;
    }
}
