package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bridgework.model.UnusedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    @TempDir
    Path folder;

    private interface Content {
        void write(Workbook workbook);
    }

    private Path workbook(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "Test", "1.0")) {
            content.write(workbook);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cells[i] instanceof Boolean truth) {
                sheet.value(row, i, truth);
            } else if (cells[i] instanceof LocalDate date) {
                sheet.value(row, i, date);
            } else if (cells[i] instanceof LocalDateTime time) {
                sheet.value(row, i, time);
            } else if (cells[i] != null) {
                sheet.value(row, i, cells[i].toString());
            }
        }
    }

    @Test
    void writesDatesNumbersAndTruthAsPeopleDo() throws IOException {
        workbook("patients.xlsx", workbook -> {
            Worksheet sheet = workbook.newWorksheet("Patients");
            row(sheet, 0, "Patient ID", "Name", "DOB", "Created", "Balance", "Texts", "Zip", "Rate");
            row(sheet, 1, 7000000028446L, "Ann", LocalDate.of(1984, 5, 24), LocalDateTime.of(2021, 3, 4, 9, 30), 10.10, true, 2134, 0.424);
            row(sheet, 2, "0017", "Bob", LocalDate.of(2021, 3, 4), LocalDateTime.of(2021, 3, 4, 17, 5), 0.1 + 0.2, false, 12345, 0.5);
            for (int i = 1; i < 3; i++) {
                sheet.style(i, 2).format("m/d/yyyy").set();
                sheet.style(i, 3).format("yyyy-mm-dd hh:mm").set();
                sheet.style(i, 6).format("00000").set();
                sheet.style(i, 7).format("0.0%").set();
            }
        });

        var read = ReadTables.of(folder);

        assertEquals("xlsx", read.only().format().container());
        assertEquals(List.of(
                List.of("7000000028446", "Ann", "1984-05-24", "2021-03-04T09:30", "10.1", "TRUE", "02134", "42.4%"),
                List.of("0017", "Bob", "2021-03-04", "2021-03-04T17:05", "0.3", "FALSE", "12345", "50%")), read.values());
    }

    @Test
    void namesSheetsOnlyWhereThereAreSeveralAndKeepsTheirRowNumbers() throws IOException {
        workbook("export.xlsx", workbook -> {
            Worksheet one = workbook.newWorksheet("Patients");
            row(one, 0, "Report of all patients");
            row(one, 3, "Id", "Name", "City");
            row(one, 4, 1, "Ann", "Salem");
            row(one, 6, 2, "Bob", null);
            Worksheet two = workbook.newWorksheet("Plans");
            row(two, 0, "Plan", "Patient", "Fee");
            row(two, 1, 50, 1, 99);
            Worksheet hidden = workbook.newWorksheet("Lists");
            row(hidden, 0, "x");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("Empty");
        });

        try (Export export = Export.open(folder)) {
            var read = ReadTables.of(export);

            assertEquals(Set.of("export.xlsx#Patients", "export.xlsx#Plans"), read.tables().keySet());
            var patients = read.tables().get("export.xlsx#Patients");
            assertEquals(4, patients.format().headerLine());
            assertEquals(List.of(5L, 7L), read.rows().get("export.xlsx#Patients").stream().map(row -> row.line()).toList());
            assertEquals(List.of("2", "Bob", ""), read.values("export.xlsx#Patients").get(1));
            assertEquals("M48", patients.skippedLines().get(0).code());
            assertEquals(List.of("export.xlsx#Empty", "export.xlsx#Lists"), export.unused().stream().map(UnusedFile::path).toList());
        }
    }

    @Test
    void readsOneWorkbookGivenByItself() throws IOException {
        Path file = workbook("patients.xlsx", workbook -> {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            row(sheet, 0, "Id", "Name");
            row(sheet, 1, 1, "Ann");
        });

        var read = ReadTables.of(file);

        assertEquals(Set.of("patients.xlsx"), read.tables().keySet());
        assertTrue(read.only().sha256().matches("[0-9a-f]{64}"));
    }

    @Test
    void takesTheComputedValueOfAFormula() throws IOException {
        workbook("kpi.xlsx", workbook -> {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            row(sheet, 0, "Location", "Goal");
            row(sheet, 1, "North", 10);
            sheet.formula(2, 1, "SUM(B2:B2)");
            sheet.value(2, 0, "South");
        });

        assertEquals(List.of("North", "10"), ReadTables.of(folder).values().get(0));
        assertEquals(2, ReadTables.of(folder).only().rows());
    }

    @Test
    void adviceForOldWorkbooksAndForPasswords() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0};
        Files.write(folder.resolve("old.xls"), ole);
        Files.write(folder.resolve("locked.xlsx"), ole);
        ReadTables.write(folder, "p.csv", "Id,Name\n1,Ann\n");

        try (Export export = Export.open(folder)) {
            assertTrue(export.unused().get(0).reason().contains("password"));
            assertTrue(export.unused().get(1).reason().contains("save it as .xlsx or CSV"));
        }
    }
}
