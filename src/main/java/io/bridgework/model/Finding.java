package io.bridgework.model;

/**
 * Something the audit found.
 *
 * @param code as in the source facts, with its words: {@code M28-past-but-still-scheduled}
 * @param line 0 when it is about the column or the file
 * @param column empty when it is about the row or the file
 * @param record source key of the record; empty when there is none
 * @param message for people; may hold the source value, so it stays on the screen and in the workspace
 * @param action what happens unless a person decides otherwise: {@code repair}, {@code leave}, {@code skip}, or {@code decide}
 */
public record Finding(
        String code, Severity severity, RecordKind recordKind, String file, long line, String column, String record,
        String message, String action) {
    public enum Severity {
        REPAIR, WARN, BLOCK;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
