package io.bridgework.mapping;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Mapping files as a workbook with one sheet of texts. */
final class MappingXlsx {
    private MappingXlsx() {}

    static byte[] write(MappingText text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Bridgework", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Mapping");
            List<List<String>> rows = MappingTable.rows(text);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String cell = rows.get(row).get(column);
                    if (!cell.isEmpty()) {
                        sheet.value(row, column, cell);
                    }
                }
            }
            sheet.freezePane(0, 1);
        }
        return out.toByteArray();
    }

    static MappingText read(byte[] bytes) {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            stream.forEach(row -> rows.add(cells(row)));
        } catch (IOException | ExcelReaderException e) {
            throw MappingTrouble.unreadable(e);
        }
        return MappingTable.read(rows);
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < MappingTable.HEADERS.size(); i++) {
            cells.add(row.getOptionalCell(i).map(cell -> cell.getText() == null ? "" : cell.getText()).orElse(""));
        }
        return cells;
    }
}
