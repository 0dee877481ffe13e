package io.bridgework.source;

/**
 * How a text table is written.
 *
 * @param delimiter between cells; 0 for a table of one column
 * @param quote around cells; 0 where the text has none
 */
record Dialect(char delimiter, char quote) {
    String delimiterText() {
        return delimiter == 0 ? "" : String.valueOf(delimiter);
    }
}
