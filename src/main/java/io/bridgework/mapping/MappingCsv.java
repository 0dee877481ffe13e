package io.bridgework.mapping;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Mapping files as CSV: UTF-8 with a byte order mark, which spreadsheets need; read with any delimiter they may have put in. */
final class MappingCsv {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private MappingCsv() {}

    static byte[] write(MappingText text) {
        var out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().build(out)) {
            MappingTable.rows(text).forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static MappingText read(byte[] bytes) {
        String text = decoded(bytes);
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(delimiter(content)).ofCsvRecord(content)) {
            reader.forEach(line -> rows.add(line.getFields()));
        } catch (CsvParseException | IOException e) {
            throw MappingTrouble.unreadable(e);
        }
        return MappingTable.read(rows);
    }

    private static char delimiter(String content) {
        String first = content.lines().findFirst().orElse("");
        if (first.indexOf(',') >= 0) {
            return ',';
        }
        return first.indexOf(';') >= 0 ? ';' : '\t';
    }

    /** Spreadsheets may save in the system's own encoding. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
