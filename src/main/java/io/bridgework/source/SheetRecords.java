package io.bridgework.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Rows of a sheet, streamed; the line of a record is the sheet's row number. */
final class SheetRecords implements RecordStream {
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean date1904;
    private final EmptyTable.FileHash hash;
    private final Closeable workbook;
    private long charsRead;

    SheetRecords(ReadableWorkbook workbook, Sheet sheet, EmptyTable.FileHash hash, Closeable owned) throws IOException {
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.date1904 = workbook.isDate1904();
        this.hash = hash;
        this.workbook = owned;
    }

    @Override
    public GridRecord next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(text(row.getCell(i)));
                charsRead += cells.get(i).length() + 1;
            }
            return new GridRecord(row.getRowNum(), cells);
        } catch (RuntimeException e) {
            // The reader meets damage and unknown kinds of cells with exceptions of many types.
            throw new IOException("the workbook is damaged", e);
        }
    }

    private String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        // The kind of the value, not of the cell, tells what a formula came to.
        if (cell.getValue() instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        return cell.getValue() instanceof Number ? number(cell, raw)
                : CellText.text(cell.getValue() instanceof String text ? text : raw);
    }

    private String number(Cell cell, String raw) {
        int id = cell.getDataFormatId() == null ? -1 : cell.getDataFormatId();
        return CellText.number(raw, id, cell.getDataFormatString(), date1904);
    }

    @Override
    public long charsRead() {
        return charsRead;
    }

    @Override
    public String sha256() throws IOException {
        return hash.sha256();
    }

    @Override
    public String encoding() {
        return "";
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
