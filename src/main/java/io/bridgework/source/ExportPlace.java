package io.bridgework.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Opens the files of an export where it lies, and leaves out a folder that only wraps all the rest. */
final class ExportPlace {
    private ExportPlace() {}

    static ExportFiles open(Path place) {
        String name = String.valueOf(place.getFileName());
        if (!Files.exists(place)) {
            throw Troubles.missing(name);
        }
        if (!Files.isReadable(place)) {
            throw Troubles.noRight(name);
        }
        try {
            ExportFiles files = Files.isDirectory(place) ? FolderFiles.folder(place) : file(place);
            return UnwrappedFiles.of(files);
        } catch (ZipException e) {
            throw String.valueOf(e.getMessage()).contains("ncrypted") ? Troubles.locked(name) : Troubles.notAZip(name);
        } catch (AccessDeniedException e) {
            throw Troubles.noRight(name);
        } catch (IOException e) {
            throw Troubles.unreadable(name, e);
        }
    }

    /** A .zip of files; or one table by itself, an XLSX being a zip as well. */
    private static ExportFiles file(Path place) throws IOException {
        ExportFiles single = FolderFiles.single(place);
        byte[] start;
        try (var in = Files.newInputStream(place)) {
            start = in.readNBytes(4);
        }
        if (Signature.of(start, true) != Signature.ZIP) {
            return single;
        }
        return ZipKind.isWorkbook(place) ? single : new ZipFiles(place);
    }
}
