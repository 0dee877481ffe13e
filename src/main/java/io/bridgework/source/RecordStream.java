package io.bridgework.source;

import java.io.Closeable;
import java.io.IOException;

/** Records one after the other, of a text or of a sheet. */
interface RecordStream extends Closeable {
    /** The next record, or null at the end. */
    GridRecord next() throws IOException;

    /** From here on a whole record is known to have this many cells; helps to mend unbalanced quotes. */
    default void expectCells(int count) {}

    /** Whether cells are told apart by a delimiter, so that one too many shifts those behind it. */
    default boolean isDelimited() {
        return false;
    }

    /** How much was read, in characters or cells' characters; for detection to know when to stop. */
    long charsRead();

    /** After the last record: hash of the file, hex. */
    String sha256() throws IOException;

    /** After the last record: the encoding as it turned out; empty where the container fixes it. */
    String encoding();
}
