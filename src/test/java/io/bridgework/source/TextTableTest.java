package io.bridgework.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    private static final String PATIENTS = "Patient ID,Name,DOB\n1,\"Peña, Ann\",1984-05-24\n2,Bob O’Neil,1990-01-02\n";

    @TempDir
    Path folder;

    private ReadTables read(String name, String text) throws IOException {
        ReadTables.write(folder, name, text);
        return ReadTables.of(folder);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,'',utf-8", "UTF-8,\uFEFF,utf-8-bom", "UTF-16LE,\uFEFF,utf-16le", "UTF-16BE,\uFEFF,utf-16be",
        "UTF-16LE,'',utf-16le", "UTF-16BE,'',utf-16be", "windows-1252,'',windows-1252"})
    void findsTheEncoding(String charset, String mark, String name) throws IOException {
        ReadTables.write(folder, "p.csv", mark + PATIENTS, Charset.forName(charset));

        var read = ReadTables.of(folder);

        assertEquals(name, read.only().format().encoding());
        assertEquals(List.of("Patient ID", "Name", "DOB"), read.only().headers());
        assertEquals(List.of(List.of("1", "Peña, Ann", "1984-05-24"), List.of("2", "Bob O’Neil", "1990-01-02")), read.values());
    }

    @Test
    void readsRowsOfTwoEncodingsInOneFile() throws IOException {
        byte[] one = "ID,Name\n1,Peña\n".getBytes(StandardCharsets.UTF_8);
        byte[] two = "2,Núñez\n".getBytes(Charset.forName("windows-1252"));
        try (var out = Files.newOutputStream(folder.resolve("p.csv"))) {
            out.write(one);
            out.write(two);
        }

        assertEquals(List.of(List.of("1", "Peña"), List.of("2", "Núñez")), ReadTables.of(folder).values());
    }

    @Test
    void tellsTheEncodingThatTurnsUpFarBelow() throws IOException {
        String many = "ID,Name\n" + "1,Ann Sample of Somewhere\n".repeat(20_000);
        try (var out = Files.newOutputStream(folder.resolve("p.csv"))) {
            out.write(many.getBytes(StandardCharsets.UTF_8));
            out.write("2,Núñez\n".getBytes(Charset.forName("windows-1252")));
        }

        var read = ReadTables.of(folder);

        assertEquals("windows-1252", read.only().format().encoding());
        assertEquals(List.of("2", "Núñez"), read.values().get(20_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"export.csv!,", "export.xls!\t", "list.txt!;", "ARmerge.doc!\t", "list.dat!|", "noextension!^"})
    void findsTheDelimiterWhateverTheNameSays(String name, String delimiter) throws IOException {
        String d = delimiter == null || delimiter.isEmpty() ? "\t" : delimiter;
        String text = "Id,Last,First,Balance\n1,Sample,Ann,10.00\n2,Sample,Bob,20.00\n3,Sample,Cy,30.50\n".replace(",", d);

        var read = read(name, text);

        assertEquals(List.of("Id", "Last", "First", "Balance"), read.only().headers());
        assertEquals(d, read.only().format().delimiter());
        assertEquals(3, read.only().rows());
    }

    @Test
    void believesTheDelimiterThatExcelStates() throws IOException {
        var read = read("p.csv", "sep=;\nId;Name, Title;Fee\n1;Sample, Ms;1,50\n2;Other, Mr;2,50\n");

        assertEquals(List.of("Id", "Name, Title", "Fee"), read.only().headers());
        assertEquals(List.of("1 M48"), read.skipped());
    }

    @Test
    void keepsQuotedLineBreaksAndCountsPhysicalLines() throws IOException {
        var read = read("n.csv", "Note ID,Patient,Note\r\n1,7,\"first\r\nsecond, \"\"quoted\"\"\r\n\r\nlast\"\r\n2,8,short\r\n");

        assertEquals(List.of(2L, 6L), read.lines());
        assertEquals("first\r\nsecond, \"quoted\"\r\n\r\nlast", read.values().get(0).get(2));
    }

    @Test
    void readsOldMacintoshLineEnds() throws IOException {
        var read = read("n.csv", "Id,Name\r1,Ann\r2,Bob\r");

        assertEquals(List.of(List.of("1", "Ann"), List.of("2", "Bob")), read.values());
        assertEquals(List.of(2L, 3L), read.lines());
    }

    @Test
    void findsTheHeaderUnderTitlesCommasAndProse() throws IOException {
        var read = read("kpi.csv", ",,,,,\nGoal report for North\nDate 01/04/2030,,,,,\n"
                + "\"Scheduled means that the patient is booked.\nBroken means that the patient did not come, or called too late.\"\n\n"
                + "Location,Date From,Tx Accept %, Production ,Goal,Column 8\nNorth,2030-01-01,42.4,\"1,050.00\",900,\nSouth,2030-01-01,43,1.00,800,\n");

        assertEquals(List.of("Location", "Date From", "Tx Accept %", " Production ", "Goal", "Column 8"), read.only().headers());
        assertEquals(7, read.only().format().headerLine());
        assertEquals(List.of("1 M49", "2 M48", "3 M48", "4 M53"), read.skipped());
        assertEquals(2, read.only().rows());
    }

    @Test
    void skipsRepeatedHeadersTotalsAndPageLinesAndSaysSo() throws IOException {
        var read = read("aging.csv", "Guarantor,0-30 Days,31-60 Days,> 90 Days,-W/O,Last Pay Date\n"
                + "\"Sample, Ann\",10.00,0.00,5.00,0.00,2030-01-02\nPage 1 of 2\n"
                + "Guarantor, 0-30 days,31-60 Days,> 90 Days,-W/O,Last Pay Date\n\"Sample, Bob\",20.00,0.00,5.00,0.00,2030-01-03\n,,,,,\n"
                + ",30.00,0.00,10.00,0.00,\nGrand Total:,30.00,0.00,\"(10.00)\",0.00,\n");

        assertEquals(List.of("Sample, Ann", "Sample, Bob"), read.values().stream().map(row -> row.get(0)).toList());
        assertEquals(List.of("3 M48", "4 M50", "6 M49", "7 M52", "8 M52"), read.skipped());
    }

    @Test
    void skipsSubtotalsOfGroupsWhoseNameStandsOnce() throws IOException {
        var read = read("g.csv", "Provider,Patient,Date,Amount\nDOC1,\"Sample, Ann\",2030-01-01,10.00\n,\"Sample, Bob\",2030-01-01,20.00\n,,,30.00\n"
                + "HYG1,\"Sample, Cy\",2030-01-01,15.00\n,,,15.00\n");

        assertEquals(3, read.only().rows());
        assertEquals(List.of("4 M52", "6 M52"), read.skipped());
    }

    @Test
    void keepsAPersonCalledTotal() throws IOException {
        var read = read("p.csv", "Last Name,First Name,DOB,City\nSample,Ann,1980-01-01,Salem\nTotal,Bob,1981-01-01,Salem\nTotal,,,\n");

        assertEquals(2, read.only().rows());
        assertEquals(List.of("4 M52"), read.skipped());
    }

    @Test
    void keepsARowWhoseKeyIsMissing() throws IOException {
        var read = read("a.csv", "Id,Patient Id,Status,Fee\n1,7,Done,10\n2,8,Done,20\n,9,Done,30\n");

        assertEquals(3, read.only().rows());
    }

    @Test
    void acceptsOneEmptyCellMoreAndFillsShortRows() throws IOException {
        var read = read("grid.txt", "Id\tName\tCity\n1\tAnn\tSalem\t\n2\tBob\tSalem\t\n3\tCy\tSalem\t\n4\tDee\n");

        assertEquals(List.of("Id", "Name", "City"), read.only().headers());
        assertEquals(List.of("4", "Dee", ""), read.values().get(3));
        assertEquals(List.of("5 M57"), read.skipped());
    }

    @Test
    void keepsCellsBeyondTheHeaderInColumnsWithoutAName() throws IOException {
        var read = read("p.csv", "Id,Name,City\n1,Ann,Salem,\n2,Bob,Salem,call first\n3,Cy,Salem,\n");

        assertEquals(List.of("Id", "Name", "City", ""), read.only().headers());
        assertEquals("Column 4", read.only().columnNames().get(3));
        assertEquals(List.of("2", "Bob", "Salem", "call first"), read.values().get(1));
        assertEquals(List.of("3 M57"), read.skipped());
    }

    @Test
    void doesNotLetAnOpenQuoteSwallowTheRowsAfterIt() throws IOException {
        var read = read("p.csv", "Id,Name,Note\n1,Ann,5' 6\" tall\n2,\"12 inch tray,ok\n3,\"Doe, Jane\",fine\n4,Dee,\"two\nlines\"\n5,Eve,\"open\n6,Flo,last\n");

        assertEquals(List.of("1", "2", "3", "4", "5", "6"), read.values().stream().map(row -> row.get(0)).toList());
        assertEquals(List.of("2", "\"12 inch tray", "ok"), read.values().get(1));
        assertEquals("two\nlines", read.values().get(3).get(2));
        assertEquals(List.of("3 M47", "7 M47"), read.skipped());
    }

    @Test
    void readsQuotesThatMeanNothing() throws IOException {
        var read = read("notes.txt", "Id\tNote\tBy\n1\t\"hi\" she said\tsaid \"ok\"\n2\t\"open\tDOC1\n3\tplain\tDOC1\n");

        assertEquals(List.of("1", "\"hi\" she said", "said \"ok\""), read.values().get(0));
        assertEquals(List.of("2", "\"open", "DOC1"), read.values().get(1));
        assertEquals(3, read.only().rows());
    }

    @Test
    void leavesFormulaTextsAsTheyAre() throws IOException {
        var read = read("p.csv", "Id,Code,Name\n1,=\"0503E000\",Ann\n2,=\"05,07\",Bob\n3,\"=\"\"0504\"\"\",Cy\n");

        assertEquals(List.of("=\"0503E000\"", "=\"05,07\"", "=\"0504\""), read.values().stream().map(row -> row.get(1)).toList());
    }

    @Test
    void readsTheSectionsOfAPaymentsReportAsTables() throws IOException {
        var read = read("payments.csv", "Delta of Nowhere\nDate,Carrier,Patient Name,Provider,Amount\n10/07/2030,Delta of Nowhere,\"Sample, Ann\",DOC1,\"1,050.00\"\n"
                + ",,,,\"1,050.00\"\n\nCash\nDate,Paying Patient,Provider,Amount\n10/07/2030,\"Sample, Bob\",HYG1,45.00\n,,,45.00\n\n"
                + "Other Carrier\nDate,Carrier,Patient Name,Provider,Amount\n10/08/2030,Other Carrier,\"Sample, Cy\",DOC1,20.00\n,,,,20.00\n");

        assertEquals(Set.of("payments.csv#Delta of Nowhere", "payments.csv#Cash"), read.tables().keySet());
        assertEquals(List.of("Date", "Paying Patient", "Provider", "Amount"), read.tables().get("payments.csv#Cash").headers());
        assertEquals(2, read.tables().get("payments.csv#Delta of Nowhere").rows());
        assertEquals(1, read.tables().get("payments.csv#Cash").rows());
    }

    @Test
    void readsAReportOfTabTextWithTitleAndTotalRepeated() throws IOException {
        var read = read("appts.xls", "Appointments 2030\n'-Date\tPatNum\tPatient\tLength\n01/02/2030\t7\tSample, Ann\t40\nTotal: 1\n"
                + "Appointments 2030\n'-Date\tPatNum\tPatient\tLength\n01/03/2030\t8\tSample, Bob\t30\nTotal: 1\n");

        assertEquals(List.of(3L, 7L), read.lines());
        assertEquals(List.of("1 M48", "4 M52", "5 M48", "6 M50", "8 M52"), read.skipped());
    }

    @Test
    void keepsDuplicateAndEmptyHeadersByPosition() throws IOException {
        var read = read("k.csv", "TOTAL,SUCCESS RATE,# Next ,SUCCESS RATE,\n12,89.47,3,50,x\n13,80.00,4,51,y\n");

        assertEquals(List.of("TOTAL", "SUCCESS RATE", "# Next ", "SUCCESS RATE", ""), read.only().headers());
        assertEquals(List.of("12", "89.47", "3", "50", "x"), read.values().get(0));
    }

    @Test
    void readsATableWithoutAnyHeader() throws IOException {
        var read = read("p.csv", "1001,1980-01-01,ann@example.com,10.00\n1002,1981-01-01,bob@example.com,20.00\n");

        assertEquals(2, read.only().rows());
        assertEquals(0, read.only().format().headerLine());
        assertEquals("Column 1", read.only().columnNames().get(0));
    }

    @Test
    void readsAColumnByItself() throws IOException {
        assertEquals(List.of(List.of("10001"), List.of("10002")), read("ids.csv", "Patient ID\n10001\n10002\n").values());
    }

    @Test
    void listsTablesWithoutRows() throws IOException {
        ReadTables.write(folder, "a.csv", "");
        ReadTables.write(folder, "b.csv", "Id,Name\n");
        ReadTables.write(folder, "c.csv", "Id,Name\n1,Ann\n");

        var read = ReadTables.of(folder);

        assertEquals(List.of(0L, 0L, 1L), read.tables().values().stream().map(table -> table.rows()).toList());
        assertEquals("TABLE_EMPTY", Export.emptyTable(read.tables().get("b.csv")).code());
    }

    @Test
    void emptiesSecretsByHeaderAndByShape() throws IOException {
        var read = read("p.csv", "Id,SSN,Member,Policy #\n1,078051120,987-65-4321,PD1\n2,,987-65-4322,PD2\n3,x,987-65-4323,PD3\n");

        assertEquals(Set.of(1, 2), read.only().secretColumns());
        assertEquals(List.of(List.of("1", "", "", "PD1"), List.of("2", "", "", "PD2"), List.of("3", "", "", "PD3")), read.values());
    }

    @Test
    void hashesEqualRowsEquallyAndNoOthers() throws IOException {
        ReadTables.write(folder, "a.csv", "Id,Name,City\n1,Ann,Salem\n1,Ann,Salem\n1,AnnS,alem\n1,,Ann\n");

        var rows = ReadTables.of(folder).rows().get("a.csv");

        assertEquals(rows.get(0).hash(), rows.get(1).hash());
        assertNotEquals(rows.get(0).hash(), rows.get(2).hash());
        assertEquals(3, rows.stream().map(row -> row.hash()).distinct().count());
        assertTrue(rows.get(0).hash().matches("[0-9a-f]{64}"));
    }

    @Test
    void readsTheSameTwice() throws IOException {
        ReadTables.write(folder, "p.csv", PATIENTS);

        try (Export export = Export.open(folder)) {
            assertEquals(ReadTables.of(export), ReadTables.of(export));
        }
    }
}
