package io.bridgework.model;

import java.util.List;

/**
 * One staged row, unaltered but for the columns that hold secrets, which are empty.
 *
 * @param file the table's name, see {@link SourceTable#file()}
 * @param line line on which the record begins (sheet row in XLSX, index from 1 in JSON)
 * @param values aligned with the table's headers, same length
 * @param hash SHA-256 over the values, hex; equal rows have equal hashes
 */
public record SourceRow(String file, long line, List<String> values, String hash) {
    public SourceRow {
        values = List.copyOf(values);
    }
}
