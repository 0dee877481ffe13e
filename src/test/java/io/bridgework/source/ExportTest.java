package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.DocumentFile;
import io.bridgework.model.SourceTable;
import io.bridgework.model.TroubleException;
import io.bridgework.model.UnusedFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    private static final String TABLE = "Id,Name\n1,Ann\n";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1};

    @TempDir
    Path folder;

    private static String code(Path place) {
        return assertThrows(TroubleException.class, () -> Export.open(place)).trouble().code();
    }

    @Test
    void saysWhatIsWrongWithTheWholeExport() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.write(pictures.resolve("a.png"), PNG);
        Path broken = Files.write(folder.resolve("broken.zip"), "PK\u0003\u0004 no more".getBytes(StandardCharsets.ISO_8859_1));
        Path garbage = Files.write(folder.resolve("garbage.csv"), new byte[] {0, 1, 2, 3, 0, 0, 9, 8, 7, 0});

        assertEquals("SOURCE_MISSING", code(folder.resolve("nowhere")));
        assertEquals("SOURCE_EMPTY", code(empty));
        assertEquals("SOURCE_EMPTY", code(pictures));
        assertEquals("SOURCE_UNREADABLE", code(broken));
        assertEquals("SOURCE_EMPTY", code(garbage));
    }

    @Test
    void sortsTablesDocumentsAndTheRest() throws IOException {
        ReadTables.write(folder, "Patients.csv", TABLE);
        ReadTables.write(folder, "attachments/7/perio.csv", TABLE);
        ReadTables.write(folder, "attachments/7/letter.txt", "Dear Ann,\nwe thank you, as ever.\n");
        ReadTables.write(folder, "Letter.txt", "Hello there, this is a note.\nIt has two lines, more or less.\nBye, Ann\n");
        ReadTables.write(folder, "documents/index.csv", "Id,File,Patient\n1,a.pdf,7\n2,b.pdf,8\n");
        ReadTables.write(folder, ".DS_Store", "x");
        ReadTables.write(folder, "Thumbs.db", "x");
        Files.write(folder.resolve("x-ray.png"), PNG);
        Files.write(folder.resolve("tool.exe"), new byte[] {'M', 'Z', 0, 0, 0, 0, 3, 0, 0, 0});
        ReadTables.write(folder, "prose.csv", "This is not a table at all, it is only a long sentence about nothing much.\n");

        try (Export export = Export.open(folder)) {
            assertEquals(List.of("Patients.csv", "documents/index.csv"), export.tables().stream().map(SourceTable::file).toList());
            assertEquals(List.of("Letter.txt", "attachments/7/letter.txt", "attachments/7/perio.csv", "x-ray.png"),
                    export.documents().stream().map(DocumentFile::path).toList());
            assertEquals(List.of(".DS_Store", "Thumbs.db", "prose.csv", "tool.exe"), export.unused().stream().map(UnusedFile::path).toList());
            assertTrue(export.unused().stream().noneMatch(file -> file.reason().isBlank()));
            DocumentFile picture = export.documents().get(3);
            assertEquals(PNG.length, picture.sizeBytes());
            assertTrue(picture.sha256().matches("[0-9a-f]{64}"));
            try (var in = export.openDocument("x-ray.png")) {
                assertArrayEquals(PNG, in.readAllBytes());
            }
        }
    }

    @Test
    void readsAnExportThatLiesInAFolderCalledDocuments() throws IOException {
        ReadTables.write(folder, "Documents/Patients.csv", TABLE);
        ReadTables.write(folder, "Documents/Visits.csv", TABLE);

        assertEquals(Set.of("Patients.csv", "Visits.csv"), ReadTables.of(folder).tables().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "export 2026/"})
    void readsAZipAsTheFolderInIt(String wrapper) throws Exception {
        Path source = BundlesTest.bundle("portal-messy").resolve("source");
        Path zip = folder.resolve("export.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip)); var files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(wrapper + source.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
            out.putNextEntry(new ZipEntry("__MACOSX/._Patients.csv"));
        }

        try (Export folderExport = Export.open(source); Export zipExport = Export.open(zip)) {
            assertEquals(ReadTables.of(folderExport), ReadTables.of(zipExport));
            assertEquals(folderExport.documents(), zipExport.documents());
            assertEquals(folderExport.automations(), zipExport.automations());
        }
    }

    @Test
    void refusesNamesThatLeadOutOfAZipAndReadsTheRest() throws IOException {
        Path zip = folder.resolve("export.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("../evil.csv", "/etc/evil.csv", "C:\\evil.csv", "good.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(TABLE.getBytes(StandardCharsets.UTF_8));
            }
        }

        try (Export export = Export.open(zip)) {
            assertEquals(List.of("good.csv"), export.tables().stream().map(SourceTable::file).toList());
            assertEquals(3, export.unused().size());
        }
    }

    @Test
    void refusesWhatWouldUnpackToAnImplausibleSize() throws IOException {
        Path zip = folder.resolve("export.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bomb.csv"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 120; i++) {
                out.write(zeros);
            }
            out.putNextEntry(new ZipEntry("good.csv"));
            out.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }

        try (Export export = Export.open(zip)) {
            assertEquals(List.of("bomb.csv"), export.unused().stream().map(UnusedFile::path).toList());
        }
    }

    @Test
    void readsNamesOfAnOldZip() throws IOException {
        Path zip = folder.resolve("export.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
            out.putNextEntry(new ZipEntry("Räntgen.csv"));
            out.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(Set.of("Räntgen.csv"), ReadTables.of(zip).tables().keySet());
    }

    @Test
    void followsNoLinkOutOfTheExport() throws IOException {
        Path outside = ReadTables.write(folder, "outside.csv", TABLE);
        Path export = folder.resolve("export");
        ReadTables.write(export, "good.csv", TABLE);
        Files.createSymbolicLink(export.resolve("link.csv"), outside);

        try (Export opened = Export.open(export)) {
            assertEquals(1, opened.tables().size());
            assertEquals(List.of("link.csv"), opened.unused().stream().map(UnusedFile::path).toList());
        }
    }

    @Test
    void saysThatAFileIsGone() throws IOException {
        Path file = ReadTables.write(folder, "p.csv", TABLE);

        try (Export export = Export.open(folder)) {
            SourceTable table = export.tables().get(0);
            Files.delete(file);

            var trouble = assertThrows(TroubleException.class, () -> export.read(table, row -> { })).trouble();
            assertEquals("SOURCE_UNREADABLE", trouble.code());
        }
    }
}
