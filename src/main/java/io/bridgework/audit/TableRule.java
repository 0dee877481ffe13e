package io.bridgework.audit;

import io.bridgework.model.SourceTable;
import io.bridgework.model.SourceTable.SkippedLine;
import io.bridgework.model.TableFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The table as a whole: how its file is written, its header, lines that are no rows (M44 to M57, M87, M94, X09, X35). */
final class TableRule {
    /** Rows of a worksheet, Microsoft Excel specifications and limits. */
    private static final long MOST_SHEET_ROWS = 1_048_576;
    private static final Map<String, String> LINE_CODES = Map.of(
            "M47", "M47-unbalanced-quote", "M48", "M48-title-lines-above-header", "M49", "M49-empty-line-or-column",
            "M50", "M50-repeated-header", "M51", "M51-several-tables", "M52", "M52-total-row", "M53", "M53-prose-around-table",
            "M57", "M57-ragged-row");

    private TableRule() {}

    /** @param beside whether another table of the same file holds rows, so that an empty sheet may be its cover */
    static void look(AuditTable table, boolean beside, Report report) {
        SourceTable source = table.source();
        if (source.rows() == 0 && beside && table.kind().isEmpty()) {
            report.add(0, "", Remark.skip(
                    "X38-sheet-without-table", "This part of the file holds no list, just a few words such as a cover's; nothing of it is moved."));
        } else if (source.rows() == 0) {
            report.add(0, "", Remark.block(
                    "M56-table-without-rows", "Not one row could be read from this file. Check that it is the right one, and export it again."));
        } else if (table.kind().isEmpty()) {
            report.add(0, "", Remark.block(
                    "X09-kind-of-file-unknown", "It is not clear what this file holds, so its rows would not be used. Say what it holds, or leave it out."));
        }
        format(source.format(), report);
        header(source, report);
        lines(source.skippedLines(), report);
        for (int column : source.secretColumns()) {
            report.add(0, source.columnNames().get(column), Remark.skip(
                    "M87-secret-column", "The column holds secrets such as social security or card numbers; it is not even read in."));
        }
        if (source.rows() + 1 == MOST_SHEET_ROWS || source.rows() == MOST_SHEET_ROWS) {
            report.add(0, "", Remark.warn(
                    "M94-spreadsheet-limit", "The file has exactly as many rows as a spreadsheet can hold; the rest may be missing."));
        }
    }

    private static void format(TableFormat format, Report report) {
        String encoding = format.encoding();
        if (encoding.equals("utf-8-bom")) {
            report.add(0, "", Remark.repair("M44-byte-order-mark", "An invisible mark stood before the first header; it was taken off."));
        } else if (!encoding.isEmpty() && !encoding.equals("utf-8")) {
            report.add(0, "", Remark.repair("X35-encoding-other-than-utf8", "The file is written as " + encoding + "; it was read as such."));
        }
        if (!format.delimiter().isEmpty() && !format.delimiter().equals(",") && !format.delimiter().equals("\t")) {
            report.add(0, "", Remark.repair("M45-unusual-delimiter", "The columns are parted by " + format.delimiter() + "; they were read so."));
        }
    }

    private static void header(SourceTable source, Report report) {
        List<String> names = source.columnNames();
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            String header = source.headers().get(i);
            if (header.isBlank()) {
                report.add(source.format().headerLine(), names.get(i), Remark.warn("M49-empty-line-or-column", "The column has no name."));
            } else if (!seen.add(header)) {
                report.add(source.format().headerLine(), names.get(i), Remark.warn(
                        "M54-duplicate-header", "Another column has the same name; look at the values to tell them apart."));
            } else if (!header.equals(header.strip()) || header.contains("  ")) {
                report.add(source.format().headerLine(), names.get(i), Remark.repair(
                        "M55-header-with-blanks-or-typos", "The name of the column has blanks too many; they do not matter."));
            }
        }
    }

    /** Lines that follow each other for one reason are said once, at the first of them. */
    private static void lines(List<SkippedLine> lines, Report report) {
        SkippedLine before = new SkippedLine(-1, "", "");
        for (SkippedLine line : lines) {
            boolean goesOn = !line.heldBack() && line.code().equals(before.code()) && line.line() == before.line() + 1;
            if (!goesOn) {
                report.add(line.line(), "", remark(line));
            }
            before = line;
        }
    }

    private static Remark remark(SkippedLine line) {
        if (line.heldBack()) {
            return Remark.holdBack(SkippedLine.HELD_BACK, "This row is held back: " + line.reason()
                    + ". Mend it in the file and read that again, or answer \"leave\" to send it as it was read.");
        }
        String code = LINE_CODES.getOrDefault(line.code(), line.code());
        return line.code().startsWith("M57") || line.code().startsWith("M47")
                ? Remark.warn(code, "This line is not built like the others: " + line.reason() + ".")
                : Remark.skip(code, "This line was not taken as a row: " + line.reason() + ".");
    }
}
