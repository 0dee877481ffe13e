package io.bridgework.source;

import io.bridgework.source.ExportFiles.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An XLSX workbook: which of its sheets hold tables. */
final class Workbook {
    /** Inside a .zip a workbook has to be held in memory; a larger one is for reading from a folder. */
    private static final int MOST_IN_MEMORY = 96 << 20;

    private final ExportFiles files;
    private final Entry entry;
    private final List<TableReader> tables = new ArrayList<>();
    private final List<ExportFiles.Refused> leftOut = new ArrayList<>();

    private Workbook(ExportFiles files, Entry entry) {
        this.files = files;
        this.entry = entry;
    }

    static Workbook of(ExportFiles files, Entry entry) throws IOException {
        var found = new Workbook(files, entry);
        try (ReadableWorkbook workbook = found.open()) {
            List<Sheet> sheets = workbook.getSheets().toList();
            boolean several = sheets.stream().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).count() > 1;
            for (Sheet sheet : sheets) {
                found.look(workbook, sheet, several);
            }
        } catch (RuntimeException e) {
            throw new IOException("the workbook is damaged", e);
        }
        return found;
    }

    List<TableReader> tables() {
        return tables;
    }

    /** Sheets that are no tables, and why. */
    List<ExportFiles.Refused> leftOut() {
        return leftOut;
    }

    private void look(ReadableWorkbook workbook, Sheet sheet, boolean several) throws IOException {
        String name = several ? entry.path() + "#" + sheet.getName() : entry.path();
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            leftOut.add(new ExportFiles.Refused(entry.path() + "#" + sheet.getName(),
                    "a hidden sheet; show it in Excel and save, if it holds records"));
            return;
        }
        GridSurvey.Result survey;
        try (var records = new SheetRecords(workbook, sheet, () -> "", () -> {})) {
            survey = GridSurvey.of(records);
        }
        if (survey.layouts().isEmpty() || survey.layouts().get(0).headerLine() == 0 && survey.rows() < 2) {
            leftOut.add(new ExportFiles.Refused(entry.path() + "#" + sheet.getName(), "an empty sheet"));
            return;
        }
        int index = sheet.getIndex();
        tables.addAll(TextTables.tables(name, survey.layouts(), "", "", "xlsx", () -> records(index)));
    }

    private RecordStream records(int index) throws IOException {
        ReadableWorkbook workbook = open();
        Optional<Sheet> sheet = workbook.getSheet(index);
        if (sheet.isEmpty()) {
            workbook.close();
            throw new IOException("the sheet is gone");
        }
        return new SheetRecords(workbook, sheet.get(), this::sha256, workbook);
    }

    private String sha256() throws IOException {
        try (var bytes = new HashedStream(files.open(entry))) {
            return bytes.sha256();
        }
    }

    private ReadableWorkbook open() throws IOException {
        var options = new ReadingOptions(true, true);
        Optional<Path> place = files.onDisk(entry);
        try {
            if (place.isPresent()) {
                return new ReadableWorkbook(place.get().toFile(), options);
            }
            try (InputStream in = files.open(entry)) {
                byte[] bytes = in.readNBytes(MOST_IN_MEMORY + 1);
                if (bytes.length > MOST_IN_MEMORY) {
                    throw new IOException("a workbook of this size has to be taken out of the .zip first");
                }
                return new ReadableWorkbook(new ByteArrayInputStream(bytes), options);
            }
        } catch (RuntimeException e) {
            throw new IOException("the workbook is damaged", e);
        }
    }
}
